package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** The table is versioned and dated: a complaint is decided by the version of its own day. */
class RoutingTableTest {

    private static final RoutingTable FIRST = RoutingTable.on(LocalDate.of(2026, 3, 10));
    private static final LocalDate LAW_CHANGES = LocalDate.of(2031, 4, 1);

    @Test
    @Rule("R-TRI-3")
    void a_complaint_keeps_the_version_of_the_day_it_was_received() {
        var later = new HashMap<>(FIRST.subjects());
        later.put(About.OTHER.toString(), "staff");
        var versions = List.of(FIRST, with(later, 2));
        assertEquals(1, RoutingTable.on(LAW_CHANGES.minusDays(1), versions).version());
        assertEquals(2, RoutingTable.on(LAW_CHANGES, versions).version());
        assertEquals(2, RoutingTable.on(LAW_CHANGES.plusYears(5), versions).version());
        assertEquals(1, RoutingTable.on(LocalDate.of(1990, 1, 1), versions).version(), "before the first: the first");
        assertEquals("signposted", decided(RoutingTable.on(LAW_CHANGES, versions)));
        assertEquals("corporate", decided(RoutingTable.on(LAW_CHANGES.minusDays(1), versions)));
    }

    @Test
    void a_route_names_the_version_that_decided() {
        var table = new Router(FIRST)
                .route(Complainant.of(ComplainantKind.CHILD), List.of(Subject.of(About.OTHER)))
                .table();
        assertEquals(new Route.TableVersion("EN-ROUTING", 1, LocalDate.of(2006, 9, 1)), table);
    }

    @Test
    void all_nineteen_rows_of_the_domain_rules_stand_in_it() {
        assertEquals(
                IntStream.rangeClosed(1, 19)
                        .mapToObj(number -> "ROUTE-" + number)
                        .collect(Collectors.toSet()),
                FIRST.rows().stream().map(Row::code).collect(Collectors.toSet()));
        assertTrue(FIRST.rows().stream()
                .allMatch(row -> !row.text().isBlank() && !row.when().isBlank()));
    }

    @Test
    void a_table_that_says_nothing_of_a_subject_is_not_loaded() {
        var holes = new HashMap<>(FIRST.subjects());
        holes.remove(About.POLICE.toString());
        assertThrows(IllegalArgumentException.class, () -> with(holes, 2));
        holes.put(About.POLICE.toString(), "no-such-row");
        assertThrows(IllegalArgumentException.class, () -> with(holes, 2));
    }

    private static RoutingTable with(Map<String, String> subjects, int version) {
        return new RoutingTable(
                FIRST.table(),
                version,
                LAW_CHANGES,
                FIRST.rows(),
                subjects,
                FIRST.circumstances(),
                FIRST.mixed(),
                FIRST.elsewhere(),
                FIRST.doNow(),
                FIRST.bodies());
    }

    private static String decided(RoutingTable table) {
        return new Router(table)
                .route(Complainant.of(ComplainantKind.CHILD), List.of(Subject.of(About.OTHER)))
                .procedure();
    }
}
