package org.ledgerdesk.identity.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.Role;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.Actors;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.Page;
import org.ledgerdesk.identity.domain.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /access-requests}: somebody without a login asks for one; the same answer whether they have one or not. */
@RestController
@RequestMapping("/api/v1/access-requests")
class AccessRequestController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 2000;

    private final AccessRequests requests;
    private final Actors actors;

    AccessRequestController(AccessRequests requests, Actors actors) {
        this.requests = requests;
        this.actors = actors;
    }

    record Request(
            @NotNull @Size(max = 320) String email,
            @Nullable @Size(max = 1000) String name,
            @Nullable @Size(max = 10000) String message) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(@Valid @RequestBody Request request) {
        var email = EmailAddress.of(request.email());
        var name = blank(request.name()) ? null : PlainText.line("name", request.name(), LONGEST_NAME);
        var message = blank(request.message()) ? null : PlainText.lines("message", request.message(), LONGEST_MESSAGE);
        requests.add(email, name, message);
    }

    @GetMapping
    Page<AccessRequests.Listed> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        actors.of(caller).require(Role.ADMIN, Role.LEAD);
        var wanted = Page.Wanted.of(limit, cursor);
        var rows = requests.list(after(wanted), wanted.rows());
        return wanted.page(rows, row -> row.id().toString());
    }

    private static @Nullable UUID after(Page.Wanted wanted) {
        try {
            return wanted.after() == null ? null : UUID.fromString(wanted.after());
        } catch (IllegalArgumentException e) {
            throw Problem.malformed("bad-cursor", "This cursor is not one of ours.");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
