package org.ledgerdesk.ticket.desk;

import static org.ledgerdesk.ticket.TestTickets.opening;
import static org.ledgerdesk.ticket.TestTickets.saying;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.testing.TestCallers;
import org.ledgerdesk.ticket.TestHttp;
import org.ledgerdesk.ticket.desk.Stage.Need;
import org.ledgerdesk.ticket.desk.Stage.Scene;
import org.springframework.http.HttpMethod;

/** For each act of the table a request with nothing wrong in it, so that what is refused is refused for who asks and when. */
final class Requests {

    private static final String UPLOAD = "POST /api/v1/attachments";

    private final TestHttp http;
    private final Stage stage;
    private final Caller member;
    private final Caller approver;

    Requests(TestHttp http, Stage stage, Caller member, Caller approver) {
        this.http = http;
        this.stage = stage;
        this.member = member;
        this.approver = approver;
    }

    static boolean isOfOneTicket(String act) {
        return act.contains(" /") && !act.contains(" /api/");
    }

    /** The path as the controllers spell it. */
    static String pattern(String act) {
        return isOfOneTicket(act) ? act.replace(" /", " /api/v1/tickets/{reference}/") : act;
    }

    static Need need(String act) {
        return switch (act) {
            case "POST /priority-disputes" -> Need.ASSESSMENT;
            case "POST /quotes/{quote}/approval",
                    "POST /quotes/{quote}/decline",
                    "DELETE /quotes/{quote}",
                    "ExpireQuote" -> Need.QUOTE;
            case "DELETE /escalation" -> Need.ESCALATION;
            case "DELETE /followers/{email}" -> Need.FOLLOWER;
            case "DELETE /merges/{duplicate}" -> Need.DUPLICATE;
            case "POST /courtesy-overrulings" -> Need.THANKS;
            case "POST /erasure" -> Need.YEARS;
            case "AdoptProspect" -> Need.PROSPECT;
            default -> Need.NOTHING;
        };
    }

    /** @return status and code, as the table writes them */
    String answer(String act, Scene scene, @Nullable Caller caller) {
        if (act.equals(UPLOAD)) {
            return written(http.upload(caller, "words.txt", "words".getBytes(StandardCharsets.UTF_8)));
        }
        var method = HttpMethod.valueOf(act.substring(0, act.indexOf(' ')));
        var path = pattern(act)
                .substring(act.indexOf(' ') + 1)
                .replace("{reference}", scene.reference())
                .replace("{email}", approver.email())
                .replace("{quote}", scene.quote())
                .replace("{duplicate}", scene.duplicate())
                .replace("{other}", other(act, scene));
        return written(http.send(method, caller, path, method == HttpMethod.DELETE ? null : body(act, scene, caller)));
    }

    private String other(String act, Scene scene) {
        return act.contains("{other}") ? stage.another() : scene.reference();
    }

    private static String written(TestHttp.Answer answer) {
        return (answer.status() + " " + answer.code()).strip();
    }

    private Map<String, ?> body(String act, Scene scene, @Nullable Caller caller) {
        var reason = Map.of("reason", "It is so.");
        return switch (act) {
            case "POST /api/v1/tickets" ->
                caller != null && caller.isClient() ? opening() : opening("onBehalfOf", member.email());
            case "POST /api/v1/duplicate-suggestions" -> Map.of("subject", "How", "description", "How do I?");
            case "POST /api/v1/imports" -> Map.of("source", "elsewhere", "tickets", List.of());
            case "POST /responses" -> saying("More words");
            case "POST /attachments" ->
                Map.of(
                        "attachmentIds",
                        caller == null ? List.of(scene.said()) : List.of(http.uploaded(caller, "words.txt", "words")));
            case "POST /courtesy-overrulings" -> Map.of("responseId", scene.thanks());
            case "POST /followers" -> Map.of("email", approver.email());
            case "POST /quotes" ->
                Map.of(
                        "amount",
                        "1250.00",
                        "currency",
                        "EUR",
                        "minutes",
                        600,
                        "workingDays",
                        5,
                        "validUntil",
                        nextMonth());
            case "POST /priority-assessments" -> Map.of("priority", "P3", "reason", "It is so.");
            case "PUT /assignee" -> Map.of("email", TestCallers.agent().email());
            case "PUT /department" -> Map.of("department", "BILLING", "reason", "It is so.");
            case "PUT /category" -> Map.of("category", "OTHER", "reason", "It is so.");
            case "PUT /estimate" -> Map.of("date", nextMonth());
            case "POST /splits" -> Map.of("responseIds", List.of(scene.said()), "subject", "Another thing");
            case "POST /merges" -> Map.of("duplicates", List.of(stage.another()));
            case "POST /duplicates/{other}/judgement" -> Map.of("accepted", false);
            case "POST /priority-disputes", "POST /escalation", "POST /erasure" -> reason;
            default -> Map.of();
        };
    }

    private static String nextMonth() {
        return LocalDate.now(ZoneOffset.UTC).plusMonths(1).toString();
    }
}
