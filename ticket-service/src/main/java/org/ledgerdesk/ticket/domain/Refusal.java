package org.ledgerdesk.ticket.domain;

import java.time.Duration;

/** A command that a rule of the desk forbids; the code is stable and says which rule. */
public final class Refusal extends RuntimeException {

    /** Whether the ticket's state stands in the way, or the request itself breaks a rule. */
    public enum Kind {
        STATE,
        RULE,
        /** It may be done, but not again so soon. */
        TOO_SOON,
        /** It speaks of something that is not there. */
        UNKNOWN
    }

    private final Kind kind;
    private final String code;
    private final Duration again;

    private Refusal(Kind kind, String code, String detail, Duration again) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
        this.again = again;
    }

    static Refusal state(String code, String detail) {
        return new Refusal(Kind.STATE, code, detail, Duration.ZERO);
    }

    static Refusal rule(String code, String detail) {
        return new Refusal(Kind.RULE, code, detail, Duration.ZERO);
    }

    static Refusal tooSoon(String code, String detail, Duration again) {
        return new Refusal(Kind.TOO_SOON, code, detail, again);
    }

    static Refusal unknown(String detail) {
        return new Refusal(Kind.UNKNOWN, "not-found", detail, Duration.ZERO);
    }

    static void unless(boolean allowed, String detail) {
        if (!allowed) {
            throw rule("staff-only", detail);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    /** After how long it may be tried again; zero where waiting does not help. */
    public Duration again() {
        return again;
    }
}
