package org.heard.intake.routing;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.intake.routing.Route.TableVersion;

/**
 * One version of the decision table (domain rules §4.3), from {@code routing/table-….yaml}. A value. A complaint is decided by
 * the version that was in force on the day it was received.
 *
 * @param effectiveFrom since when this version is in force
 * @param mixed key of the row for points that would go different ways
 * @param elsewhere keys of the bodies named to everybody with a point that no procedure of the council answers
 * @param doNow what to do at once where a child may be in danger
 */
record RoutingTable(
        String table,
        int version,
        LocalDate effectiveFrom,
        List<Row> rows,
        Map<String, String> subjects,
        Map<String, String> circumstances,
        String mixed,
        List<String> elsewhere,
        List<String> doNow,
        Map<String, Signpost> bodies) {

    /** The body named where the council and the health service both have a point. */
    static final String JOINT_OMBUDSMEN = "joint-ombudsmen";

    /** Add a file for a new version; never edit one that has decided a complaint. */
    private static final List<RoutingTable> VERSIONS = Stream.of("/routing/table-1.yaml")
            .map(RoutingTable::load)
            .sorted(Comparator.comparing(RoutingTable::effectiveFrom))
            .toList();

    RoutingTable {
        rows = List.copyOf(rows);
        elsewhere = List.copyOf(elsewhere);
        doNow = List.copyOf(doNow);
        bodies = new LinkedHashMap<>(bodies);
        mustBeOneOf(bodies.keySet(), JOINT_OMBUDSMEN, "points with the health service");
        mustBeWhole(rows, subjects, circumstances, bodies);
    }

    /** The version in force on a day; the first one for days before it. */
    static RoutingTable on(LocalDate day) {
        return on(day, VERSIONS);
    }

    static RoutingTable on(LocalDate day, List<RoutingTable> versions) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(versions::getFirst);
    }

    /** @throws UncheckedIOException if the file says anything unknown, or says of something not which row it has */
    static RoutingTable load(String file) {
        var yaml = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var stream = RoutingTable.class.getResourceAsStream(file)) {
            return yaml.readValue(stream, RoutingTable.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }

    TableVersion named() {
        return new TableVersion(table, version, effectiveFrom);
    }

    /** The row that fits what a point is about, for this complainant. */
    Row row(About about, Complainant complainant) {
        var row = row(subjects.get(about.toString()));
        return row.unlisted() != null && !complainant.isListed() ? row(row.unlisted()) : row;
    }

    /** The row that a circumstance adds. */
    Row row(Circumstance circumstance) {
        return row(circumstances.get(circumstance.toString()));
    }

    Row mixedRow() {
        return row(mixed);
    }

    Row row(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }

    Signpost body(String key) {
        return bodies.get(key).as(key);
    }

    private static void mustBeWhole(
            List<Row> rows,
            Map<String, String> subjects,
            Map<String, String> circumstances,
            Map<String, Signpost> bodies) {
        var keys = rows.stream().map(Row::key).collect(Collectors.toSet());
        for (var about : About.values()) {
            mustBeOneOf(keys, subjects.get(about.toString()), about.toString());
        }
        for (var circumstance : Circumstance.values()) {
            mustBeOneOf(keys, circumstances.get(circumstance.toString()), circumstance.toString());
        }
        for (var row : rows) {
            row.signposts().forEach(body -> mustBeOneOf(bodies.keySet(), body, row.key()));
        }
    }

    private static void mustBeOneOf(java.util.Set<String> known, String key, String of) {
        if (key == null || !known.contains(key)) {
            throw new IllegalArgumentException("the routing table has nothing for " + of);
        }
    }
}
