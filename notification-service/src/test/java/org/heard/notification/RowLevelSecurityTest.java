package org.heard.notification;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.testkit.RowLevelSecurity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class RowLevelSecurityTest {

    private final RowLevelSecurity database = new RowLevelSecurity("notification");

    @BeforeEach
    void something_stands_in_every_table() {
        var story = Story.begin().acknowledged();
        story.reply("CALL");
        story.awaitTasks("call-wanted");
        Texter.toCouncil().answered("My things are gone");
        story.publish(new StaffBarred(story.id, StaffBarred.standIn(story.id, "ottoline.quill"), "excluded"));
        await().atMost(Story.SOON).until(() -> database.rows("barred_staff") > 0);
        for (var table : List.of(
                "complaint",
                "duty",
                "notice",
                "contact_point",
                "nudge",
                "inbound_text",
                "task",
                "barred_staff",
                "conversation",
                "conversation_text",
                "texted_number",
                "messages_of_a_day")) {
            assertTrue(database.rows(table) > 0, table);
        }
    }

    @Test
    void without_a_scope_every_state_table_is_empty() {
        assertEquals(Set.of(), database.tablesThatShowRowsWithoutScope());
    }

    @Test
    void every_table_has_row_level_security() {
        assertEquals(Set.of(), database.tablesWithoutRowLevelSecurity());
    }

    @Test
    void a_scope_shows_no_row_of_another_council() {
        assertEquals(Set.of(), database.tablesThatShowForeignRows("E10000099"));
    }
}
