package org.ledgerdesk.gateway.access;

import java.time.Instant;

/** Whose browser session it is and when it began: identity ends those from before the password was last chosen. */
public record SignedIn(String personId, Instant since) {}
