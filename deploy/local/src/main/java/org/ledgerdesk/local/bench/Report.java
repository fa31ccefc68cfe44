package org.ledgerdesk.local.bench;

import java.io.PrintStream;
import java.util.Locale;

/** Says each figure as soon as it is known. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String line, Object... values) {
        out.println(values.length == 0 ? line : String.format(Locale.ROOT, line, values));
        out.flush();
    }

    void head(String beside) {
        say("%-32s %-42s %-42s %s", "", "this desk", beside, "p95 ratio");
    }

    void line(String what, Timings here, Timings beside) {
        say("%-32s %-42s %-42s %5.2f", what, here, beside, here.percentile(95) / beside.percentile(95));
    }

    void absent(String what, int status) {
        say("%-32s not there (%d)", what, status);
    }
}
