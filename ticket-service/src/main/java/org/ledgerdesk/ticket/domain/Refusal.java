package org.ledgerdesk.ticket.domain;

/** A command that a rule of the desk forbids; the code is stable and says which rule. */
public final class Refusal extends RuntimeException {

    /** Whether the ticket's state stands in the way, or the request itself breaks a rule. */
    public enum Kind {
        STATE,
        RULE,
        /** It may be done, but not again so soon. */
        TOO_SOON
    }

    private final Kind kind;
    private final String code;

    private Refusal(Kind kind, String code, String detail) {
        super(detail, null, false, false);
        this.kind = kind;
        this.code = code;
    }

    static Refusal state(String code, String detail) {
        return new Refusal(Kind.STATE, code, detail);
    }

    static Refusal rule(String code, String detail) {
        return new Refusal(Kind.RULE, code, detail);
    }

    static Refusal tooSoon(String code, String detail) {
        return new Refusal(Kind.TOO_SOON, code, detail);
    }

    static void unless(boolean isDesks, String detail) {
        if (!isDesks) {
            throw rule("staff-only", detail);
        }
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }
}
