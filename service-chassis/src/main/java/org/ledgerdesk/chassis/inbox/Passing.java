package org.ledgerdesk.chassis.inbox;

import java.sql.SQLException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.ledgerdesk.chassis.problems.Problem;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.client.ResourceAccessException;

/** Tells trouble that passes, and is retried for ever, from an event that will never work, and is parked. */
final class Passing {

    private static final boolean AXON = present("org.axonframework.modelling.command.ConcurrencyException");

    private Passing() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || cause instanceof ResourceAccessException
                    || cause instanceof java.net.ConnectException
                    || cause instanceof Problem problem && problem.status() == HttpStatus.SERVICE_UNAVAILABLE
                    || cause instanceof SQLException sql && connectionOrConflict(sql.getSQLState())
                    || AXON && cause instanceof ConcurrencyException) {
                return true;
            }
        }
        return false;
    }

    /** Class 08 connection, 40 rollback, 53 resources, 55 lock, 57 operator intervention. */
    private static boolean connectionOrConflict(@org.jspecify.annotations.Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("40")
                        || state.startsWith("53")
                        || state.startsWith("55")
                        || state.startsWith("57"));
    }

    private static boolean present(String type) {
        try {
            Class.forName(type, false, Passing.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
