package org.ledgerdesk.chassis.caller;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** {@link OneTransaction} for a service that keeps plain tables. */
final class SpringTransaction implements OneTransaction {

    private final TransactionTemplate template;

    SpringTransaction(TransactionTemplate template) {
        this.template = template;
    }

    @Override
    @SuppressWarnings("NullAway") // the template hands back what the work returned
    public <T> T call(Supplier<T> work) {
        return template.execute(status -> work.get());
    }
}
