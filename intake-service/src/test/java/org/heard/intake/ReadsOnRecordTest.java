package org.heard.intake;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.evidence.Pieces;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.Records;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Every read of personal data leaves a row, and a council exports its own. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReadsOnRecordTest {

    private static final int READS = 120;

    @Test
    void reads_and_rows_are_as_many_whoever_reads_whatever() throws Exception {
        assertEquals(List.of(), everyRead().faults(READS));
    }

    /** Rows are looked for where there are none: each read then seems to leave none. */
    @Test
    void a_read_that_leaves_no_row_is_seen() throws Exception {
        var all = everyRead();
        var misplaced = all.subjects().stream()
                .map(subject -> new Subject(subject.id(), UUID.randomUUID(), subject.below()))
                .toList();
        var blind = new ReadsOnRecord(all.database(), all.service(), misplaced, all.readers(), all.ofNobody());
        assertTrue(blind.faults(0).stream()
                .anyMatch(
                        fault -> fault.startsWith("/v1/complaints/{id}/identity by") && fault.endsWith("and 0 rows")));
    }

    private static ReadsOnRecord everyRead() {
        var subjects = List.of(subject(), subject());
        var readers = List.of(
                Tokens.ofClient("council-e09000099"),
                Tokens.ofUser("manager.e09"),
                Tokens.ofClient("council-e10000099"),
                Tokens.ofClient("notification-service"),
                Tokens.ofClient("ombudsman-service"),
                Tokens.ofCouncil("E09000099", "complaint:lodge"));
        return new ReadsOnRecord(
                "intake",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                subjects,
                readers,
                List.of("/v1/council", "/v1/complaints/{id}/urgent-contacts"));
    }

    private static Subject subject() {
        var complaint = lodge();
        Scanning.runs();
        var piece = Pieces.given(complaint, "a.txt", new byte[] {'a'});
        var evidence = piece.substring(piece.lastIndexOf('/') + 1);
        return new Subject(
                complaint, UUID.fromString(complaint), Map.of("evidence", evidence, "referralId", refer(complaint)));
    }

    private static String refer(String complaint) {
        var referral = UUID.randomUUID().toString();
        var headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "uk.heard.ReferredToOmbudsman.v1",
                "ce_source", "/procedure-service",
                "ce_subject", complaint,
                "ce_time", "2026-11-20T10:00:00Z",
                "councilid", "E09000099",
                "correlationid", UUID.randomUUID().toString(),
                "sequence", "7");
        var fact = """
            {"complaintId": "%s", "referralId": "%s", "ground": "own-approach", "because": "delay",
             "referredOn": "2026-11-20", "youngPerson": true, "manifestDigest": "sha-256:%s"}\
            """;
        Records.send(
                "heard.procedure.v1",
                complaint,
                fact.formatted(complaint, referral, "0".repeat(64)).getBytes(StandardCharsets.UTF_8),
                headers);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> asCouncil()
                                .get("/v1/complaints/" + complaint + "/referrals/" + referral + "/person")
                                .statusCode()
                        == 200);
        return referral;
    }

    @Test
    void a_list_leaves_a_row_for_each_whom_it_tells_of() {
        var complaint = lodge();
        for (var path = "/v1/complaints?limit=200"; path != null; ) {
            path = asCouncil().get(path).then().statusCode(200).extract().path("links.next");
        }
        asCouncil()
                .get("/v1/read-audit?complaint=" + complaint)
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("complaint-list")))
                .body("items.purpose", equalTo(List.of("casework")))
                .body("items.client", equalTo(List.of("council-e09000099")));
    }

    @Test
    void a_council_exports_its_own_and_no_other() {
        var complaint = lodge();
        asCouncil()
                .header("Read-Purpose", "subject-access")
                .get("/v1/complaints/" + complaint)
                .then()
                .statusCode(200);
        asCouncil().get("/v1/complaints/" + complaint + "/identity").then().statusCode(200);
        var first = asCouncil().get("/v1/read-audit?limit=1&complaint=" + complaint);
        first.then().statusCode(200).body("items[0].purpose", equalTo("subject-access"));
        asCouncil()
                .get(first.<String>path("links.next"))
                .then()
                .statusCode(200)
                .body("items.what", equalTo(List.of("identity")));
        asCouncil()
                .accept("text/csv")
                .get("/v1/read-audit?limit=1&complaint=" + complaint)
                .then()
                .statusCode(200)
                .contentType(containsString("text/csv"))
                .header("Link", containsString("rel=\"next\""))
                .body(containsString(complaint + ",\"complaint\",\"subject-access\",\"council-e09000099\""));
        asOtherCouncil()
                .get("/v1/read-audit?complaint=" + complaint)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
        as(Tokens.ofUser("investigator.e09")).get("/v1/read-audit").then().statusCode(403);
        as(Tokens.ofUser("manager.ombudsman")).get("/v1/read-audit").then().statusCode(404);
    }

    @Test
    void curiosity_is_no_purpose() {
        asCouncil()
                .header("Read-Purpose", "curiosity")
                .get("/v1/complaints/" + lodge())
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("Read-Purpose"));
    }
}
