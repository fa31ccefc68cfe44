package org.ledgerdesk.local.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What people look at all day, on this desk and, where one is given, on an empty one in turn. */
final class Reads {

    private static final int TIMES = 300;
    private static final int WARM = 60;
    private static final int DEEP = 30;

    private final BenchDesk desk;
    private final @Nullable BenchDesk empty;
    private final Report report;

    Reads(BenchDesk desk, @Nullable BenchDesk empty, Report report) {
        this.desk = desk;
        this.empty = empty;
        this.report = report;
    }

    void run(boolean queueOnly) {
        report.head(empty == null ? "beside a plain call" : "beside the empty desk");
        reads(queueOnly).forEach(this::measure);
    }

    private Map<String, Function<BenchDesk, Function<String, Call>>> reads(boolean queueOnly) {
        var reads = new LinkedHashMap<String, Function<BenchDesk, Function<String, Call>>>();
        reads.put("queue, first page", path("/queue"));
        reads.put("queue, page %d".formatted(DEEP), there -> get(there, deep(there, "/queue?limit=50")));
        for (var lane : List.of("TRIAGE", "WORK", "WAITING")) {
            reads.put("queue, " + lane, path("/queue?lane=" + lane));
        }
        reads.put("queue of a department", path("/queue?department=SUPPORT"));
        if (queueOnly) {
            return reads;
        }
        reads.put("list, first page", path("/tickets"));
        reads.put("list, page %d".formatted(DEEP), there -> get(there, deep(there, "/tickets?limit=50")));
        reads.put("list, open ones", path("/tickets?status=OPEN&status=NEW&status=AWAITING_RESPONSE"));
        reads.put("list, oldest first", path("/tickets?sort=openedAt"));
        reads.put("list, category and priority", path("/tickets?category=INCIDENT&priority=P2"));
        reads.put("list, of a client", path("/tickets?organisation=harbour-linen"));
        reads.put("list, mine", path("/tickets?assignee=me"));
        reads.put("ticket page, latest", there -> get(there, "/tickets/" + reference(there, "/tickets")));
        reads.put("ticket page, oldest", there -> get(there, "/tickets/" + reference(there, "/tickets?sort=openedAt")));
        reads.put("history", there -> get(there, "/tickets/" + reference(there, "/tickets") + "/history"));
        for (var words : List.of("checkout", "blurred pillow case", "\"stock sheet\"", "HL-12345", "zzyzx")) {
            reads.put("search " + words, path("/tickets?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        }
        reads.put(
                "search, open ones only",
                path("/tickets?status=OPEN&q=" + URLEncoder.encode("checkout", StandardCharsets.UTF_8)));
        reads.put(
                "duplicates while typing",
                there -> token -> there.post(
                        token,
                        "/duplicate-suggestions",
                        Map.of(
                                "subject",
                                "Checkout stays empty after the address",
                                "description",
                                "Since Monday step 3 shows a blank page, order HL-12345 is stuck.")));
        reads.put(
                "duplicates of a ticket",
                there -> get(there, "/tickets/" + reference(there, "/queue") + "/duplicates"));
        return reads;
    }

    private void measure(String what, Function<BenchDesk, Function<String, Call>> read) {
        var here = read.apply(desk);
        var client = what.startsWith("duplicates while");
        var there = empty == null ? plain() : read.apply(empty);
        var other = empty == null ? desk : empty;
        var status = here.apply(desk.tokens(!client).getFirst()).answer().status();
        if (status >= 400) {
            report.absent(what, status);
            return;
        }
        var loaded = new Timings();
        var beside = new Timings();
        for (int i = 0; i < WARM + TIMES; i++) {
            time(here, desk.tokens(!client), i, loaded);
            time(there, other.tokens(empty == null || !client), i, beside);
        }
        report.line(what, loaded, beside);
    }

    private static void time(Function<String, Call> read, List<String> tokens, int turn, Timings timings) {
        var answer = read.apply(tokens.get(turn % tokens.size())).answer();
        if (answer.status() == 429) {
            return;
        }
        if (turn >= WARM) {
            timings.add(answer.nanos());
        }
    }

    /** What a call costs that asks the database nothing. */
    private Function<String, Call> plain() {
        return token -> desk.get(token, "/departments");
    }

    private static Function<BenchDesk, Function<String, Call>> path(String path) {
        return there -> get(there, path);
    }

    private static Function<String, Call> get(BenchDesk there, String path) {
        return token -> there.get(token, path);
    }

    private static String reference(BenchDesk there, String list) {
        var items = there.get(there.tokens(true).getFirst(), list + (list.contains("?") ? "&" : "?") + "limit=1")
                .answer()
                .json()
                .path("items");
        return items.path(0).path("reference").asString("HD-00001");
    }

    /** The page so many pages on, or the last one there is. */
    private static String deep(BenchDesk there, String path) {
        var page = path;
        for (int i = 1; i < DEEP; i++) {
            var next = there.get(there.tokens(true).getFirst(), page)
                    .answer()
                    .json()
                    .path("nextCursor");
            if (next.isNull() || next.isMissingNode()) {
                return page;
            }
            page = path + "&cursor=" + URLEncoder.encode(next.asString(), StandardCharsets.UTF_8);
        }
        return page;
    }
}
