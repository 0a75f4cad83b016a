package org.heard.procedure.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.heard.eventstore.EventDatabase;

/** The limits that councils set for themselves through the API. */
@ApplicationScoped
public class CouncilLimitsTable {

    private final DataSource database;

    CouncilLimitsTable(@EventDatabase DataSource database) {
        this.database = database;
    }

    /**
     * What a council set in one version of its set-up.
     *
     * @param limits by name, as 3wd or 28d
     * @param handlingCodeFrom null where it did not adopt the Code early
     */
    public record Limits(
            String council, int version, LocalDate from, Map<String, String> limits, LocalDate handlingCodeFrom) {}

    /** Keeps a version, in the running transaction; twice says the same as once. */
    public void add(Limits set) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into council_limits (council_id, version, limits_from, limits, handling_code_from)"
                                + " values (?, ?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, set.council());
            insert.setInt(2, set.version());
            insert.setObject(3, set.from());
            insert.setString(
                    4,
                    set.limits().entrySet().stream()
                            .map(limit -> limit.getKey() + "=" + limit.getValue())
                            .sorted()
                            .collect(Collectors.joining(" ")));
            insert.setObject(5, set.handlingCodeFrom());
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException("a council's limits cannot be written", failure);
        }
    }

    /** All versions of all councils, the oldest of each first. */
    List<Limits> all() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select council_id, version, limits_from, limits, handling_code_from"
                                + " from council_limits order by council_id, version");
                var rows = query.executeQuery()) {
            var found = new ArrayList<Limits>();
            while (rows.next()) {
                found.add(new Limits(
                        rows.getString(1),
                        rows.getInt(2),
                        rows.getObject(3, LocalDate.class),
                        limits(rows.getString(4)),
                        rows.getObject(5, LocalDate.class)));
            }
            return found;
        } catch (SQLException failure) {
            throw new IllegalStateException("the councils' limits cannot be read", failure);
        }
    }

    private static Map<String, String> limits(String text) {
        return Arrays.stream(text.split(" "))
                .filter(limit -> !limit.isEmpty())
                .map(limit -> limit.split("=", 2))
                .collect(Collectors.toMap(limit -> limit[0], limit -> limit[1]));
    }
}
