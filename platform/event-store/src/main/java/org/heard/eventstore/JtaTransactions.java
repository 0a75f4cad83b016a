package org.heard.eventstore;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** Axon's transactions are JTA's: one that runs already is joined, and then its owner ends it. */
final class JtaTransactions implements TransactionManager {

    private final jakarta.transaction.TransactionManager jta;

    JtaTransactions(jakarta.transaction.TransactionManager jta) {
        this.jta = jta;
    }

    @Override
    public Transaction startTransaction() {
        try {
            if (jta.getStatus() != Status.STATUS_NO_TRANSACTION) {
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
