package org.ledgerdesk.ticket.desk;

/** A ticket's version as a strong entity tag. */
public final class Versions {

    private Versions() {}

    public static String tag(long version) {
        return "\"" + version + "\"";
    }
}
