package org.ledgerdesk.identity.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.caller.OneTransaction;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /password-resets}: public. An {@code Idempotency-Key} needs a caller to belong to, which nobody is here; asking
 * twice for the same address is one request anyway, and a link works once.
 */
@RestController
class PasswordResetController {

    private static final String MAILER = "notification-service";

    private final PasswordResetSweep sweep;
    private final PasswordResets resets;
    private final OneTransaction transaction;

    PasswordResetController(PasswordResetSweep sweep, PasswordResets resets, OneTransaction transaction) {
        this.sweep = sweep;
        this.resets = resets;
        this.transaction = transaction;
    }

    record Request(@NotNull @Size(max = 320) String email) {}

    record NewPassword(@NotNull @Size(max = 1000) String password) {

        @Override
        public String toString() {
            return "NewPassword[]";
        }
    }

    @PostMapping("/api/v1/password-resets")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void request(@Valid @RequestBody Request request) {
        sweep.remember(EmailAddress.of(request.email()));
    }

    @PostMapping("/api/v1/password-resets/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(@PathVariable String token, @Valid @RequestBody NewPassword wanted) {
        transaction.run(() -> resets.use(token, wanted.password()));
    }

    @GetMapping("/internal/password-resets/{id}")
    PasswordResets.Link link(Caller caller, @PathVariable UUID id) {
        // The link is as good as the password: of our services, only the one that mails it needs it.
        if (!caller.id().equals(MAILER)) {
            throw Problem.forbidden("mailer-only", "Only notification-service sends this link.");
        }
        return resets.link(id).orElseThrow(Problem::notFound);
    }
}
