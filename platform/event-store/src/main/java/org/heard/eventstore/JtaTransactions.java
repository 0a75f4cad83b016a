package org.heard.eventstore;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Axon's transactions are JTA's: one that runs already is joined, and then its owner ends it. */
final class JtaTransactions implements TransactionManager {

    private final jakarta.transaction.TransactionManager jta;

    JtaTransactions(jakarta.transaction.TransactionManager jta) {
        this.jta = jta;
    }

    /**
     * Joins a transaction that runs and begins none: for work that stores by one statement, which then commits by itself. Within a
     * {@link Lot} a decision stores nothing yet, so one that fails leaves the transaction as it is.
     */
    TransactionManager joining() {
        return () -> isRunning() && !Lot.isOpen() ? new Joined() : Nothing.TO_DO;
    }

    /** Whether a transaction runs on this thread. */
    boolean isRunning() {
        try {
            return jta.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException failure) {
            throw new IllegalStateException("no transaction manager", failure);
        }
    }

    /** Does something once what was written here is committed: at once when no transaction runs, never when it is rolled back. */
    void afterCommit(Runnable action) {
        if (!isRunning()) {
            action.run();
            return;
        }
        try {
            jta.getTransaction().registerSynchronization(new AfterCommit(action));
        } catch (RollbackException marked) {
            throw new IllegalStateException("the running transaction is to be rolled back", marked);
        } catch (SystemException failure) {
            throw new IllegalStateException("no transaction manager", failure);
        }
    }

    /** Does something outside the running transaction, which goes on afterwards. */
    void apart(Work work) throws SQLException {
        if (!isRunning()) {
            work.run();
            return;
        }
        try {
            var suspended = jta.suspend();
            try {
                work.run();
            } finally {
                jta.resume(suspended);
            }
        } catch (InvalidTransactionException | SystemException failure) {
            throw new IllegalStateException("the running transaction could not be left alone for a while", failure);
        }
    }

    /** Something done with the database. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    @Override
    public Transaction startTransaction() {
        try {
            if (isRunning()) {
                return new Joined();
            }
            jta.begin();
            return new Own();
        } catch (NotSupportedException | SystemException failure) {
            throw new IllegalStateException("no transaction could be begun", failure);
        }
    }

    private final class Joined implements Transaction {

        @Override
        public void commit() {}

        @Override
        public void rollback() {
            try {
                if (jta.getStatus() == Status.STATUS_ACTIVE) {
                    jta.setRollbackOnly();
                }
            } catch (SystemException failure) {
                throw new IllegalStateException("the running transaction could not be marked for rollback", failure);
            }
        }
    }

    private record AfterCommit(Runnable action) implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                action.run();
            }
        }
    }

    private enum Nothing implements Transaction {
        TO_DO;

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }

    private final class Own implements Transaction {

        @Override
        public void commit() {
            try {
                jta.commit();
            } catch (RollbackException
                    | HeuristicMixedException
                    | HeuristicRollbackException
                    | SystemException failure) {
                throw new IllegalStateException("the transaction could not be committed", failure);
            }
        }

        @Override
        public void rollback() {
            try {
                if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    jta.rollback();
                }
            } catch (SystemException failure) {
                throw new IllegalStateException("the transaction could not be rolled back", failure);
            }
        }
    }
}
