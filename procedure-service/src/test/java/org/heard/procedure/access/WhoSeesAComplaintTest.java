package org.heard.procedure.access;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views inside a complaint: those who serve see it while they do; those it is about never do. */
@QuarkusTest
@WithTestResource(StackResource.class)
class WhoSeesAComplaintTest {

    private static final List<String> VIEWS = List.of("", "/timeline", "/clocks", "/appointments");

    private final String person = "AD-" + UUID.randomUUID();

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    private UUID id;
    private Council council;

    @BeforeEach
    void aComplaint() {
        calendar.set(LocalDate.of(2026, 1, 6));
        id = lodged.complaint(LocalDate.of(2026, 1, 5));
        council = Council.of(id);
        await().atMost(Duration.ofSeconds(60)).until(() -> listed(Tokens.ofUser("manager.e09")));
    }

    @Test
    void an_outsider_sees_it_from_acceptance_until_the_appointment_ends() {
        var advocate = Tokens.ofUser("advocate.e09");
        enter("advocate.e09", 201);
        hidden(advocate);
        assertEquals(403, get(advocate, "/v1/worklist").statusCode());
        take("askings", "{'askedOn':'2026-01-06','role':'advocate','person':'%s'}");
        take("offers", "{'offeredOn':'2026-01-06','role':'advocate','person':'%s'}");
        hidden(advocate);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        shown(advocate);
        take("ends", "{'endedOn':'2026-01-06','role':'advocate','person':'%s','because':'person-asked'}");
        hidden(advocate);
    }

    @Test
    void an_outsider_sees_no_other_complaint_and_takes_no_step() {
        var advocate = Tokens.ofUser("advocate.e09");
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        var other = lodged.complaint(LocalDate.of(2026, 1, 5));
        Council.of(other);
        assertEquals(404, get(advocate, "/v1/complaints/" + other).statusCode());
        assertEquals(403, withdraw(advocate).statusCode());
        assertEquals(403, get(advocate, "/v1/register/people").statusCode());
    }

    @Test
    void who_signs_in_under_another_name_is_somebody_else() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        hidden(Tokens.ofUser("panel.e09"));
        hidden(Tokens.ofUser("investigator.e09"));
    }

    @Test
    void staff_who_are_complained_about_neither_find_nor_open_it_whatever_their_role() {
        var manager = Tokens.ofUser("manager.e09");
        shown(manager);
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'manager.e09','part':'complained-about'}");
        hidden(manager);
        assertEquals(404, withdraw(manager).statusCode());
        assertEquals(unknown(manager).asString(), get(manager, path("")).asString());
        council.take(
                "involvements/releases", "{'releasedOn':'2026-01-06','staff':'manager.e09','part':'complained-about'}");
        shown(manager);
    }

    @Test
    void staff_whom_the_complaints_manager_excludes_do_not_either() {
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'manager.e09','part':'excluded'}");
        hidden(Tokens.ofUser("manager.e09"));
        council.get("").statusCode(200);
    }

    @Test
    void who_answered_stage_one_or_manages_somebody_still_sees_it() {
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'manager.e09','part':'answered-stage-1'}");
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'manager.e09','part':'line-manager'}");
        shown(Tokens.ofUser("manager.e09"));
    }

    @Test
    void who_serves_and_turns_out_to_be_complained_about_sees_it_no_more() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'advocate.e09','part':'complained-about'}");
        hidden(Tokens.ofUser("advocate.e09"));
        assertEquals(
                "conflict-found",
                council.read("/appointments").getString("items.find { it.person == '" + person + "' }.endedBecause"));
    }

    @Test
    @Rule("R-S3-1")
    void one_person_whom_the_register_knows_twice_has_one_role_and_all_their_ties() {
        var user = "u" + UUID.randomUUID().toString().substring(0, 8);
        enter(user, 201);
        var again = "J-" + UUID.randomUUID();
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E10).signed())
                .contentType(ContentType.JSON)
                .body("""
                    {"name": "Invented Person", "user": "%s", "roles": ["independent-person"],
                     "checksValidUntil": "2030-12-31", "ties": [{"kind": "partner", "council": "E09000099"}]}\
                    """.formatted(user))
                .put("/v1/register/people/" + again)
                .then()
                .statusCode(201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        council.post(
                        "appointments/askings",
                        "{'askedOn':'2026-01-06','role':'independent-person','person':'%s'}".formatted(again))
                .statusCode(409)
                .body("code", equalTo("not-independent"));
    }

    @Test
    void who_serves_sees_it_no_more_once_it_is_withdrawn_and_again_when_it_is_back() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        council.take(
                "withdrawals",
                "{'withdrawnOn':'2026-01-06','askedBy':'complainant','pressure':'nobody','advocate':'declined'}");
        hidden(Tokens.ofUser("advocate.e09"));
        council.take("reinstatements", "{'reinstatedOn':'2026-01-06','askedBy':'complainant','means':'phone'}");
        shown(Tokens.ofUser("advocate.e09"));
    }

    @Test
    void a_council_that_tells_ties_is_told_on_which_of_its_complaints_that_person_serves() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        for (var own : List.of(true, false)) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.ofClient(own ? Council.E09 : Council.E10).signed())
                    .contentType(ContentType.JSON)
                    .body("{\"ties\": [{\"kind\": \"line-management\", \"staff\": \"worker.1\"}]}")
                    .put("/v1/register/people/" + person + "/ties")
                    .then()
                    .statusCode(201)
                    .body("servesOn.contains('" + id + "')", equalTo(own));
        }
        council.take("involvements", "{'toldOn':'2026-01-06','staff':'worker.1','part':'complained-about'}");
        hidden(Tokens.ofUser("advocate.e09"));
    }

    @Test
    void what_was_told_to_the_council_alone_is_not_opened_for_who_serves() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        council.take(
                "safeguarding-concerns",
                "{'raisedOn':'2026-01-06','to':'childrens-services','words':'What was seen on Sunday.'}");
        var seen = get(Tokens.ofUser("advocate.e09"), path("/timeline")).jsonPath();
        var concern = "items.find { it.fact == 'SafeguardingConcernRaised' }";
        assertEquals("2026-01-06", seen.getString(concern + ".happenedOn"));
        assertEquals(null, seen.getString(concern + ".words"));
        assertEquals(null, seen.getMap(concern + ".details"));
        assertEquals("What was seen on Sunday.", council.read("/timeline").getString(concern + ".words"));
    }

    @Test
    void it_is_told_how_long_somebody_was_looked_for() {
        enter("advocate.e09", 201);
        take("acceptances", "{'acceptedOn':'2026-01-06','role':'advocate','person':'%s'}");
        council.get("/appointments")
                .body("items[0].workingDaysToAppoint", equalTo(1))
                .body("items[0].held", equalTo(true))
                .body("panelComplete", equalTo(false));
    }

    private void take(String what, String body) {
        council.take("appointments/" + what, body.formatted(person));
    }

    private void shown(Tokens who) {
        for (var view : VIEWS) {
            assertEquals(200, get(who, path(view)).statusCode(), view);
        }
        assertTrue(listed(who));
    }

    private void hidden(Tokens who) {
        for (var view : VIEWS) {
            assertEquals(404, get(who, path(view)).statusCode(), view);
        }
        assertEquals(false, listed(who));
    }

    private boolean listed(Tokens who) {
        var next = "/v1/complaints?limit=200";
        while (next != null) {
            var page = get(who, next).then().statusCode(200).extract().jsonPath();
            if (page.getList("items.id").contains(id.toString())) {
                return true;
            }
            next = page.getString("links.next");
        }
        return false;
    }

    private String path(String below) {
        return "/v1/complaints/" + id + below;
    }

    private static Response unknown(Tokens who) {
        return get(who, "/v1/complaints/" + UUID.randomUUID());
    }

    private static Response get(Tokens who, String address) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(who.signed())
                .get(address);
    }

    private Response withdraw(Tokens who) {
        return RestAssured.given()
                .auth()
                .oauth2(who.signed())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", council.etag())
                .body("{\"toldOn\": \"2026-01-06\", \"staff\": \"worker.1\", \"part\": \"excluded\"}")
                .post(path("/involvements"));
    }

    private void enter(String user, int status) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .contentType(ContentType.JSON)
                .body("""
                    {"name": "Invented Person", "user": "%s", "roles": ["advocate"], "checksValidUntil": "2030-12-31"}\
                    """.formatted(user))
                .put("/v1/register/people/" + person)
                .then()
                .statusCode(status);
    }
}
