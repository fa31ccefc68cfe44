package org.ledgerdesk.identity.signin;

import java.util.UUID;
import org.ledgerdesk.identity.domain.Credentials;
import org.ledgerdesk.identity.domain.Person;
import org.springframework.stereotype.Component;

/** What the directory asks of sign-in when people come and go. */
@Component
class SignInMeans implements Credentials {

    private final Passwords passwords;
    private final PasswordResets resets;
    private final ApiTokens tokens;
    private final AccessRequests requests;

    SignInMeans(Passwords passwords, PasswordResets resets, ApiTokens tokens, AccessRequests requests) {
        this.requests = requests;
        this.passwords = passwords;
        this.resets = resets;
        this.tokens = tokens;
    }

    @Override
    public void choose(Person person, String password) {
        requests.settle(person.email());
        passwords.set(person, password);
    }

    @Override
    public void invite(Person person) {
        requests.settle(person.email());
        resets.open(person, PasswordResets.Purpose.INVITATION);
    }

    @Override
    public void revoke(UUID person) {
        tokens.removeAll(person);
        resets.endAll(person);
    }

    @Override
    public void forget(UUID person) {
        revoke(person);
        passwords.remove(person);
    }
}
