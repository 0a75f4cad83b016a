package org.heard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/** The rows of the list by COPY into a table of the same shape and indexes: the fastest way PostgreSQL has. */
final class Copy {

    private static final int BUFFER = 1 << 16;

    private Copy() {}

    /** Seconds of copying them in. */
    static double seconds(Server server, String database) throws SQLException, IOException {
        server.execute(database, """
                create table list_copy (like worklist_row including indexes including constraints);
                create table list_rows as select * from worklist_row
                    where build = (select live from projection_build where name = 'worklist')""");
        try (var connection = server.connect(database)) {
            var copy = new CopyManager(connection.unwrap(BaseConnection.class));
            var rows = Files.createTempFile("heard-bench-", ".rows");
            try {
                try (var out = Files.newOutputStream(rows)) {
                    copy.copyOut("copy list_rows to stdout (format binary)", out);
                }
                var began = System.nanoTime();
                try (var in = Files.newInputStream(rows)) {
                    copy.copyIn("copy list_copy from stdin (format binary)", in, BUFFER);
                }
                return (System.nanoTime() - began) / 1e9;
            } finally {
                Files.delete(rows);
            }
        }
    }
}
