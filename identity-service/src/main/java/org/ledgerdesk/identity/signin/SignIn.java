package org.ledgerdesk.identity.signin;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ledgerdesk.chassis.problems.Problem;
import org.ledgerdesk.identity.domain.EmailAddress;
import org.ledgerdesk.identity.domain.People;
import org.ledgerdesk.identity.domain.Person;
import org.ledgerdesk.identity.domain.PersonKind;
import org.springframework.stereotype.Component;

/** Finds out who somebody is; every refusal looks the same and takes the same time. */
@Component
class SignIn {

    private final People people;
    private final Passwords passwords;
    private final ApiTokens tokens;
    private final SignInAttempts attempts;

    SignIn(People people, Passwords passwords, ApiTokens tokens, SignInAttempts attempts) {
        this.people = people;
        this.passwords = passwords;
        this.tokens = tokens;
        this.attempts = attempts;
    }

    /** @param client the IP the gateway saw, when it says so */
    Person byPassword(String email, String password, @Nullable String client) {
        var typed = EmailAddress.tryOf(email);
        var counted = typed.map(EmailAddress::value).orElse(email.strip().toLowerCase(Locale.ROOT));
        if (client != null) {
            attempts.countForClient(client);
        }
        attempts.countForAddress(counted);
        var person = typed.flatMap(people::byEmail).filter(SignIn::maySignIn);
        if (!passwords.matches(person.map(Person::id), password)) {
            throw Problem.notSignedIn();
        }
        attempts.forget(counted);
        if (client != null) {
            attempts.discount(client);
        }
        return person.orElseThrow();
    }

    Person byToken(String token) {
        return tokens.owner(token)
                .flatMap(people::byId)
                .filter(SignIn::maySignIn)
                .orElseThrow(Problem::notSignedIn);
    }

    /**
     * For a session the gateway opened earlier, which must end when the person may no longer sign in, or has chosen a
     * password since: the old one may be what somebody else signed in with.
     */
    Person again(UUID id, Instant signedInAt) {
        return Optional.of(id)
                .flatMap(people::byId)
                .filter(SignIn::maySignIn)
                .filter(person -> passwords
                        .chosenAt(person.id())
                        .map(chosen -> !signedInAt.isBefore(chosen.truncatedTo(ChronoUnit.MILLIS)))
                        .orElse(true))
                .orElseThrow(Problem::notSignedIn);
    }

    private static boolean maySignIn(Person person) {
        return person.active() && person.kind() != PersonKind.PROSPECT;
    }
}
