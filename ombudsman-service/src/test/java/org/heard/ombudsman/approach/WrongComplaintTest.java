package org.heard.ombudsman.approach;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** An approach that was entered under a wrong complaint: nothing of that one stays with it, and nobody there goes on waiting. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class WrongComplaintTest {

    private static final Tokens MANAGER = Tokens.ofUser("manager.ombudsman");

    @Inject
    BusinessClock clock;

    @Test
    void one_of_the_same_council_that_confirmed_itself_is_put_right_until_the_case_is_assessed() {
        var mistaken = id();
        var complaint = id();
        var work = approach(mistaken, AReferral.COUNCIL);
        var wrong = announced(work, mistaken, "other");
        TheOmbudsman.waitForCase(wrong, found -> "returned".equals(found.getString("status")));

        work.did("complaints", named(complaint, AReferral.COUNCIL));
        assertEquals("intake", work.now().getString("status"));
        assertNull(work.now().get("procedure"));
        var moved = TheOmbudsman.read(work.id());
        assertNull(moved.get("casePart"));
        assertNull(moved.get("firstNoticeOn"));
        assertEquals("pending", moved.getString("state"));
        await().atMost(TheOmbudsman.SOON).until(() -> told(complaint).equals(List.of("ReferralReceived")));
        await().atMost(TheOmbudsman.SOON).until(() -> told(mistaken).size() == 3);
        assertEquals(List.of("ReferralReceived", "ReferralReturned", "ReferralReturned"), told(mistaken));
        assertTrue(last(mistaken).contains("\"entered-by-mistake\""), last(mistaken));
        assertTrue(last(mistaken).contains(wrong.referralId()), last(mistaken));

        var right = announced(work, complaint, "refusal");
        var held = TheOmbudsman.waitForCase(right, found -> "complete".equals(found.getString("state")));
        assertEquals(right.referralId(), held.getString("casePart.manifest.referralId"));
        await().atMost(TheOmbudsman.SOON).until(() -> work.now().get("procedure") != null);
        assertEquals("halted", work.now().getString("procedure.standing"));
        work.assessed(clock.today().toString());
        work.take("complaints", named(mistaken, AReferral.COUNCIL))
                .statusCode(409)
                .body("code", equalTo("approach-confirmed"));
    }

    @Test
    void what_a_council_referred_is_about_no_other_complaint() {
        Casehandling.opened()
                .take("complaints", named(id(), AReferral.COUNCIL))
                .statusCode(409)
                .body("code", equalTo("approach-confirmed"));
    }

    @Test
    void what_was_asked_of_either_side_there_is_withdrawn_and_not_asked_again() {
        var work = approach(id(), AReferral.OTHER_COUNCIL);
        var council = asked(work, "council");
        var person = asked(work, "complainant");
        var hospital = asked(work, "other");
        work.did("complaints", named(id(), AReferral.COUNCIL));
        var enquiries = work.now();
        for (var withdrawn : List.of(council, person)) {
            assertEquals(
                    clock.today().toString(),
                    enquiries.getString("enquiries.find { it.enquiry == '" + withdrawn + "' }.withdrawnOn"));
            work.take("enquiries/answers", answer(withdrawn))
                    .statusCode(409)
                    .body("code", equalTo("enquiry-withdrawn"));
        }
        work.did("enquiries/answers", answer(hospital));
    }

    @Test
    void a_review_that_was_asked_for_there_is_not_shown_here() {
        var work = approach(id(), AReferral.COUNCIL);
        var complaint = id();
        var today = clock.today();
        work.did(
                "checks",
                "{'decidedOn':'%s','check':'LGO-4','answer':'fails','reason':'Known to us.'}".formatted(today));
        work.did(
                "closures",
                "{'closedOn':'%s','check':'LGO-4','wording':'cannot','reason':'It was in court.'}".formatted(today));
        work.did(
                "reviews",
                "{'askedOn':'%s','by':'complainant','because':'new-evidence','words':'I was not there.'}"
                        .formatted(today));
        work.did(
                "reviews/decisions",
                "{'decidedOn':'%s','result':'reopened','reason':'Another child was in court.'}".formatted(today));
        work.did("complaints", named(complaint, AReferral.COUNCIL));
        announced(work, complaint, "refusal");
        await().atMost(TheOmbudsman.SOON).untilAsserted(() -> TheOmbudsman.as(Tokens.ofClient("intake-service"))
                .get("/v1/complaints/" + complaint + "/ombudsman-cases/" + work.id())
                .then()
                .statusCode(200)
                .body("review", nullValue()));
    }

    @Test
    void who_names_it_again_with_the_same_key_is_answered_as_the_first_time() {
        var complaint = id();
        var work = approach(id(), AReferral.OTHER_COUNCIL);
        var key = id();
        var version = "\"" + work.now().getList("timeline").size() + "\"";
        var first = name(work, complaint, key, version).statusCode(201).extract();
        var again = name(work, complaint, key, version).statusCode(201).extract();
        assertEquals(first.asString(), again.asString());
        assertEquals("true", again.header("Idempotent-Replayed"));
        name(work, id(), key, version).statusCode(422);
        assertEquals(
                1,
                work.now()
                        .getList("timeline.findAll { it.fact == 'ComplaintNamed' }")
                        .size());
    }

    private ValidatableResponse name(Casehandling work, String complaint, String key, String version) {
        return TheOmbudsman.as(MANAGER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .header("If-Match", version)
                .body(named(complaint, AReferral.COUNCIL).replace('\'', '"'))
                .post("/v1/cases/" + work.id() + "/complaints")
                .then();
    }

    private String asked(Casehandling work, String whom) {
        var enquiry = id();
        work.did(
                "enquiries",
                "{'madeOn':'%s','enquiry':'%s','to':'%s','question':'When was it?','dueOn':'%s'}"
                        .formatted(clock.today(), enquiry, whom, clock.today().plusDays(14)));
        return enquiry;
    }

    private String answer(String enquiry) {
        return "{'answeredOn':'%s','enquiry':'%s','words':'In May.'}".formatted(clock.today(), enquiry);
    }

    /** procedure-service has it on record as their own approach, and both parts of it can be had. */
    private static AReferral announced(Casehandling work, String complaint, String because) {
        var referral = AReferral.made(
                        complaint, TheOmbudsman.read(work.id()).getString("referralId"), AReferral.COUNCIL)
                .with("because", because);
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        return referral.send();
    }

    private Casehandling approach(String complaint, String council) {
        return Casehandling.of(TheOmbudsman.asIntake()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", id())
                .body(
                        "{'madeOn':'%s','council':'%s','complaintId':'%s','youngPerson':true,'words':'Nobody answers.','from':'complainant','inWritingOn':'%s'}"
                                .formatted(clock.today(), council, complaint, clock.today())
                                .replace('\'', '"'))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private String named(String complaint, String council) {
        return "{'namedOn':'%s','council':'%s','complaintId':'%s','reason':'The letter says so.'}"
                .formatted(clock.today(), council, complaint);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static List<String> told(String complaint) {
        return Records.of("heard.ombudsman.v1", complaint).stream()
                .map(record -> Records.header(record, "ce_type").replaceAll("uk\\.heard\\.|\\.v1", ""))
                .toList();
    }

    private static String last(String complaint) {
        return new String(Records.of("heard.ombudsman.v1", complaint).getLast().value(), StandardCharsets.UTF_8);
    }
}
