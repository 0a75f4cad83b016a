package org.heard.notification.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heard.notification.Neighbours;
import org.heard.notification.Story;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ReadsOnRecordTest {

    private static final int READS = 40;

    @Test
    void reads_and_rows_are_as_many_whoever_reads_whatever() throws Exception {
        var story = Story.begin().acknowledged();
        story.reply("Nobody came.");
        story.awaitFacts("ReplyReceived", 1);
        var reply = story.facts("ReplyReceived").getFirst().text("replyId");
        var readers = List.of(
                Tokens.ofClient("council-e09000099"),
                Tokens.ofUser("manager.e09"),
                Tokens.ofClient("council-e10000099"),
                Tokens.ofClient("intake-service"),
                Tokens.ofCouncil("E09000099", "task:read"));
        var all = new ReadsOnRecord(
                "notification",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                List.of(new Subject(story.id.toString(), story.id, Map.of("replyId", reply))),
                readers,
                List.of("/v1/alerts/"));
        assertEquals(List.of(), all.faults(READS));
    }
}
