package org.heard.procedure.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.testkit.KeepsItsDocument;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every body that the service's OpenAPI document shows is taken as it stands, and is answered as the document says. */
@QuarkusTest
@WithTestResource(StackResource.class)
class EveryExampleTest extends KeepsItsDocument {

    private static final String OTHER = "0190b6a0-0000-7000-8000-000000000009";
    private static final String OPERATOR = "operator";

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    EveryExampleTest() {
        super("procedure");
    }

    @TestFactory
    Stream<DynamicTest> every_example_is_taken() {
        return Stream.of(
                story("three stages, and to the Ombudsman", this::threeStages),
                story("a panel that was asked for too late", this::latePanel),
                story("terms agreed at stage 1", () -> child("alternative-resolutions/offers")
                        .tells("alternative-resolutions/results", "stage-1/resolutions")),
                story("no stage 1", () -> child("alternative-resolutions/offers")
                        .tells("alternative-resolutions/refusals", "stage-1/skips")),
                story("a longer wait", () -> child("stage-1/waits")),
                story("one point more", () -> child("points")),
                story("who may complain", this::reception),
                story("nobody's name", () -> of("statutory", "other", 1).tells("anonymous-decisions", "complainants")),
                story("a concern", () -> child("safeguarding-concerns", "stage-1/responses", "closings")),
                story("withdrawn, and back", () -> child("withdrawals", "internal-reviews", "reinstatements")),
                story("withdrawn, and erased", () -> child("withdrawals")
                        .tells("legal-holds", "legal-hold-liftings", "erasures")),
                story("proceedings", () -> child("proceedings")
                        .tells("prejudice-decisions", "concluded-proceedings", "resubmissions")),
                story("two that belong together", () -> child().another(OTHER).tells("links")),
                story(
                        "points that go elsewhere",
                        () -> of("statutory", "child", 2).another(OTHER).tells("splits")),
                story("the wrong procedure", () -> of("signposted", "child", 1).tells("procedure-corrections")),
                story("an order", () -> of("signposted", "child", 1).tells("ombudsman-orders")),
                story("two stages", this::twoStages),
                story("not considered", () -> of("corporate", "parent", 1).tells("refusals")),
                story("the chair first", this::conference),
                dynamicTest("beside complaints", this::besideComplaints),
                dynamicTest("and there is no other", this::assertEverythingWasTaken));
    }

    private interface Telling {
        Story tell();
    }

    private DynamicTest story(String name, Telling telling) {
        return dynamicTest(name, () -> {
            var story = telling.tell();
            told(story.told(), story.wrong());
            assertEquals(List.of(), story.wrong());
        });
    }

    private Story of(String procedure, String complainant, int points) {
        return Story.of(lodged, calendar, procedure, complainant, points);
    }

    private Story child(String... steps) {
        return of("statutory", "child", 1).tells(steps);
    }

    private Story investigated() {
        registered();
        return child().tells("stage-2/requests", "stage-2/investigators", "stage-2/independent-persons")
                .tells("appointments/acceptances", "stage-2/statements", "stage-2/sent-statements");
    }

    private Story threeStages() {
        registered();
        return child("reception/acknowledgements", "reception/information", "teams")
                .tells("stage-1/advocate-searches", "stage-1/advocates", "involvements", "involvements/releases")
                .tells("stage-1/extensions", "stage-1/responses")
                .tells("actions", "action-evidence", "action-sightings")
                .tells("stage-2/requests", "stage-2/objections")
                .tells("stage-2/investigators", "stage-2/independent-persons")
                .given("appointments/askings", "{'askedOn':'2026-02-10','role':'advocate','person':'AD-0001'}")
                .tells("appointments/askings", "appointments/offers", "appointments/acceptances")
                .tells("appointments/declines")
                .given("appointments/acceptances", "{'acceptedOn':'2026-02-12','role':'advocate','person':'AD-0002'}")
                .tells("stage-2/statements", "stage-2/sent-statements")
                .tells("appointments/ends", "stage-2/statement-comments", "stage-2/agreed-statements")
                .tells("stage-2/delay-notices", "stage-2/investigation-reports", "stage-2/independent-reports")
                .tells("stage-2/adjudications", "stage-2/adjudication-receipts")
                .tells("stage-3/requests", "stage-3/acknowledgements")
                .given("appointments/acceptances", serves("panel-chair", "PC-0001"))
                .given("appointments/acceptances", serves("panel-member", "PM-0001"))
                .given("appointments/acceptances", serves("panel-member", "PM-0002"))
                .tells("stage-3/panels", "stage-3/preparations", "stage-3/postponements", "stage-3/invitations")
                .tells("stage-3/papers", "stage-3/companions", "stage-3/submissions", "stage-3/panel-meetings")
                .tells("stage-3/panel-reports", "stage-3/recommendations", "stage-3/consultations")
                .tells("stage-3/responses", "referrals");
    }

    private static String serves(String role, String person) {
        return "{'acceptedOn':'2026-06-15','role':'" + role + "','person':'" + person + "'}";
    }

    private Story latePanel() {
        return investigated()
                .tells("stage-2/agreed-statements")
                .tells("stage-2/investigation-reports", LocalDate.of(2026, 3, 2))
                .tells("stage-2/independent-reports", LocalDate.of(2026, 3, 3))
                .tells("stage-2/adjudications", LocalDate.of(2026, 3, 4))
                .tells("stage-2/adjudication-receipts", LocalDate.of(2026, 3, 5))
                .tells("stage-3/requests", "stage-3/late-decisions");
    }

    private Story reception() {
        return of("statutory", "other", 1)
                .tells("reception/sufficient-interest-decisions", "reception/representative-decisions")
                .tells("reception/childs-wishes", "reception/late-decisions", "reception/rejections");
    }

    private Story twoStages() {
        return of("corporate", "parent", 1)
                .tells("stage-1/acknowledgements", "stage-1/answerers", "adjustments", "lateness-notices")
                .tells("stage-1/responses", "promises", "promises/completions", "stage-2/requests")
                .tells("stage-2/acknowledgements", "stage-2/answerers", "stage-2/extensions", "stage-2/responses");
    }

    private Story conference() {
        return of("conference", "other", 2)
                .tells("conference/standing-decisions", "conference/contacts", "conference/agency-referrals")
                .tells("conference/answers", "stage-2/requests")
                .tells("conference/answers", LocalDate.of(2026, 3, 2))
                .tells("stage-3/requests", "conference/panel-meetings");
    }

    private void registered() {
        calendar.set(LocalDate.of(2026, 1, 5));
        Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)))
                .register("IO-0001", "IP-0001", "AO-0001", "AD-0001", "AD-0002", "PC-0001", "PM-0001", "PM-0002");
    }

    private void besideComplaints() {
        calendar.set(LocalDate.of(2026, 2, 9));
        var person = "EX-" + UUID.randomUUID();
        sent("PUT /v1/register/people/{person}", person);
        sent("PUT /v1/register/people/{person}/ties", person);
        sent("PUT /v1/operations/holidays/{date}", "2028-11-08");
        sent("POST /v1/imports", "");
        sent("POST /v1/webhooks", "");
        var webhook = RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get("/v1/webhooks")
                .jsonPath()
                .getString("items.find { it.url == 'http://127.0.0.1:9/heard' }.id");
        for (var change : List.of("secrets", "targets", "replays", "pauses", "resumptions", "pauses")) {
            sent("POST /v1/webhooks/{id}/" + change, webhook);
        }
    }

    private void sent(String operation, String id) {
        var council = Tokens.ofClient(Council.E09);
        var who = operation.contains("/operations/")
                ? Tokens.ofUser(OPERATOR)
                : operation.endsWith("/imports") ? Tokens.ofClient("intake-service") : council;
        var address = operation.split(" ");
        var answer = RestAssured.given()
                .auth()
                .oauth2(who.signed())
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Heard-On-Behalf-Of", "Bearer " + council.signed())
                .body(api().example(operation).replace(OTHER, UUID.randomUUID().toString()))
                .request(Method.valueOf(address[0]), address[1].replaceAll("\\{[^}]+}", id));
        told(operation, answer.statusCode(), answer.asString());
    }
}
