package org.heard.eventstore;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.heard.localstack.scratch.ScratchPostgres;

/** A database of a test's own, on one real server for all tests, under JTA as in a service. */
final class Database implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static ScratchPostgres postgres;

    private final String address;
    private final AgroalDataSource pool;
    private final TransactionManager jta = com.arjuna.ats.jta.TransactionManager.transactionManager();

    private Database(String address) throws SQLException {
        this.address = address;
        var narayana = jtaPropertyManager.getJTAEnvironmentBean();
        this.pool = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                        .maxSize(80)
                        .acquisitionTimeout(Duration.ofSeconds(20))
                        .transactionIntegration(new NarayanaTransactionIntegration(
                                jta, narayana.getTransactionSynchronizationRegistry()))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address)
                                .principal(new NamePrincipal(SUPERUSER))
                                .credential(new SimplePassword(SUPERUSER)))));
    }

    /** With the log's tables. */
    static Database fresh() {
        var database = empty();
        database.migrate("latest");
        return database;
    }

    /** With the tables of the stock engine only. */
    static Database ofTheStockEngine() {
        var database = empty();
        database.migrate("0.2");
        return database;
    }

    private static Database empty() {
        try {
            var name = "log" + COUNT.incrementAndGet();
            try (var connection = connect(server() + SUPERUSER);
                    var create = connection.createStatement()) {
                create.execute("create database " + name);
            }
            return new Database(server() + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static synchronized String server() {
        if (postgres == null) {
            try {
                postgres = ScratchPostgres.start(
                        Path.of(System.getProperty("checkout.root"), ".heard", "parts"), Boolean.getBoolean("durable"));
                Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(postgres::close));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        return "jdbc:postgresql://127.0.0.1:" + postgres.port() + "/";
    }

    private static Connection connect(String address) throws SQLException {
        return DriverManager.getConnection(address, SUPERUSER, SUPERUSER);
    }

    void migrate(String target) {
        Flyway.configure()
                .dataSource(address, SUPERUSER, SUPERUSER)
                .locations("classpath:db/event-store")
                .placeholders(Map.of("app", SUPERUSER, "system", SUPERUSER))
                .target(target)
                .load()
                .migrate();
    }

    DataSource pool() {
        return pool;
    }

    TransactionManager jta() {
        return jta;
    }

    JtaTransactions transactions() {
        return new JtaTransactions(jta);
    }

    /** A connection outside the pool and every transaction. */
    Connection connect() throws SQLException {
        return connect(address);
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long number(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Does something in a transaction, which rolls back if it throws. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        jta.begin();
        try {
            var result = work.call();
            jta.commit();
            return result;
        } catch (Exception failure) {
            if (jta.getTransaction() != null) {
                jta.rollback();
            }
            throw failure;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
