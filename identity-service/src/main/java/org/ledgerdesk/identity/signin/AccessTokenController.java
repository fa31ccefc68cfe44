package org.ledgerdesk.identity.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.caller.Caller;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, asked by the gateway alone: nobody else has a session to open. */
@RestController
class AccessTokenController {

    private static final String GATEWAY = "gateway";

    private final SignIn signIn;
    private final AccessTokens accessTokens;

    AccessTokenController(SignIn signIn, AccessTokens accessTokens) {
        this.signIn = signIn;
        this.accessTokens = accessTokens;
    }

    /**
     * Exactly one proof: address and password, an API token, or the person of an open session and since when it is.
     *
     * @param signedInAt when the session was opened: a password chosen later ends it
     * @param clientAddress the IP of whoever types the password, so that guessing from one place is slowed down
     */
    record Proof(
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = 1000) String password,
            @Nullable UUID personId,
            @Nullable Instant signedInAt,
            @Nullable @Size(max = 200) String apiToken,
            @Nullable @Size(max = 100) String clientAddress) {

        @Override
        public String toString() {
            return "Proof[]";
        }
    }

    @PostMapping("/internal/access-tokens")
    AccessTokens.Issued issue(Caller caller, @Valid @RequestBody Proof proof) {
        if (!caller.isService() || !caller.id().equals(GATEWAY)) {
            throw Problem.forbidden("gateway-only", "Only the gateway signs people in.");
        }
        if (proof.email() != null && proof.password() != null && proof.personId() == null && proof.apiToken() == null) {
            return accessTokens.issue(signIn.byPassword(proof.email(), proof.password(), proof.clientAddress()));
        }
        if (proof.email() != null
                || proof.password() != null
                || (proof.personId() == null) != (proof.signedInAt() == null)
                || (proof.personId() == null) == (proof.apiToken() == null)) {
            throw Problem.malformed("one-proof", "Send email and password, or personId and signedInAt, or apiToken.");
        }
        return accessTokens.issue(
                proof.apiToken() != null
                        ? signIn.byToken(proof.apiToken())
                        : signIn.again(proof.personId(), proof.signedInAt()));
    }
}
