package org.ledgerdesk.chassis.relay;

import java.util.function.Supplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.ledgerdesk.chassis.caller.OneTransaction;

/** {@link OneTransaction} for an event-sourced service: one root unit of work with the transaction attached. */
final class AxonTransaction implements OneTransaction {

    private final TransactionManager transactions;

    AxonTransaction(TransactionManager transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (CurrentUnitOfWork.isStarted()) {
            return work.get();
        }
        // Posing as a command: a repository that is asked outside of one would warn each time.
        var unit = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("one transaction"));
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(work::get);
        if (result.isExceptional()) {
            throw unchecked(result.exceptionResult());
        }
        return result.getPayload();
    }

    private static RuntimeException unchecked(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }
}
