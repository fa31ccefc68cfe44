package org.ledgerdesk.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a process from a later one that got the same pid, so that a stranger is never taken for ours, nor killed. */
final class ProcessMark {

    private static final String GONE = "gone";

    private ProcessMark() {}

    /** Whether the process lives and is the one that the mark was taken of; a zombie nobody buried does not live. */
    static boolean fits(ProcessHandle process, String mark) {
        return process.isAlive() && !mark.equals(GONE) && of(process).equals(mark);
    }

    /** Start ticks and boot id where Linux tells them (a stepped wall clock does not change them), else the start instant. */
    static String of(ProcessHandle process) {
        Path stat = Path.of("/proc/" + process.pid() + "/stat");
        try {
            if (Files.isReadable(stat)) {
                String line = Files.readString(stat);
                // The command name stands in brackets and may hold anything; the 22nd field is the 20th after it.
                String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
                return fields[0].equals("Z")
                        ? GONE
                        : "ticks:" + fields[19] + "@"
                                + Files.readString(Path.of("/proc/sys/kernel/random/boot_id"))
                                        .strip();
            }
        } catch (IOException e) {
            return GONE;
        }
        return process.info().startInstant().map(start -> "started:" + start).orElse(GONE);
    }
}
