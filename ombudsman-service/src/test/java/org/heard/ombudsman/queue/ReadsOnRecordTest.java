package org.heard.ombudsman.queue;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ReadsOnRecordTest {

    private static final int READS = 40;

    @Test
    void a_manager_of_the_ombudsmans_reads_and_exports_who_read_what_and_nobody_else_does() {
        var referral = AReferral.made().send();
        var id = waitForCases(referral.complaintId(), 1).getFirst().get("id").toString();
        TheOmbudsman.read(id);
        var path = "/v1/read-audit?complaint=" + referral.complaintId();
        TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("ombudsman-case")))
                .body("items.councilId", equalTo(List.of(AReferral.COUNCIL)));
        TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("client,reader,councilId"))
                .body(containsString(referral.complaintId()));
        TheOmbudsman.asIntake().get(path).then().statusCode(403);
        TheOmbudsman.as(Tokens.ofUser("manager.e09"))
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

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
                List.of(new Subject(
                        id,
                        UUID.fromString(referral.complaintId()),
                        Map.of("complaint", referral.complaintId(), "sha256", document(id)))),
                readers,
                List.of("/v1/statements", "/statements", "/decisions", "/v1/decisions"));
        assertEquals(List.of(), all.faults(READS));
    }
    /** Its SHA-256. */
    private static String document(String id) {
        Scanning.runs();
        var version =
                TheOmbudsman.asIntake().get("/v1/cases/" + id + "/casework").header("ETag");
        TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version)
                .queryParams(
                        "takenOn", LocalDate.now(BusinessClock.LONDON).toString(), "from", "other", "title", "A letter")
                .body("A letter.".getBytes(StandardCharsets.UTF_8))
                .post("/v1/cases/" + id + "/evidence/files")
                .then()
                .statusCode(201);
        return Casehandling.of(id).now().getString("timeline.find { it.fact == 'EvidenceTaken' }.details.sha256");
    }
}
