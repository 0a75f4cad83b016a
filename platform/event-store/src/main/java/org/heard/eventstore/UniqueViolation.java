package org.heard.eventstore;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;

/** PostgreSQL's 23505: somebody else stored that entity's next event first. */
final class UniqueViolation implements PersistenceExceptionResolver {

    private static final String SQL_STATE = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isUniqueViolation(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUniqueViolation(SQLException failure) {
        return SQL_STATE.equals(failure.getSQLState())
                || failure instanceof BatchUpdateException batch
                        && batch.getNextException() != null
                        && SQL_STATE.equals(batch.getNextException().getSQLState());
    }
}
