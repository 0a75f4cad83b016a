package org.heard.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import org.heard.testkit.RowLevelSecurity;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RowLevelSecurityTest {

    private final RowLevelSecurity database = new RowLevelSecurity("intake");

    @Test
    void without_a_scope_every_state_table_is_empty() {
        IntakeClient.lodge();
        assertEquals(Set.of(), database.tablesThatShowRowsWithoutScope());
        assertTrue(database.rows("complaint") > 0);
    }

    @Test
    void every_table_has_row_level_security() {
        assertEquals(Set.of(), database.tablesWithoutRowLevelSecurity());
    }

    @Test
    void a_scope_shows_no_row_of_another_council() {
        IntakeClient.lodge();
        assertEquals(Set.of(), database.tablesThatShowForeignRows("E10000099"));
    }
}
