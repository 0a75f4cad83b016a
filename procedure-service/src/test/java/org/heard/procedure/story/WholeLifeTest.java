package org.heard.procedure.story;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.heard.contracts.IntakeEvent.StatementAgreedTo;
import org.heard.contracts.NotificationEvent.NoticeOpened;
import org.heard.kit.digest.CanonicalJson;
import org.heard.kit.digest.Manifest;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** The synthetic life of 2026 (domain rules 7.3), told through the service's own doors. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WholeLifeTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    ObjectMapper json;

    @Test
    void a_complaint_goes_from_lodgement_to_the_ombudsman() throws IOException {
        calendar.to(day(1, 5));
        var id = lodged.complaint(day(1, 5));
        var council = Council.of(id);
        assertEquals("2026-01-19", due(council, "DL-10"));

        calendar.to(day(1, 20));
        assertEquals("missed", state(council, "DL-10"));

        calendar.to(day(2, 9));
        lodged.publish(Lodged.COUNCIL, UUID.randomUUID().toString(), Lodged.yes(id, day(2, 9)));
        await().atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> council.get("").body("stage", equalTo("stage-2")));
        assertEquals("2026-03-16", due(council, "DL-22/request"));
        assertEquals("2026-05-14", due(council, "DL-21/request"));

        council.take("stage-2/acknowledgements", "{'acknowledgedOn':'2026-02-09'}");
        calendar.to(day(2, 12));
        council.register("IO-0001", "IP-0001", "AO-0001", "PC-0001", "PM-0001", "PM-0002");
        council.take("stage-2/investigators", "{'appointedOn':'2026-02-12','person':'IO-0001'}");
        council.take("stage-2/independent-persons", "{'appointedOn':'2026-02-12','person':'IP-0001'}");
        council.take("stage-2/statements", "{'draftedOn':'2026-02-12','words':'One: four moves since June.'}");
        council.take("stage-2/sent-statements", "{'sentOn':'2026-02-12'}");
        calendar.to(day(2, 23));
        council.post("stage-2/agreed-statements", "{'agreedOn':'2026-02-23','sha256':'" + "0".repeat(64) + "'}")
                .statusCode(409)
                .body("code", equalTo("statement-is-another-version"));
        var statement = council.read("/status");
        assertEquals("One: four moves since June.", statement.getString("statement.words"));
        assertEquals(false, statement.getBoolean("statement.agreed"));
        agreed(id, "hmac-sha-256:" + "0".repeat(64), "other words than they were sent change nothing");
        agreed(id, statement.getString("statement.mark"), "what they read on their page");
        await().atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals("2026-03-30", due(council, "DL-22/statement")));
        agreed(id, statement.getString("statement.mark"), "agreed already, and parks nothing");
        assertEquals(true, council.read("/status").getBoolean("statement.agreed"));
        calendar.to(day(3, 16));
        council.take(
                "stage-2/delay-notices", "{'toldOn':'2026-03-16','reason':'evidence-awaited','answerBy':'2026-05-13'}");
        assertEquals("met", state(council, "DL-22/request"));
        calendar.to(day(5, 12));
        opened(id, "TELL-12", "none is issued yet");
        council.take(
                "appointments/acceptances",
                "{'acceptedOn':'2026-05-12','role':'adjudicating-officer','person':'AO-0001'}");
        council.take(
                "stage-2/investigation-reports",
                "{'reportedOn':'2026-05-12','words':'I found it so.','recommendations':['Say sorry.'],"
                        + Council.FINDINGS + "}");
        council.take(
                "stage-2/independent-reports",
                "{'reportedOn':'2026-05-12','fair':'yes','thorough':'yes','complete':'yes','words':'It was fair.'}");
        council.take(
                "stage-2/adjudications",
                "{'issuedOn':'2026-05-12','words':'Point one is upheld.'," + Council.FINDINGS
                        + ",'decisions':[{'recommendation':1,'decision':'accepted','reasons':'It is right.'}],"
                        + "'actions':[{'recommendation':1,'owner':'head-of-placements','dueOn':'2026-06-30','words':'A letter.'}]}");
        calendar.to(day(5, 13));
        opened(id, "TELL-9", "another letter counts for nothing");
        opened(id, "TELL-12", "the adjudication");
        await().atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals("2026-06-11", due(council, "DL-30")));
        opened(id, "TELL-12", "the same again changes nothing, and parks nothing");
        council.post("stage-2/adjudication-receipts", "{'receivedOn':'2026-05-13','how':'handed-over','by':'advocate'}")
                .statusCode(409)
                .body("code", equalTo("adjudication-already-received"));

        calendar.to(day(6, 8));
        council.take("stage-3/requests", "{'requestedOn':'2026-06-08','askedBy':'complainant','means':'letter'}");
        assertEquals("2026-07-20", due(council, "DL-33"));
        assertEquals("2026-06-10", due(council, "DL-31"));
        assertEquals("2026-06-22", due(council, "DL-32"));
        council.take("stage-3/acknowledgements", "{'acknowledgedOn':'2026-06-08'}");
        calendar.to(day(6, 15));
        council.take("appointments/acceptances", "{'acceptedOn':'2026-06-15','role':'panel-chair','person':'PC-0001'}");
        council.take(
                "appointments/acceptances", "{'acceptedOn':'2026-06-15','role':'panel-member','person':'PM-0001'}");
        council.take(
                "appointments/acceptances", "{'acceptedOn':'2026-06-15','role':'panel-member','person':'PM-0002'}");
        council.post("appointments/acceptances", "{'acceptedOn':'2026-06-15','role':'panel-member','person':'IP-0001'}")
                .statusCode(409);
        council.take("stage-3/panels", "{'arrangedOn':'2026-06-15','meetsOn':'2026-07-20'}");
        council.take("stage-3/preparations", "{'agreedOn':'2026-06-15'}");
        assertEquals("2026-07-06", due(council, "DL-34"));
        council.take(
                "stage-3/invitations",
                "{'toldOn':'2026-06-15','meetsOn':'2026-07-20','place':'The library','convenience':'agreed'}");
        council.take("stage-3/papers", "{'sentOn':'2026-06-15'}");
        council.take("stage-3/companions", "{'namedOn':'2026-06-15','kind':'other','speaks':'yes','lawyer':'no'}");
        calendar.to(day(7, 20));
        council.take(
                "stage-3/submissions", "{'heldOn':'2026-07-20','by':'authority','form':'written','words':'Ours.'}");
        council.take("stage-3/panel-meetings", "{'heldOn':'2026-07-20'}");
        calendar.to(day(7, 27));
        council.take(
                "stage-3/panel-reports",
                "{'sentOn':'2026-07-27','receivedOn':'2026-07-27','words':'The panel agrees.'}");
        assertEquals("2026-08-17", due(council, "DL-37"));
        council.take("stage-3/recommendations", "{'recommendedOn':'2026-07-27','recommendations':[]}");
        council.take("stage-3/consultations", "{'consultedOn':'2026-07-27','words':'She would accept it.'}");
        calendar.to(day(8, 17));
        council.take(
                "stage-3/responses",
                "{'respondedOn':'2026-08-17','words':'We accept it all.'," + Council.FINDINGS + "}");
        calendar.to(day(8, 18));
        var referral = council.take("referrals", "{'referredOn':'2026-08-18','ground':'procedure-complete'}")
                .getString("referralId");

        council.get("").body("status", equalTo("complete")).body("stage", equalTo("stage-3"));
        assertEquals(
                List.of(
                        "ComplaintAccepted",
                        "DeadlineMissed", // the acknowledgement
                        "DeadlineMissed", // the answer of stage 1
                        "NextStepOffered",
                        "StageEscalated",
                        "AppointmentMade",
                        "AppointmentMade",
                        "StatementSent",
                        "StatementAgreed",
                        "DelayTold",
                        "AppointmentMade",
                        "ResponseIssued",
                        "AdjudicationReceived",
                        "NextStepOffered",
                        "StageEscalated",
                        "AppointmentMade",
                        "AppointmentMade",
                        "AppointmentMade",
                        "PanelArranged",
                        "PanelReportSent",
                        "ResponseIssued",
                        "NextStepOffered",
                        "ReferredToOmbudsman"),
                publishedWithoutWarnings(id));
        mayBeCheckedByTheOmbudsman(id, referral);
        tellsTheWordsToWhoMayReadThem(council);
    }

    private void agreed(UUID id, String mark, String eventId) {
        lodged.publish(
                Lodged.COUNCIL, eventId + " " + id, new StatementAgreedTo(id, UUID.randomUUID(), mark, day(2, 23)));
    }

    private void opened(UUID id, String duty, String eventId) {
        var today = LocalDate.parse(Council.of(id).read("/status").getString("today"));
        lodged.publish(
                Lodged.COUNCIL, eventId + " " + id, new NoticeOpened(id, UUID.randomUUID(), duty, "opened", today));
    }

    private void mayBeCheckedByTheOmbudsman(UUID id, String referral) throws IOException {
        var told = records(id).getLast();
        var announced = json.readTree(told.value());
        assertEquals(referral, announced.get("referralId").asText());
        var answer = json.readTree(RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient("ombudsman-service").signed())
                .get("/v1/complaints/" + id + "/referrals/" + referral + "/case")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(announced.get("manifestDigest").asText(), CanonicalJson.digest(answer.get("manifest")));
        assertTrue(new Manifest(answer.get("manifest")).covers(answer.get("case")));
        assertTrue(answer.get("words").findValuesAsText("text").contains("The panel agrees."));
    }

    private static void tellsTheWordsToWhoMayReadThem(Council council) {
        var timeline = council.read("/timeline");
        assertEquals(
                "Point one is upheld.", timeline.getString("items.find { it.fact == 'AdjudicationIssued' }.words"));
        assertEquals(
                "It was so.",
                timeline.getString("items.find { it.fact == 'AdjudicationIssued' }.details.findings[0].reasons"));
        assertEquals(
                Map.of("to", "stage-2", "from", "stage-1"),
                Map.of(
                        "to", timeline.getString("items.find { it.fact == 'StageEscalated' }.details.to"),
                        "from", timeline.getString("items.find { it.fact == 'StageEscalated' }.details.from")));
        assertEquals("2026-01-20", timeline.getString("items.find { it.details.clock == 'DL-10' }.happenedOn"));
        council.as("intake-service").get("/timeline").statusCode(403).body("code", containsString("not-allowed"));
    }

    private static List<String> publishedWithoutWarnings(UUID id) {
        await().atMost(java.time.Duration.ofSeconds(60)).until(() -> types(id).contains("ReferredToOmbudsman"));
        var types = types(id);
        return types.stream()
                .filter(type -> !type.equals("DeadlineApproaching"))
                .toList();
    }

    private static List<String> types(UUID id) {
        return records(id).stream()
                .map(record -> Records.header(record, "ce_type"))
                .map(type -> type.substring("uk.heard.".length(), type.length() - ".v1".length()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(UUID id) {
        return Records.of("heard.procedure.v1", id.toString());
    }

    private static String due(Council council, String clock) {
        return council.read("/clocks").getString("items.find { it.clock == '" + clock + "' }.dueOn");
    }

    private static String state(Council council, String clock) {
        return council.read("/clocks").getString("items.find { it.clock == '" + clock + "' }.state");
    }

    private static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }
}
