package org.ledgerdesk.local.check;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Folds from the topics, without any service's code, what services' tables must say. Facts that come again change nothing. */
final class Derived {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Long> chargedMinutes = new HashMap<>();
    private final Map<String, Long> ticketMinutes = new HashMap<>();

    private final OpenClocks openClocks = new OpenClocks();
    private final Standings standings = new Standings();

    void take(Fact fact) {
        if (fact.sequence() <= seen.getOrDefault(fact.subject(), 0L)) {
            return;
        }
        seen.put(fact.subject(), fact.sequence());
        switch (fact.type()) {
            case "ClockStarted",
                    "ClockPaused",
                    "ClockResumed",
                    "ClockRetargeted",
                    "ClockWarned",
                    "ClockMet",
                    "ClockBreached",
                    "ClockStopped",
                    "ClockCancelled" -> openClocks.take(fact.type(), read(fact));
            case "WorkLogged", "WorkCorrected" -> work(read(fact));
            case "TicketOpened",
                    "PriorityAssessed",
                    "TicketRecategorised",
                    "TicketTransferred",
                    "ProspectAdopted",
                    "AwaitingResponseStarted",
                    "AwaitingResponseEnded",
                    "TicketResolved",
                    "TicketClosed",
                    "TicketReopened",
                    "TicketMerged",
                    "MergeUndone" -> standings.take(fact, read(fact));
            default -> {}
        }
    }

    /** Where each ticket stands, and what it was counted under, as sla-service's tables must have it. */
    Standings standings() {
        return standings;
    }

    /** Each open clock as sla-service's table must have it. */
    Map<String, String> openClocks() {
        return openClocks.rows();
    }

    /** What has become of each clock there ever was, as ticket-service's table and sla-service's figures must have it. */
    Map<String, String> everyClock() {
        return openClocks.states();
    }

    Map<String, Long> chargedMinutes() {
        return chargedMinutes;
    }

    Map<String, Long> ticketMinutes() {
        return ticketMinutes;
    }

    private void work(JsonNode data) {
        chargedMinutes.merge(
                data.path("organisation").asString(),
                data.path("chargedMinutes").asLong(),
                Long::sum);
        ticketMinutes.merge(
                data.path("reference").asString(), data.path("minutes").asLong(), Long::sum);
    }

    private static JsonNode read(Fact fact) {
        return JSON.readTree(fact.data());
    }
}
