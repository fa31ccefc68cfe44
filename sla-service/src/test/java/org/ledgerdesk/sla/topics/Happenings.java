package org.ledgerdesk.sla.topics;

import java.time.Instant;
import java.util.Optional;
import org.ledgerdesk.chassis.inbox.ReceivedEvent;
import org.ledgerdesk.chassis.testing.EventContract;
import org.ledgerdesk.sla.domain.Desk;
import org.ledgerdesk.sla.domain.TicketFact;
import tools.jackson.databind.node.ObjectNode;

/** A ticket's events said in a few words, such as {@code assessed P2 Mon 10:05}, and read as the service reads them. */
final class Happenings {

    private static final String TIME = "[A-Z][a-z]{2}2? [0-9:]{5}";

    /** The fact in it; empty for what no promise depends on. */
    static Optional<TicketFact> fact(String words) {
        if (words.startsWith("imported ")) {
            return fact(words.substring("imported ".length())).map(TicketFact.Imported::new);
        }
        var what = words.substring(0, words.indexOf(' '));
        var when = Desk.at(words.replaceFirst("^[a-z-]+ (?:[A-Z][A-Z_0-9]+ )?(" + TIME + ").*$", "$1"));
        var named = words.replaceFirst("^[a-z-]+ ([A-Z][A-Z_0-9]+)? ?" + TIME + ".*$", "$1");
        var data = data(what, named.isEmpty() ? "QUESTION" : named, when).put("at", when.toString());
        after(words, " sent ").ifPresent(sent -> data.put("receivedAt", sent.toString()));
        after(words, " since ").ifPresent(since -> data.put("oldestUnanswered", since.toString()));
        after(words, " answered ").ifPresent(at -> ((ObjectNode) data.at("/responses/0"))
                .put("authorKind", "STAFF")
                .put("at", at.toString()));
        return TicketEvents.fact(
                new ReceivedEvent("ticket.events", "HD-00042", 1, words, type(what), 1, when, null, data));
    }

    private static Optional<Instant> after(String words, String word) {
        return words.contains(word)
                ? Optional.of(Desk.at(words.substring(words.indexOf(word) + word.length())))
                : Optional.empty();
    }

    private static String type(String what) {
        return switch (what) {
            case "opened", "mailed", "rang", "split-off" -> "TicketOpened";
            case "assessed", "sitedown" -> "PriorityAssessed";
            case "disputed" -> "PriorityDisputed";
            case "wrote", "arrived", "thanked", "autoreplied", "answered", "asked", "noted", "automated" ->
                "ResponseAdded";
            case "waiting" -> "AwaitingResponseStarted";
            case "waited" -> "AwaitingResponseEnded";
            case "resolved" -> "TicketResolved";
            case "closed" -> "TicketClosed";
            case "reopened" -> "TicketReopened";
            case "recategorised" -> "TicketRecategorised";
            case "escalated" -> "TicketEscalated";
            case "deescalated" -> "TicketDeescalated";
            case "quote-requested" -> "QuoteRequested";
            case "quote-provided" -> "QuoteProvided";
            case "quote-expired" -> "QuoteExpired";
            case "merged" -> "TicketMerged";
            case "absorbed" -> "DuplicateAbsorbed";
            case "unmerged", "unmerged-from" -> "MergeUndone";
            case "split" -> "TicketSplit";
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static ObjectNode data(String what, String named, Instant at) {
        var data = (ObjectNode) EventContract.example("ticket.events", type(what), 1);
        return switch (what) {
            case "opened", "split-off" -> opened(data, named, "PORTAL", at);
            case "mailed" -> opened(data, named, "MAIL", at.minusSeconds(300));
            case "rang" -> opened(data, named, "PHONE", at.minusSeconds(300));
            case "recategorised" -> data.put("category", named).put("siteDown", false);
            case "assessed" -> data.put("priority", named).put("siteDown", false);
            case "sitedown" -> data.put("priority", "P1").put("siteDown", true);
            case "wrote", "arrived" -> said(data, "CLIENT", at);
            case "thanked" -> said(data, "CLIENT", at).put("courtesy", true);
            case "autoreplied" -> said(data, "CLIENT", at).put("automatic", true);
            case "answered" -> said(data, "STAFF", at);
            case "asked" -> said(data, "STAFF", at).put("asksClient", true);
            case "noted" -> said(data, "STAFF", at).put("visibility", "INTERNAL");
            case "automated" -> said(data, "STAFF", at).put("automatic", true);
            case "unmerged", "absorbed" -> data.putNull("oldestUnanswered");
            case "unmerged-from" -> data.putNull("oldestUnanswered").putNull("original");
            default -> data;
        };
    }

    private static ObjectNode opened(ObjectNode data, String category, String channel, Instant received) {
        return data.put("category", category)
                .put("siteDown", category.equals("SITE_DOWN"))
                .put("channel", channel)
                .put("receivedAt", received.toString());
    }

    private static ObjectNode said(ObjectNode data, String author, Instant at) {
        return data.put("authorKind", author)
                .put("visibility", "PUBLIC")
                .put("asksClient", false)
                .put("receivedAt", at.toString());
    }

    private Happenings() {}
}
