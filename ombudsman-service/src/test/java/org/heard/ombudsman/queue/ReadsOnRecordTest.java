package org.heard.ombudsman.queue;

import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ReadsOnRecordTest {

    private static final int READS = 40;

    @Test
    void reads_and_rows_are_as_many_whoever_reads_whatever() throws Exception {
        var referral = AReferral.made().send();
        var id = waitForCases(referral.complaintId(), 1).getFirst().get("id").toString();
        var readers = List.of(
                Tokens.ofUser("intake.ombudsman"),
                Tokens.ofClient("council-e09000099"),
                Tokens.ofClient("procedure-service"));
        var all = new ReadsOnRecord(
                "ombudsman",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                List.of(new Subject(id, UUID.fromString(referral.complaintId()), Map.of())),
                readers,
                List.of("/v1/statements", "/statements", "/decisions", "/v1/decisions"));
        assertEquals(List.of(), all.faults(READS));
    }
}
