package org.ledgerdesk.chassis.caller;

import java.util.function.Supplier;

/**
 * Runs work in one database transaction. In an event-sourced service it is one Axon unit of work with the transaction
 * attached, so that commands inside it append their events, and release locks, only when it commits; an outer
 * {@code @Transactional} would let Axon finish before the database does.
 */
public interface OneTransaction {

    <T> T call(Supplier<T> work);

    default void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }
}
