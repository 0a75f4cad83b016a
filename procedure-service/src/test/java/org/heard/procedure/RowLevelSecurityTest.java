package org.heard.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.RowLevelSecurity;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RowLevelSecurityTest {

    private final RowLevelSecurity database = new RowLevelSecurity("procedure");

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @BeforeEach
    void somethingIsThereToSee() {
        calendar.set(LocalDate.of(2026, 1, 9));
        Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)))
                .take(
                        "stage-1/responses",
                        "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}");
    }

    @Test
    void without_a_scope_every_state_table_is_empty() {
        assertEquals(Set.of(), database.tablesThatShowRowsWithoutScope());
        assertTrue(database.rows("complaint_scope") > 0);
        assertTrue(database.rows("event") > 0);
    }

    @Test
    void every_table_has_row_level_security() {
        assertEquals(Set.of(), database.tablesWithoutRowLevelSecurity());
    }

    @Test
    void a_scope_shows_no_row_of_another_council() {
        assertEquals(Set.of(), database.tablesThatShowForeignRows("E10000099"));
    }

    @Test
    void only_the_engine_room_and_the_shared_register_do_not_say_whose_a_row_is() {
        assertEquals(
                Set.of(
                        "event",
                        "event_generation",
                        "event_type",
                        "token_entry",
                        "projection_build",
                        "proclaimed_holiday",
                        "register_person",
                        "register_tie"),
                database.tablesWithoutACouncil());
    }
}
