package org.ledgerdesk.local.process;

/** How a part is asked to end; a signal's name as {@code kill} knows it. */
public enum StopSignal {
    /** JVMs run their shutdown hooks. */
    TERM,
    /** PostgreSQL's fast shutdown; TERM would make it wait for its clients to leave. */
    INT
}
