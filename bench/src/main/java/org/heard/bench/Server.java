package org.heard.bench;

import com.arjuna.ats.jta.common.jtaPropertyManager;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.transaction.TransactionManager;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.heard.localstack.scratch.ScratchPostgres;

/** A PostgreSQL of the benchmark's own, which waits for its disk, with a database for each subject. */
final class Server implements AutoCloseable {

    /** Connections that each subject may have. */
    static final int CONNECTIONS = 16;

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "procedure_owner";
    private static final String SYSTEM = "procedure_system";

    private final ScratchPostgres postgres;
    private final int port;
    private final TransactionManager jta = Transactions.withoutContainer();
    private int databases;

    Server(Path programs) throws InterruptedException {
        postgres = ScratchPostgres.start(programs, true);
        port = postgres.port();
    }

    private Server(int port) {
        this.postgres = null;
        this.port = port;
    }

    /** One that another process started, and ends. */
    static Server at(int port) {
        return new Server(port);
    }

    int port() {
        return port;
    }

    /** An empty database. */
    String fresh() {
        var name = "bench" + ProcessHandle.current().pid() + "_" + ++databases;
        try (var connection = connect(SUPERUSER);
                var create = connection.createStatement()) {
            create.execute("create database " + name + " owner " + OWNER);
            return name;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A database with procedure-service's tables, up to a version of them. */
    String ofProcedureService(String version) {
        var name = fresh();
        Flyway.configure()
                .dataSource(address(name), OWNER, OWNER)
                .locations("classpath:db/kit", "classpath:db/event-store", "classpath:db/migration")
                .placeholders(Map.of("app", "procedure_app", "system", SYSTEM))
                .target(version)
                .load()
                .migrate();
        return name;
    }

    /** Connections of the service's role under JTA, as the service has them. */
    AgroalDataSource pool(String database) {
        var registry = jtaPropertyManager.getJTAEnvironmentBean().getTransactionSynchronizationRegistry();
        return pool(database, SYSTEM, CONNECTIONS, new NarayanaTransactionIntegration(jta, registry));
    }

    /** Connections without JTA, for who brings a pool's user only. */
    AgroalDataSource plainPool(String database, int connections) {
        return pool(database, SUPERUSER, connections, TransactionIntegration.none());
    }

    private AgroalDataSource pool(String database, String role, int connections, TransactionIntegration transactions) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                            .acquisitionTimeout(Duration.ofSeconds(60))
                            .transactionIntegration(transactions)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(address(database))
                                    .principal(new NamePrincipal(role))
                                    .credential(new SimplePassword(role)))));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    TransactionManager jta() {
        return jta;
    }

    String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** A superuser's connection. */
    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address(database), SUPERUSER, SUPERUSER);
    }

    long number(String database, String query) {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void execute(String database, String sql) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Bytes of all tables and indexes of a database. */
    long bytes(String database) {
        return number(
                database,
                "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
    }

    @Override
    public void close() {
        if (postgres != null) {
            postgres.close();
        }
    }
}
