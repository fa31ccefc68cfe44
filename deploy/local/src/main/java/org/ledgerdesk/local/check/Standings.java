package org.ledgerdesk.local.check;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Folds tickets' published facts to where each stands and what it was counted under, without sla-service's code. */
final class Standings {

    private static final String COUNTED_UNDER =
            "concat_ws(' ', coalesce(priority, '-'), department, coalesce(organisation, '-'), category, %s)";

    private static final String MOMENT = "to_char(%s AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";

    /** The table's rows in the words of {@link #now()}. */
    static final String NOW = "SELECT reference, concat_ws(' ', turn, "
            + "CASE WHEN merged THEN 'merged' END, CASE WHEN site_down THEN 'down' END, "
            + COUNTED_UNDER.formatted(MOMENT.formatted("opened_at")) + ") FROM ticket_standing";

    /** The same of {@link #since()}. */
    static final String SINCE = "SELECT reference || ' ' || sequence, "
            + COUNTED_UNDER.formatted(MOMENT.formatted("since")) + " FROM ticket_dimension";

    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, String> since = new HashMap<>();

    void take(Fact fact, JsonNode data) {
        var ticket = tickets.computeIfAbsent(fact.subject(), reference -> new Ticket());
        var before = ticket.countedUnder();
        ticket.take(fact.type(), data);
        if (!ticket.countedUnder().equals(before)) {
            since.put(
                    fact.subject() + ' ' + fact.sequence(),
                    ticket.countedUnder()
                            + ' '
                            + OpenClocks.text(Instant.parse(data.path("at").asString())));
        }
    }

    /** Each ticket as the table must have it. */
    Map<String, String> now() {
        var now = new HashMap<String, String>();
        tickets.forEach((reference, ticket) -> now.put(reference, ticket.text()));
        return now;
    }

    /** By ticket and fact: what it was counted under from then on. */
    Map<String, String> since() {
        return since;
    }

    private static final class Ticket {

        String opened = "";
        String turn = "";
        boolean merged;
        boolean down;
        String priority = "-";
        String department = "";
        String organisation = "-";
        String category = "";

        void take(String type, JsonNode data) {
            switch (type) {
                case "TicketOpened" -> {
                    opened = OpenClocks.text(Instant.parse(data.path("at").asString()));
                    turn = "OPEN";
                    department = data.path("department").asString();
                    organisation = data.path("organisation").isString()
                            ? data.path("organisation").asString()
                            : "-";
                    category(data);
                }
                case "PriorityAssessed" -> {
                    priority = data.path("priority").asString();
                    down = data.path("siteDown").asBoolean(false);
                }
                case "TicketRecategorised" -> category(data);
                case "TicketTransferred" -> department = data.path("department").asString();
                case "ProspectAdopted" ->
                    organisation = data.path("organisation").asString();
                case "AwaitingResponseStarted" -> turn = "WAITING";
                case "AwaitingResponseEnded", "TicketReopened" -> turn = "OPEN";
                case "TicketResolved", "TicketClosed" -> turn = "ENDED";
                case "TicketMerged" -> merged = true;
                case "MergeUndone" -> merged = merged && !data.path("original").isString();
                default -> {}
            }
        }

        /** A site that is down is P1 by itself, and no longer when it turns out not to be. */
        private void category(JsonNode data) {
            category = data.path("category").asString();
            boolean was = down;
            down = data.path("siteDown").asBoolean(false);
            priority = down ? "P1" : was ? "-" : priority;
        }

        String countedUnder() {
            return priority + ' ' + department + ' ' + organisation + ' ' + category;
        }

        String text() {
            return turn + (merged ? " merged " : " ") + (down ? "down " : "") + countedUnder() + ' ' + opened;
        }
    }
}
