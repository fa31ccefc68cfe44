package org.ledgerdesk.allowance.domain;

/** A rule of the ledger that a command would break; the code is stable. */
public final class Refusal extends RuntimeException {

    private final String code;

    Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
