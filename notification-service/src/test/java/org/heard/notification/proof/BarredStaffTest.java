package org.heard.notification.proof;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.heard.contracts.ProcedureEvent.StaffBarred;
import org.heard.contracts.ProcedureEvent.StaffReleased;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Staff whom a complaint is kept from read nothing that was told of it, and have no task of it. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class BarredStaffTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.e09");

    @Test
    void staff_who_are_barred_see_neither_notices_nor_tasks_until_they_are_released() {
        var story = Story.begin().acknowledged();
        story.reply("CALL");
        story.awaitTasks("call-wanted");
        story.publish(new StaffBarred(story.id, standIn(story), "excluded"));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(404, status(story)));
        assertFalse(listed().contains(story.id.toString()));
        assertEquals(200, story.readNotices().statusCode());
        story.awaitTasks("call-wanted");
        story.publish(new StaffReleased(story.id, standIn(story), "excluded"));
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(200, status(story)));
        assertTrue(listed().contains(story.id.toString()));
    }

    private static String standIn(Story story) {
        return StaffBarred.standIn(story.id, MANAGER.subject());
    }

    private static int status(Story story) {
        return read("/v1/complaints/" + story.id + "/notices").statusCode();
    }

    private static Response read(String path) {
        return given().auth().oauth2(MANAGER.signed()).get(path);
    }

    private static List<String> listed() {
        var complaints = new ArrayList<String>();
        for (var path = "/v1/tasks?limit=200"; path != null; ) {
            var page = read(path).then().statusCode(200).extract();
            complaints.addAll(page.<List<String>>path("items.complaintId"));
            path = page.path("links.next");
        }
        return complaints;
    }
}
