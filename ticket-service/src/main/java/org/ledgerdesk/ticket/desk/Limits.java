package org.ledgerdesk.ticket.desk;

/** How much anybody may write at once. */
public final class Limits {

    public static final int SUBJECT = 200;
    public static final int BODY = 100_000;
    public static final int REASON = 5_000;
    public static final int EMAIL = 254;
    public static final int NAME = 200;
    public static final int FILES = 50;

    private Limits() {}
}
