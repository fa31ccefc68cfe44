package org.ledgerdesk.identity.domain;

import java.util.UUID;

/** How a person is given, and loses, the means to sign in. */
public interface Credentials {

    /** Sets the password an administrator chose; 422 for one that is too easy. */
    void choose(Person person, String password);

    /** Opens the way to a first password, by a link that notification-service mails. */
    void invite(Person person);

    /** Ends every means of signing in but the password, which an inactive person cannot use. */
    void revoke(UUID person);

    /** Ends every means of signing in, for good. */
    void forget(UUID person);
}
