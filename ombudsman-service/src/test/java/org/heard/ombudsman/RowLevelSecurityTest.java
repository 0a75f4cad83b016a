package org.heard.ombudsman;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.heard.testkit.RowLevelSecurity;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class RowLevelSecurityTest {

    private final RowLevelSecurity database = new RowLevelSecurity("ombudsman");

    @BeforeEach
    void there_is_a_case() {
        Casehandling.opened();
    }

    @Test
    void without_a_scope_every_state_table_is_empty() {
        assertEquals(Set.of(), database.tablesThatShowRowsWithoutScope());
        assertTrue(database.rows("referral_case") > 0);
        assertTrue(database.rows("needed_part") > 0);
        assertTrue(database.rows("case_fact") > 0);
        assertTrue(database.rows("case_state") > 0);
        assertTrue(database.rows("reference_number") > 0);
    }

    @Test
    void every_table_has_row_level_security() {
        assertEquals(Set.of(), database.tablesWithoutRowLevelSecurity());
    }

    @Test
    void a_scope_shows_no_row_of_another_council() {
        assertEquals(Set.of(), database.tablesThatShowForeignRows(AReferral.OTHER_COUNCIL));
    }

    @Test
    void only_the_numbers_of_references_and_public_statements_belong_to_no_council() {
        assertEquals(
                Set.of("reference_number", "published_statement", "statement_section"),
                database.tablesWithoutACouncil());
    }
}
