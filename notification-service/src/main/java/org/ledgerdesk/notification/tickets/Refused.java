package org.ledgerdesk.notification.tickets;

/** ticket-service will not take it, however often it is asked; the code is its problem answer's. */
public final class Refused extends RuntimeException {

    private final int status;
    private final String code;

    Refused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }
}
