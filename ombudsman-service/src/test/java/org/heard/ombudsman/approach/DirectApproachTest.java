package org.heard.ombudsman.approach;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever comes to the Ombudsman themselves, or through a councillor, has a case at once (LGA 1974 s26B, s26C). */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DirectApproachTest {

    @Inject
    BusinessClock clock;

    @Test
    void they_have_a_reference_at_once_and_what_is_missing_is_named() {
        var complaint = UUID.randomUUID().toString();
        approach(complaint, UUID.randomUUID().toString(), "'from':'complainant'")
                .statusCode(201)
                .body("state", equalTo("pending"))
                .body("missing", contains("case-part", "person-part", "in-writing"));
        var opened = TheOmbudsman.waitForCases(complaint, 1).getFirst();
        assertEquals("own-approach", opened.get("ground"));
        assertEquals("pending", opened.get("state"));
    }

    @Test
    void the_same_key_opens_no_second_case() {
        var complaint = UUID.randomUUID().toString();
        var key = UUID.randomUUID().toString();
        String first =
                approach(complaint, key, "'from':'complainant'").extract().path("id");
        approach(complaint, key, "'from':'complainant'").statusCode(201).body("id", equalTo(first));
        assertEquals(1, TheOmbudsman.casesOf(complaint).size());
    }

    @Test
    void the_councils_side_joins_the_same_case_when_it_is_announced() {
        var complaint = UUID.randomUUID().toString();
        approach(
                complaint,
                UUID.randomUUID().toString(),
                "'from':'complainant','inWritingOn':'%s'".formatted(clock.today()));
        var opened = TheOmbudsman.waitForCases(complaint, 1).getFirst();
        var referral = AReferral.made(complaint, opened.get("referralId").toString(), AReferral.COUNCIL)
                .with("because", "other");
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        referral.send();
        TheOmbudsman.waitForCase(referral, found -> "complete".equals(found.getString("state")));
        assertEquals(1, TheOmbudsman.casesOf(complaint).size());
    }

    @Test
    void the_case_is_pending_as_in_the_queue_until_everything_has_come() {
        var complaint = UUID.randomUUID().toString();
        approach(complaint, UUID.randomUUID().toString(), "'from':'complainant'");
        var opened = TheOmbudsman.waitForCases(complaint, 1).getFirst();
        var referral = AReferral.made(complaint, opened.get("referralId").toString(), AReferral.COUNCIL)
                .with("because", "refusal");
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        var held = TheOmbudsman.waitForCase(
                referral, found -> found.getList("missing").size() == 1);
        assertEquals(List.of("in-writing"), held.getList("missing"));
        assertEquals("pending", held.getString("state"));
        assertEquals("pending", TheOmbudsman.casesOf(complaint).getFirst().get("state"));
        Casehandling.of(held.getString("id"))
                .did("approach-parts", "{'givenOn':'%s','part':'in-writing'}".formatted(clock.today()));
        assertEquals("complete", TheOmbudsman.read(held.getString("id")).getString("state"));
    }

    @Test
    void through_a_councillor_it_needs_the_persons_consent_before_it_is_assessed() {
        var complaint = UUID.randomUUID().toString();
        approach(
                        complaint,
                        UUID.randomUUID().toString(),
                        "'from':'councillor','inWritingOn':'%s'".formatted(clock.today()))
                .body("missing", hasItem("consent"))
                .body("missing", not(hasItem("in-writing")));
        var opened = Casehandling.of(
                TheOmbudsman.waitForCases(complaint, 1).getFirst().get("id").toString());
        opened.checked(clock.today().toString());
        opened.take("stages", "{'beganOn':'%s','stage':'assessment'}".formatted(clock.today()))
                .statusCode(409)
                .body("code", equalTo("approach-incomplete"));
        opened.take("approach-parts", "{'givenOn':'%s','part':'in-writing'}".formatted(clock.today()))
                .statusCode(409)
                .body("code", equalTo("nothing-missing"));
        opened.did("approach-parts", "{'givenOn':'%s','part':'consent'}".formatted(clock.today()));
        opened.did("stages", "{'beganOn':'%s','stage':'assessment'}".formatted(clock.today()));
    }

    @Test
    void without_consent_to_the_councillor_nobody_is_told_and_nothing_is_read_of_the_person() {
        var complaint = UUID.randomUUID().toString();
        approach(
                complaint,
                UUID.randomUUID().toString(),
                "'from':'councillor','inWritingOn':'%s'".formatted(clock.today()));
        var opened = TheOmbudsman.waitForCases(complaint, 1).getFirst();
        var work = Casehandling.of(opened.get("id").toString());
        work.take(
                        "enquiries",
                        "{'madeOn':'%s','enquiry':'%s','to':'council','question':'x','dueOn':'%s'}"
                                .formatted(
                                        clock.today(),
                                        UUID.randomUUID(),
                                        clock.today().plusDays(9)))
                .statusCode(409)
                .body("code", equalTo("approach-incomplete"));
        var another = UUID.randomUUID().toString();
        approach(
                another,
                UUID.randomUUID().toString(),
                "'from':'complainant','inWritingOn':'%s'".formatted(clock.today()));
        await().atMost(TheOmbudsman.SOON).until(() -> told(another).equals(List.of("ReferralReceived")));
        await().atMost(TheOmbudsman.SOON).until(() -> tries(another) > 0);
        assertEquals(List.of(), told(complaint));
        assertEquals(0, tries(complaint));
        work.did("approach-parts", "{'givenOn':'%s','part':'consent'}".formatted(clock.today()));
        await().atMost(TheOmbudsman.SOON).until(() -> told(complaint).equals(List.of("ReferralReceived")));
        await().atMost(TheOmbudsman.SOON).until(() -> tries(complaint) > 0);
    }

    private static int tries(String complaint) {
        return TheOmbudsman.read(
                        TheOmbudsman.casesOf(complaint).getFirst().get("id").toString())
                .<Integer>getList("parts.tries")
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<String> told(String complaint) {
        return Records.of("heard.ombudsman.v1", complaint).stream()
                .map(record -> Records.header(record, "ce_type").replaceAll("uk\\.heard\\.|\\.v1", ""))
                .toList();
    }

    @Test
    void an_approach_under_the_wrong_council_keeps_no_referral_of_the_right_one_out() {
        var complaint = UUID.randomUUID().toString();
        ask(Tokens.ofUser("intake.ombudsman"), complaint, "'from':'complainant'", AReferral.OTHER_COUNCIL)
                .statusCode(201);
        AReferral.made(complaint, AReferral.COUNCIL).send();
        var cases = TheOmbudsman.waitForCases(complaint, 2);
        assertEquals(
                List.of(AReferral.OTHER_COUNCIL, AReferral.COUNCIL),
                cases.stream().map(found -> found.get("councilId")).toList());
    }

    @Test
    void its_complaint_and_council_are_put_right_on_record_and_told_there() {
        var mistaken = UUID.randomUUID().toString();
        var complaint = UUID.randomUUID().toString();
        var id = ask(
                        Tokens.ofUser("intake.ombudsman"),
                        mistaken,
                        "'from':'complainant','inWritingOn':'%s'".formatted(clock.today()),
                        AReferral.OTHER_COUNCIL)
                .extract()
                .<String>path("id");
        var work = Casehandling.of(id);
        work.take("complaints", named(complaint, "E09000001"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/council"));
        work.did("complaints", named(complaint, AReferral.COUNCIL));
        assertEquals(List.of(), TheOmbudsman.casesOf(mistaken));
        var opened = TheOmbudsman.casesOf(complaint).getFirst();
        assertEquals(AReferral.COUNCIL, opened.get("councilId"));
        var fact = work.now().getMap("timeline.last()");
        assertEquals("ComplaintNamed", fact.get("fact"));
        assertEquals("manager.ombudsman", fact.get("recordedBy"));
        await().atMost(TheOmbudsman.SOON).until(() -> told(complaint).equals(List.of("ReferralReceived")));
        assertEquals(
                AReferral.COUNCIL,
                Records.header(Records.of("heard.ombudsman.v1", complaint).getFirst(), "councilid"));
        var referral = AReferral.made(complaint, opened.get("referralId").toString(), AReferral.COUNCIL)
                .with("because", "refusal");
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        TheOmbudsman.waitForCase(referral, found -> "complete".equals(found.getString("state")));
    }

    private String named(String complaint, String council) {
        return "{'namedOn':'%s','council':'%s','complaintId':'%s','reason':'The letter says so.'}"
                .formatted(clock.today(), council, complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {AReferral.COUNCIL, AReferral.OTHER_COUNCIL})
    void what_the_wrong_complaint_announces_late_opens_no_second_case(String council) {
        var mistaken = UUID.randomUUID().toString();
        var complaint = UUID.randomUUID().toString();
        var id = opened(mistaken, council);
        var former = TheOmbudsman.read(id).getString("referralId");
        Casehandling.of(id).did("complaints", named(complaint, AReferral.COUNCIL));
        AReferral.made(mistaken, former, council).with("because", "other").send();
        var after = AReferral.made(mistaken, council).later().send();
        TheOmbudsman.waitForCase(after, _ -> true);
        assertEquals(
                List.of(after.referralId()),
                TheOmbudsman.casesOf(mistaken).stream()
                        .map(found -> found.get("referralId"))
                        .toList());
        assertEquals(
                List.of(id),
                TheOmbudsman.casesOf(complaint).stream()
                        .map(found -> found.get("id"))
                        .toList());
    }

    @Test
    void what_it_is_named_already_changes_nothing_and_is_refused() {
        var complaint = UUID.randomUUID().toString();
        var work = Casehandling.of(opened(complaint, AReferral.COUNCIL));
        var before = TheOmbudsman.read(work.id()).getString("referralId");
        work.take("complaints", named(complaint, AReferral.COUNCIL))
                .statusCode(409)
                .body("code", equalTo("complaint-named-already"));
        assertEquals(before, TheOmbudsman.read(work.id()).getString("referralId"));
        assertEquals(List.of("ApproachTaken"), work.now().getList("timeline.fact"));
        work.did("complaints", named(complaint, AReferral.OTHER_COUNCIL));
    }

    @Test
    void what_was_returned_comes_back_though_the_council_has_not_announced_it() {
        var complaint = UUID.randomUUID().toString();
        var work = Casehandling.of(opened(complaint, AReferral.COUNCIL));
        work.did("returns", returned());
        missed(complaint);
        await().atMost(TheOmbudsman.SOON)
                .untilAsserted(() -> assertEquals("intake", work.now().getString("status")));
    }

    @Test
    void what_was_returned_is_put_right_and_told_there_once_it_comes_back() {
        var complaint = UUID.randomUUID().toString();
        var work = Casehandling.of(opened(UUID.randomUUID().toString(), AReferral.OTHER_COUNCIL));
        work.did("returns", returned());
        work.did("complaints", named(complaint, AReferral.COUNCIL));
        assertEquals("returned", work.now().getString("status"));
        var another = UUID.randomUUID().toString();
        opened(another, AReferral.COUNCIL);
        await().atMost(TheOmbudsman.SOON).until(() -> told(another).equals(List.of("ReferralReceived")));
        assertEquals(List.of(), told(complaint));
        missed(complaint);
        await().atMost(TheOmbudsman.SOON)
                .untilAsserted(() -> assertEquals("intake", work.now().getString("status")));
        await().atMost(TheOmbudsman.SOON).until(() -> told(complaint).equals(List.of("ReferralReceived")));
    }

    @Test
    void what_was_closed_without_consent_to_the_councillor_is_never_told() {
        var complaint = UUID.randomUUID().toString();
        var id = send(
                        Tokens.ofUser("intake.ombudsman"),
                        complaint,
                        UUID.randomUUID().toString(),
                        "'from':'councillor','inWritingOn':'%s'".formatted(clock.today()),
                        AReferral.COUNCIL)
                .extract()
                .<String>path("id");
        var work = Casehandling.of(id);
        work.did(
                "checks",
                "{'decidedOn':'%s','check':'LGO-6','answer':'fails','reason':'It was in court.'}"
                        .formatted(clock.today()));
        work.did(
                "closures",
                "{'closedOn':'%s','check':'LGO-6','wording':'cannot','reason':'It was in court.'}"
                        .formatted(clock.today()));
        work.take("approach-parts", "{'givenOn':'%s','part':'consent'}".formatted(clock.today()))
                .statusCode(409)
                .body("code", equalTo("case-is-over"));
        var another = UUID.randomUUID().toString();
        opened(another, AReferral.COUNCIL);
        await().atMost(TheOmbudsman.SOON).until(() -> told(another).equals(List.of("ReferralReceived")));
        assertEquals(List.of(), told(complaint));
    }

    /** Somebody comes themselves, in writing. */
    private String opened(String complaint, String council) {
        return ask(
                        Tokens.ofUser("intake.ombudsman"),
                        complaint,
                        "'from':'complainant','inWritingOn':'%s'".formatted(clock.today()),
                        council)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String returned() {
        return "{'returnedOn':'%s','next':'stage-2-answer','reason':'It is not over.'}".formatted(clock.today());
    }

    /** The council misses a limit of stage 2. */
    private static void missed(String complaint) {
        var told = AReferral.made(complaint, AReferral.COUNCIL);
        var headers = told.headers(UUID.randomUUID().toString());
        headers.put("ce_type", "uk.heard.DeadlineMissed.v1");
        told.send(headers, """
                {"complaintId":"%s","clock":"DL-21/request","rule":"DL-21","stage":"stage-2","dueOn":"2026-11-19","missedOn":"2026-11-20"}""".formatted(complaint));
    }

    @Test
    void without_a_complaint_the_case_stands_and_is_told_once_one_is_named() {
        var complaint = UUID.randomUUID().toString();
        var id = TheOmbudsman.asIntake()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(
                        "{'madeOn':'%s','council':'%s','youngPerson':true,'words':'Nobody listens.','from':'complainant','inWritingOn':'%s'}"
                                .formatted(clock.today(), AReferral.COUNCIL, clock.today())
                                .replace('\'', '"'))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .body("missing", contains("case-part", "person-part", "complaint"))
                .extract()
                .<String>path("id");
        var work = Casehandling.of(id);
        work.did("help", "{'helpedOn':'%s','kind':'council-complaint-made'}".formatted(clock.today()));
        work.checked(clock.today().toString());
        work.take("stages", "{'beganOn':'%s','stage':'assessment'}".formatted(clock.today()))
                .statusCode(409)
                .body("code", equalTo("approach-incomplete"));
        assertNull(TheOmbudsman.read(id).get("complaintId"));
        TheOmbudsman.as(Tokens.ofUser("manager.ombudsman"))
                .get("/desk/cases/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Say which complaint it is about"));
        work.did("complaints", named(complaint, AReferral.COUNCIL));
        await().atMost(TheOmbudsman.SOON).until(() -> told(complaint).equals(List.of("ReferralReceived")));
        assertEquals(
                List.of("case-part", "person-part"),
                TheOmbudsman.casesOf(complaint).getFirst().get("missing"));
    }

    @Test
    void a_complaint_that_nobody_has_is_shown_as_not_found_and_can_be_put_right() {
        var mistyped = UUID.randomUUID().toString();
        var complaint = UUID.randomUUID().toString();
        approach(
                mistyped,
                UUID.randomUUID().toString(),
                "'from':'complainant','inWritingOn':'%s'".formatted(clock.today()));
        await().atMost(TheOmbudsman.SOON).until(() -> "not-found"
                .equals(TheOmbudsman.casesOf(mistyped).getFirst().get("state")));
        var id = TheOmbudsman.casesOf(mistyped).getFirst().get("id").toString();
        assertEquals("not-found", TheOmbudsman.read(id).getString("state"));
        Casehandling.of(id).did("complaints", named(complaint, AReferral.COUNCIL));
        assertEquals("pending", TheOmbudsman.casesOf(complaint).getFirst().get("state"));
    }

    @Test
    void help_to_write_it_down_puts_it_in_writing() {
        var complaint = UUID.randomUUID().toString();
        approach(complaint, UUID.randomUUID().toString(), "'from':'complainant'");
        var id = TheOmbudsman.waitForCases(complaint, 1).getFirst().get("id").toString();
        Casehandling.of(id).did("help", "{'helpedOn':'%s','kind':'complaint-written'}".formatted(clock.today()));
        assertEquals(
                List.of("case-part", "person-part"),
                TheOmbudsman.casesOf(complaint).getFirst().get("missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"inWritingOn", "consentOn", "firstNoticeOn"})
    void a_day_that_has_not_come_is_refused(String field) {
        var complaint = UUID.randomUUID().toString();
        approach(
                        complaint,
                        UUID.randomUUID().toString(),
                        "'from':'councillor','%s':'%s'"
                                .formatted(field, clock.today().plusDays(1)))
                .statusCode(400)
                .body("code", equalTo("date-in-the-future"))
                .body("errors[0].pointer", equalTo("/" + field));
        assertEquals(List.of(), TheOmbudsman.casesOf(complaint));
    }

    @Test
    void a_council_takes_no_approach_and_an_unknown_council_has_none() {
        ask(Tokens.ofUser("manager.e09"), UUID.randomUUID().toString(), "'from':'complainant'", "E09000099")
                .statusCode(403);
        ask(Tokens.ofUser("intake.ombudsman"), UUID.randomUUID().toString(), "'from':'complainant'", "E09000001")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/council"));
    }

    private ValidatableResponse approach(String complaint, String key, String more) {
        return send(Tokens.ofUser("intake.ombudsman"), complaint, key, more, AReferral.COUNCIL);
    }

    private ValidatableResponse ask(Tokens who, String complaint, String more, String council) {
        return send(who, complaint, UUID.randomUUID().toString(), more, council);
    }

    private ValidatableResponse send(Tokens who, String complaint, String key, String more, String council) {
        return TheOmbudsman.as(who)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(
                        "{'madeOn':'%s','council':'%s','complaintId':'%s','youngPerson':true,'words':'Nobody answers.',%s}"
                                .formatted(clock.today(), council, complaint, more)
                                .replace('\'', '"'))
                .post("/v1/approaches")
                .then();
    }
}
