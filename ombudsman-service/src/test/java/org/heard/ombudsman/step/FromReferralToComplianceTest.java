package org.heard.ombudsman.step;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.ombudsman.TheOmbudsman.SOON;
import static org.heard.ombudsman.TheOmbudsman.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case from its referral to its end, and what others are told on the way. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class FromReferralToComplianceTest {

    private static final String TOPIC = "heard.ombudsman.v1";

    @Inject
    BusinessClock clock;

    @Inject
    Event<ClockMoved> moved;

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void upheld_250_pounds_missed_and_complied_with_late() {
        var today = clock.today().toString();
        var due = clock.today().plusMonths(1);
        var work = Casehandling.opened().investigated(today);
        work.did("notes", "{'takenOn':'%s','words':'Read it all.'}".formatted(today));
        work.decided(today, clock.today().plusDays(10).toString(), Casehandling.upheld(due.toString()));
        assertEquals("decided", work.now().getString("status"));
        assertEquals("upheld", work.now().getString("outcome"));
        assertEquals("agreed", work.now().getString("recommendations[0].state"));

        moveTo(due.plusDays(1));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("missed", work.now().getString("recommendations[0].state")));
        var paidOn = clock.today().toString();
        work.did("compliance-evidence", "{'doneOn':'%s','number':1,'words':'A remittance advice.'}".formatted(paidOn));
        work.take("compliance-decisions", "{'decidedOn':'%s','number':1,'result':'complied'}".formatted(paidOn))
                .statusCode(409)
                .body("code", equalTo("result-does-not-fit"));
        work.did("compliance-decisions", "{'decidedOn':'%s','number':1,'result':'complied-late'}".formatted(paidOn));
        var end = work.now();
        assertEquals("complied-late", end.getString("recommendations[0].state"));
        assertEquals(due.plusDays(1).toString(), end.getString("recommendations[0].missedOn"));

        var complaint = complaintOf(work);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(
                                "ReferralReceived",
                                "DraftDecisionIssued",
                                "DecisionMade",
                                "RecommendationAgreed",
                                "RecommendationMissed",
                                "RecommendationComplied"),
                        told(complaint)));
        assertTrue(queued(work).contains("upheld"));
        moveTo(LocalDate.parse(today).plusDays(43));
        await().atMost(SOON).untilAsserted(() -> assertTrue(told(complaint).contains("StatementPublished")));
        var page = io.restassured.RestAssured.given()
                .get("/decisions/" + end.getString("reference").replace(' ', '-'))
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (var said : List.of("Looked after children", "Upheld", "The Council took too long.", "What I found")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void an_own_approach_before_the_procedure_is_over_goes_back_with_the_next_step_named() {
        var work = Casehandling.opened(AReferral.made().with("because", "other"));
        var now = work.now();
        assertEquals("returned", now.getString("status"));
        assertEquals("open", now.getString("procedure.standing"));
        assertEquals("stage-2-answer", now.getString("procedure.next"));
        assertEquals("rule", now.getString("timeline[1].details.by"));
        await().atMost(SOON)
                .untilAsserted(() -> assertTrue(told(complaintOf(work)).contains("ReferralReturned")));
    }

    @Test
    void what_was_returned_stands_in_a_persons_queue_again_when_the_council_misses_a_limit_of_stage_2() {
        var referral = AReferral.made().with("because", "other");
        var work = Casehandling.opened(referral);
        var headers = new HashMap<>(referral.headers(UUID.randomUUID().toString()));
        headers.put("ce_type", "uk.heard.DeadlineMissed.v1");
        referral.send(headers, """
                {"complaintId":"%s","clock":"DL-10","rule":"DL-10","stage":"stage-1","dueOn":"2026-11-19","missedOn":"2026-11-20"}""".formatted(referral.complaintId()));
        headers.put("ce_id", UUID.randomUUID().toString());
        referral.send(headers, """
                {"complaintId":"%s","clock":"DL-21/request","rule":"DL-21","stage":"stage-2","dueOn":"2026-11-19","missedOn":"2026-11-20"}""".formatted(referral.complaintId()));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("intake", work.now().getString("status")));
        assertEquals(
                1,
                work.now().getList("timeline.findAll { it.fact == 'CameBack' }").size());
    }

    @Test
    void a_limit_of_stage_2_that_is_missed_before_the_papers_come_leaves_the_case_to_a_person() {
        var referral = AReferral.made().with("because", "other");
        Neighbours.procedureAnswers(referral, 503);
        Neighbours.intakeHas(referral);
        referral.send();
        var id = TheOmbudsman.waitForCases(referral.complaintId(), 1)
                .getFirst()
                .get("id")
                .toString();
        var headers = new HashMap<>(referral.headers(UUID.randomUUID().toString()));
        headers.put("ce_type", "uk.heard.DeadlineMissed.v1");
        referral.send(headers, """
                {"complaintId":"%s","clock":"DL-21/request","rule":"DL-21","stage":"stage-2","dueOn":"2026-11-19","missedOn":"2026-11-20"}""".formatted(referral.complaintId()));
        var work = Casehandling.of(id);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(List.of("LimitMissed"), work.now().getList("timeline.fact")));
        Neighbours.procedureHas(referral, referral.casePart());
        await().atMost(SOON).until(() -> work.now().get("procedure") != null);
        assertEquals("halted", work.now().getString("procedure.standing"));
        assertEquals("intake", work.now().getString("status"));
    }

    @Test
    void when_consent_to_joint_working_is_withdrawn_our_part_goes_on_and_both_sides_are_told() {
        var today = clock.today().toString();
        var work = Casehandling.opened().assessed(today);
        work.did(
                "joint-working",
                "{'beganOn':'%s','consent':'oral','reason':'One night.','significance':'Both matter.'}"
                        .formatted(today));
        assertEquals("oral", work.now().getString("joint.consent"));
        work.did("joint-working/consents", "{'givenOn':'%s'}".formatted(today));
        assertEquals("written", work.now().getString("joint.consent"));
        work.did(
                "joint-working/ends",
                "{'endedOn':'%s','because':'consent-withdrawn','reason':'They wrote so.'}".formatted(today));
        assertNull(work.now().getString("joint.consent"));
        assertEquals("assessment", work.now().getString("status"));
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of("ReferralReceived", "JointWorkingBegan", "JointWorkingEnded"),
                        told(complaintOf(work))));
    }

    @Test
    void an_order_that_cannot_begin_at_the_council_stands_out_on_the_desk_once() {
        var today = clock.today().toString();
        var referral = AReferral.made().with("ground", "procedure-complete").without("because");
        var work = Casehandling.opened(referral).investigated(today);
        var decision = Casehandling.upheld(clock.today().plusMonths(1).toString())
                .replace("payment-distress", "start-stage-2")
                .replace("'amountPence':25000,", "");
        work.decided(today, clock.today().plusDays(10).toString(), decision);
        var recommendation = work.now().getString("recommendations[0].id");
        for (var time = 0; time < 2; time++) {
            var headers = new HashMap<>(referral.headers(UUID.randomUUID().toString()));
            headers.put("ce_type", "uk.heard.OmbudsmanOrderRefused.v1");
            referral.send(headers, """
                    {"complaintId":"%s","recommendationId":"%s","code":"stage-2-not-begun","refusedOn":"%s"}""".formatted(referral.complaintId(), recommendation, today));
        }
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals("cannot-begin", work.now().getString("recommendations[0].state")));
        var after = AReferral.made(referral.complaintId(), referral.council())
                .later()
                .send();
        org.heard.ombudsman.TheOmbudsman.waitForCase(after, _ -> true);
        assertEquals(
                1,
                work.now()
                        .getList("timeline.findAll { it.fact == 'OrderRefused' }")
                        .size());
    }

    @Test
    void nobody_of_the_complaint_is_named_in_a_statement() {
        var today = clock.today().toString();
        var work = Casehandling.opened().investigated(today);
        var decision = Casehandling.upheld(clock.today().plusMonths(1).toString())
                .replace("A young person complained.", "quillon complained.");
        work.take(
                        "drafts",
                        "{'issuedOn':'%s','commentsBy':'%s','decision':%s}"
                                .formatted(today, clock.today().plusDays(10), decision))
                .statusCode(409)
                .body("code", equalTo("statement-names-somebody"));
    }

    @Test
    void the_checklist_shows_both_readings_of_the_twelve_months_and_uses_the_earlier() {
        var now = Casehandling.opened().now();
        assertEquals("2026-08-01", now.getString("timeLimit.firstNoticeOn"));
        assertEquals("2027-07-31", now.getString("timeLimit.byFirstNotice"));
        assertEquals("2027-07-31", now.getString("timeLimit.used"));
        assertEquals(true, now.getBoolean("timeLimit.inTime"));
        assertEquals(17, now.getList("checklist").size());
        assertEquals("cannot", now.getString("checklist.find { it.check == 'LGO-6' }.wording"));
        assertEquals("will-not", now.getString("checklist.find { it.check == 'LGO-11' }.wording"));
        assertNull(now.getString("checklist[0].answer"));
        assertNotNull(now.getString("assessBy"));
    }

    @Test
    void a_step_is_taken_once_on_the_version_that_was_seen_and_not_before_its_day() {
        var work = Casehandling.opened();
        var note = "{\"takenOn\":\"%s\",\"words\":\"Read.\"}".formatted(clock.today());
        var key = UUID.randomUUID().toString();
        for (var replayed : new String[] {null, "true"}) {
            var answer = as(Tokens.ofUser("assessor.ombudsman"))
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .header("If-Match", "\"1\"")
                    .body(note)
                    .post("/v1/cases/" + work.id() + "/notes")
                    .then()
                    .statusCode(201)
                    .extract();
            assertEquals(replayed, answer.header("Idempotent-Replayed"));
        }
        as(Tokens.ofUser("assessor.ombudsman"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(note)
                .post("/v1/cases/" + work.id() + "/notes")
                .then()
                .statusCode(412);
        work.take(
                        "notes",
                        "{'takenOn':'%s','words':'x'}".formatted(clock.today().plusDays(1)))
                .statusCode(400)
                .body("code", equalTo("date-in-the-future"));
        assertEquals(2, work.now().getList("timeline").size());
        assertEquals("assessor.ombudsman", work.now().getString("timeline[1].recordedBy"));
    }

    @Test
    void intake_decides_nothing_a_council_finds_nothing_and_only_a_manager_withholds() {
        var work = Casehandling.opened();
        var today = clock.today();
        var note = "{'takenOn':'%s','words':'x'}".formatted(today);
        var withheld = "{'decidedOn':'%s','reason':'x'}".formatted(today);
        var draft = "{'issuedOn':'%s','commentsBy':'%s','decision':%s}"
                .formatted(
                        today,
                        today.plusDays(10),
                        Casehandling.upheld(today.plusMonths(1).toString()));
        work.take(Tokens.ofUser("intake.ombudsman"), "notes", note).statusCode(201);
        work.take(Tokens.ofUser("intake.ombudsman"), "drafts", draft).statusCode(403);
        work.take(Tokens.ofUser("investigator.ombudsman"), "withheld-publications", withheld)
                .statusCode(403);
        work.take(Tokens.ofClient("council-e09000099"), "notes", note).statusCode(404);
        work.take(Tokens.ofCouncil("E09000099", "case:work"), "notes", note).statusCode(404);
        work.take(Tokens.ofUser("operator"), "notes", note).statusCode(403);
        work.take(Tokens.ofClient("council-e09000099").withoutCouncil(), "notes", note)
                .statusCode(403);
        as(Tokens.ofCouncil("E09000099", "queue:read"))
                .get("/v1/cases/" + work.id() + "/casework")
                .then()
                .statusCode(404);
    }

    private void moveTo(LocalDate day) {
        clock.moveBy(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.LONDON), day)));
        moved.fire(new ClockMoved(1, day));
    }

    private static String complaintOf(Casehandling work) {
        return org.heard.ombudsman.TheOmbudsman.read(work.id()).getString("complaintId");
    }

    private static List<String> queued(Casehandling work) {
        return org.heard.ombudsman.TheOmbudsman.queue(200).stream()
                .filter(found -> work.id().equals(found.get("id")))
                .map(found -> String.valueOf(found.get("outcome")))
                .toList();
    }

    private static List<String> told(String complaint) {
        return Records.of(TOPIC, complaint).stream()
                .map(record -> Records.header(record, "ce_type").replaceAll("uk\\.heard\\.|\\.v1", ""))
                .toList();
    }
}
