package org.heard.localstack.postgres;

import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.HolderLog;

/** Holds a PostgreSQL server: sets it up, announces it, and ends it when asked to (SIGTERM) or with its parent. */
public final class PostgresMain {

    private PostgresMain() {}

    /** Takes {@link HolderArguments} with one port. */
    public static void main(String[] args) throws Exception {
        var arguments = HolderArguments.parse(args);
        HolderLog.setUp();
        var server = new PostgresServer(arguments);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::stop));
        arguments.endWithParent();
        server.start();
        try (var connection = server.connect("postgres")) {
            Databases.createMissing(connection);
        }
        arguments.announceReady();
        System.exit(server.awaitEnd());
    }
}
