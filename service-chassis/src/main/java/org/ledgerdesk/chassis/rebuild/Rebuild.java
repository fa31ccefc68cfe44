package org.ledgerdesk.chassis.rebuild;

/** A projection that can be written anew; declare it as a bean. */
public interface Rebuild {

    /** As its table is called. */
    String projection();

    /**
     * Writes it anew from the facts. Commands go on, and readers are answered from the old rows until new ones stand in their
     * place.
     *
     * @return over how many subjects
     */
    long rebuild();
}
