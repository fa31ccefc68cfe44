package org.ledgerdesk.ticket.duplicates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.ticket.desk.Limits;
import org.ledgerdesk.ticket.desk.Typed;
import org.ledgerdesk.ticket.duplicates.Suggestions.Answer;
import org.ledgerdesk.ticket.rows.VisibleTickets;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggests what may be the same issue: to whoever types a new one, and to whoever reads a ticket. */
@RestController
class DuplicatesController {

    private static final int USUAL = 10;
    private static final int MOST = 50;
    private static final int LISTED = 20;

    private final Suggestions suggestions;
    private final VisibleTickets visible;

    DuplicatesController(Suggestions suggestions, VisibleTickets visible) {
        this.suggestions = suggestions;
        this.visible = visible;
    }

    /** @param organisation staff say for whom they type; without it they are shown everybody's */
    record TypedSoFar(
            @Nullable String subject,
            @Nullable String description,
            @Nullable List<String> urls,
            @Nullable List<String> orderNumbers,
            @Nullable String organisation,
            @Nullable Integer limit) {}

    @PostMapping("/api/v1/duplicate-suggestions")
    Answer typed(Caller caller, @RequestBody TypedSoFar request) {
        if (request.organisation() != null && !caller.seesAllTickets()) {
            throw Problem.forbidden("staff-only", "Only staff look into another organisation.");
        }
        var most = limit(request.limit());
        var typed = Typed.inAForm();
        var issue = Described.of(
                soFar(typed, "subject", request.subject()),
                soFar(typed, "description", request.description()),
                lines(typed, "urls", request.urls()),
                lines(typed, "orderNumbers", request.orderNumbers()));
        typed.check();
        return suggestions.typed(caller, issue, scope(caller, request.organisation()), most);
    }

    @GetMapping("/api/v1/tickets/{reference}/duplicates")
    Answer of(Caller caller, @PathVariable String reference, @RequestParam(required = false) @Nullable Integer limit) {
        if (!reference.matches("HD-\\d{5,18}") || !visible.sees(caller, reference)) {
            throw Problem.notFound();
        }
        return suggestions.of(caller, reference, limit(limit));
    }

    /** A client's own organisation; a prospect has none, and sees no ticket. Null is everybody's. */
    private static @Nullable String scope(Caller caller, @Nullable String asked) {
        return caller.seesAllTickets() ? asked : Scope.of(caller.organisation(), caller.id());
    }

    /** Unfinished, so it may be empty, and what is too long is cut by who compares it. */
    private static String soFar(Typed typed, String field, @Nullable String text) {
        return typed.body(field, text, Limits.BODY, true);
    }

    private static List<String> lines(Typed typed, String field, @Nullable List<String> lines) {
        return typed.atMost(field, lines, LISTED).stream()
                .map(line -> typed.body(field, line, Limits.REASON, true))
                .toList();
    }

    private static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Problem.rule("limit", "limit-out-of-range", "Ask for 1 to 50 suggestions.");
        }
        return asked;
    }
}
