package org.heard.notification.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.heard.notification.Neighbours;
import org.heard.notification.Texter;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Somebody who texted first, and whose words wait for intake-service, has all that anybody can read here. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ReadsOnRecordTest {

    private static final int READS = 40;

    @Test
    void reads_and_rows_are_as_many_whoever_reads_whatever() throws Exception {
        var texter = Texter.toCouncil();
        texter.answered("My things are gone", "yes", "5", "no", "no");
        texter.text("And my bike");
        var complaint = texter.conversation();
        var reply = Texter.column("select id::text from held_words where complaint_id::text = ?", complaint.toString())
                .getFirst();
        var readers = List.of(
                Tokens.ofClient("council-e09000099"),
                Tokens.ofUser("manager.e09"),
                Tokens.ofClient("council-e10000099"),
                Tokens.ofClient("intake-service"),
                Tokens.ofCouncil("E09000099", "task:read"));
        var all = new ReadsOnRecord(
                "notification",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                List.of(new Subject(
                        complaint.toString(),
                        complaint,
                        Map.of("replyId", reply, "conversationId", complaint.toString()))),
                readers,
                List.of("/v1/alerts/"));
        assertEquals(List.of(), all.faults(READS));
    }
}
