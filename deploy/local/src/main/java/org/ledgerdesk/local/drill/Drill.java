package org.ledgerdesk.local.drill;

/** One kind of trouble. The writing before and meanwhile, and the looking afterwards, are the same for all of them. */
interface Drill {

    String name();

    /** What it does to the desk, in a sentence. */
    String does();

    /** Returns when the trouble is over; throws when the desk does not come back from it. */
    void run(Ground ground, Writers writers) throws Exception;
}
