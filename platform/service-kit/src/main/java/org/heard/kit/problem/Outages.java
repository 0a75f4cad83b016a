package org.heard.kit.problem;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells an outage, which passes by itself, from a fault in the request or in us. */
public final class Outages {

    private Outages() {}

    /** Whether the failure, or any cause of it, says that a database or another service cannot be reached just now. */
    public static boolean causedBy(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case PgException database -> isOutageState(database.getSqlState());
            case SQLTransientException _ -> true;
            case SQLException database -> isOutageState(database.getSQLState());
            case com.fasterxml.jackson.core.JsonProcessingException _ -> false;
            case IOException _ -> true;
            case TimeoutException _ -> true;
            case RetriableException _ -> true;
            default ->
                failure.getClass().getName().startsWith("io.vertx.core.")
                        && String.valueOf(failure.getMessage()).toLowerCase().matches(".*(closed|timeout|refused).*");
        };
    }

    /** SQLSTATE classes: 08 connection, 40 rollback, 53 resources, 55 lock, 57 operator intervention, 58 system. */
    private static boolean isOutageState(String state) {
        return state != null && state.matches("(08|40|53|55|57|58).*");
    }
}
