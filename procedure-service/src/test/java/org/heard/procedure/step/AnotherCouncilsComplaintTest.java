package org.heard.procedure.step;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Another council's complaint does not exist. */
@QuarkusTest
@WithTestResource(StackResource.class)
class AnotherCouncilsComplaintTest {

    /** A good body for each step, so that nothing but the council can be wrong. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("stage-1/responses", "{'respondedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-1/extensions", "{'toldOn':'2026-01-09','reason':'advocate','respondBy':'2026-02-02'}"),
            Map.entry("stage-2/requests", "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'web'}"),
            Map.entry("stage-2/investigators", "{'appointedOn':'2026-01-09','person':'IO-1'}"),
            Map.entry("stage-2/independent-persons", "{'appointedOn':'2026-01-09','person':'IP-1'}"),
            Map.entry("appointments/askings", "{'askedOn':'2026-01-09','role':'advocate','person':'AD-1'}"),
            Map.entry("appointments/offers", "{'offeredOn':'2026-01-09','role':'advocate','person':'AD-1'}"),
            Map.entry("appointments/acceptances", "{'acceptedOn':'2026-01-09','role':'advocate','person':'AD-1'}"),
            Map.entry(
                    "appointments/declines",
                    "{'declinedOn':'2026-01-09','role':'advocate','person':'AD-1','because':'other'}"),
            Map.entry(
                    "appointments/ends",
                    "{'endedOn':'2026-01-09','role':'advocate','person':'AD-1','because':'stepped-down'}"),
            Map.entry("involvements", "{'toldOn':'2026-01-09','staff':'worker.1','part':'excluded'}"),
            Map.entry("involvements/releases", "{'releasedOn':'2026-01-09','staff':'worker.1','part':'excluded'}"),
            Map.entry("stage-2/agreed-statements", "{'agreedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-2/delay-notices", "{'toldOn':'2026-01-09','reason':'other','answerBy':'2026-02-02'}"),
            Map.entry("stage-2/adjudications", "{'issuedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-2/adjudication-receipts", "{'receivedOn':'2026-01-09','how':'opened','by':'m'}"),
            Map.entry("stage-3/requests", "{'requestedOn':'2026-01-09','askedBy':'complainant','means':'web'}"),
            Map.entry("stage-3/late-decisions", "{'decidedOn':'2026-01-09','decision':'allowed'}"),
            Map.entry("stage-3/acknowledgements", "{'acknowledgedOn':'2026-01-09'}"),
            Map.entry("stage-3/preparations", "{'agreedOn':'2026-01-09'}"),
            Map.entry(
                    "stage-3/invitations",
                    "{'toldOn':'2026-01-09','meetsOn':'2026-02-02','place':'The library','convenience':'asked'}"),
            Map.entry("stage-3/papers", "{'sentOn':'2026-01-09'}"),
            Map.entry(
                    "stage-3/postponements",
                    "{'postponedOn':'2026-01-09','because':'availability','meetsOn':'2026-02-02'}"),
            Map.entry("stage-3/submissions", "{'heldOn':'2026-01-09','by':'advocate','form':'oral','words':'x'}"),
            Map.entry("stage-3/companions", "{'namedOn':'2026-01-09','kind':'other','speaks':'no','lawyer':'no'}"),
            Map.entry("stage-3/recommendations", "{'recommendedOn':'2026-01-09','recommendations':['x']}"),
            Map.entry("stage-3/consultations", "{'consultedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-3/panels", "{'arrangedOn':'2026-01-09','meetsOn':'2026-02-02'}"),
            Map.entry("stage-3/panel-meetings", "{'heldOn':'2026-01-09'}"),
            Map.entry("stage-3/panel-reports", "{'sentOn':'2026-01-09','receivedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-3/responses", "{'respondedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-2/statements", "{'draftedOn':'2026-01-09','words':'x'}"),
            Map.entry("stage-2/sent-statements", "{'sentOn':'2026-01-09'}"),
            Map.entry("stage-2/statement-comments", "{'commentedOn':'2026-01-09','by':'advocate','words':'x'}"),
            Map.entry("stage-2/objections", "{'objectedOn':'2026-01-09','citation':'reg 8','words':'x'}"),
            Map.entry("stage-2/investigation-reports", "{'reportedOn':'2026-01-09','words':'x'}"),
            Map.entry(
                    "stage-2/independent-reports",
                    "{'reportedOn':'2026-01-09','fair':'yes','thorough':'yes','complete':'no','words':'x'}"),
            Map.entry("actions", "{'agreedOn':'2026-01-09','owner':'team','dueOn':'2026-02-02','words':'x'}"),
            Map.entry("action-evidence", "{'doneOn':'2026-01-09','action':1,'words':'x'}"),
            Map.entry("action-sightings", "{'seenOn':'2026-01-09','action':1,'by':'advocate'}"),
            Map.entry("points", "{'raisedOn':'2026-01-09','about':'complaint-handling','words':'x'}"),
            Map.entry("reception/acknowledgements", "{'acknowledgedOn':'2026-01-09'}"),
            Map.entry("reception/information", "{'givenOn':'2026-01-09','advocate':'declined'}"),
            Map.entry(
                    "reception/sufficient-interest-decisions",
                    "{'decidedOn':'2026-01-09','decision':'granted','childsViews':'taken','childInformed':'informed','reasons':'x'}"),
            Map.entry(
                    "reception/representative-decisions",
                    "{'consideredOn':'2026-01-09','suitability':'suitable','reasons':'x'}"),
            Map.entry("reception/childs-wishes", "{'notedOn':'2026-01-09','wish':'agrees'}"),
            Map.entry(
                    "reception/late-decisions",
                    "{'decidedOn':'2026-01-09','groundsAroseOn':'2024-03-10','inTimeReasonable':'no','stillFair':'yes','decision':'considered','reasons':'x'}"),
            Map.entry("reception/rejections", "{'rejectedOn':'2026-01-09','ground':'staff-matter','reasons':'x'}"),
            Map.entry("stage-1/resolutions", "{'resolvedOn':'2026-01-09','confirmedBy':'complainant','terms':'x'}"),
            Map.entry("stage-1/waits", "{'agreedOn':'2026-01-09','agreedBy':'complainant','until':'2026-02-02'}"),
            Map.entry(
                    "stage-1/skips",
                    "{'skippedOn':'2026-01-09','agreedBy':'complainant','means':'phone','personAgreedOn':'2026-01-09','councilAgreedOn':'2026-01-09','reasons':'x'}"),
            Map.entry("alternative-resolutions/offers", "{'offeredOn':'2026-01-09','kind':'mediation'}"),
            Map.entry("alternative-resolutions/refusals", "{'declinedOn':'2026-01-09','declinedBy':'complainant'}"),
            Map.entry("alternative-resolutions/results", "{'endedOn':'2026-01-09','result':'agreed'}"),
            Map.entry(
                    "closings",
                    "{'closedOn':'2026-01-09','because':'no-wish-to-go-on','wordOf':'complainant','advocate':'declined'}"),
            Map.entry("reinstatements", "{'reinstatedOn':'2026-01-09','askedBy':'complainant','means':'phone'}"),
            Map.entry("internal-reviews", "{'begunOn':'2026-01-09','words':'x'}"),
            Map.entry("safeguarding-concerns", "{'raisedOn':'2026-01-09','to':'police','words':'x'}"),
            Map.entry("anonymous-decisions", "{'decidedOn':'2026-01-09','words':'x'}"),
            Map.entry("complainants", "{'namedOn':'2026-01-09','kind':'child'}"),
            Map.entry(
                    "procedure-corrections",
                    "{'correctedOn':'2026-01-09','to':'corporate','because':'child-protection','reasons':'x','decidedBy':'manager','secondPerson':'head','secondReasons':'x'}"),
            Map.entry(
                    "ombudsman-orders", "{'orderedOn':'2026-01-09','order':'start-stage-2','completeBy':'2026-04-01'}"),
            Map.entry(
                    "links",
                    "{'linkedOn':'2026-01-09','other':'0190b6a0-0000-7000-8000-000000000009','because':'same-child'}"),
            Map.entry(
                    "splits",
                    "{'splitOn':'2026-01-09','into':'0190b6a0-0000-7000-8000-000000000009','points':[1],'reasons':'x'}"),
            Map.entry("adjustments", "{'agreedOn': '2026-01-09', 'words': 'Invented.', 'reviewOn': '2026-01-16'}"),
            Map.entry(
                    "concluded-proceedings", "{'concludedOn': '2026-01-09', 'proceedings': 'p-1', 'how': 'completed'}"),
            Map.entry("conference/agency-referrals", "{'passedOn': '2026-01-09', 'agency': 'school', 'points': [1]}"),
            Map.entry("conference/answers", "{'answeredOn': '2026-01-09', 'outcome': 'upheld', 'words': 'Invented.'}"),
            Map.entry(
                    "conference/contacts",
                    "{'contactedOn': '2026-01-09', 'conferenceOn': '2025-12-15', 'companions': ['advocate']}"),
            Map.entry("conference/panel-meetings", "{'heldOn': '2026-01-09', 'companions': []}"),
            Map.entry(
                    "conference/standing-decisions",
                    "{'decidedOn': '2026-01-09', 'standing': 'none', 'reasons': 'Invented.'}"),
            Map.entry("lateness-notices", "{'toldOn': '2026-01-09', 'reason': 'complexity', 'answerBy': '2026-02-10'}"),
            Map.entry(
                    "prejudice-decisions",
                    "{'decidedOn': '2026-01-09', 'proceedings': 'p-1', 'decision': 'go-on', 'reason': 'Invented.'}"),
            Map.entry("proceedings", "{'learnedOn': '2026-01-09', 'proceedings': 'p-1', 'kind': 'court'}"),
            Map.entry(
                    "promises",
                    "{'promisedOn': '2026-01-09', 'action': '00000000-0000-0000-0000-000000000009', 'words':"
                            + " 'Invented.', 'owner': 'register-3', 'dueOn': '2026-01-09'}"),
            Map.entry(
                    "promises/completions",
                    "{'doneOn': '2026-01-09', 'action': '00000000-0000-0000-0000-000000000009', 'evidence':"
                            + " 'Invented.'}"),
            Map.entry("refusals", "{'refusedOn': '2026-01-09', 'ground': 'in-court', 'reasons': 'Invented.'}"),
            Map.entry(
                    "resubmissions",
                    "{'resubmittedOn': '2026-01-09', 'proceedings': 'p-1', 'askedBy': 'complainant', 'means':"
                            + " 'phone'}"),
            Map.entry("stage-1/acknowledgements", "{'acknowledgedOn': '2026-01-09'}"),
            Map.entry("stage-1/advocate-searches", "{'toldOn': '2026-01-09', 'reviewOn': '2026-01-16'}"),
            Map.entry("stage-1/advocates", "{'foundOn': '2026-01-09'}"),
            Map.entry("stage-1/answerers", "{'namedOn': '2026-01-09', 'person': 'register-3'}"),
            Map.entry("stage-2/acknowledgements", "{'acknowledgedOn': '2026-01-09'}"),
            Map.entry("stage-2/answerers", "{'namedOn': '2026-01-09', 'person': 'register-4'}"),
            Map.entry(
                    "stage-2/extensions",
                    "{'toldOn': '2026-01-09', 'reason': 'complexity', 'respondBy': '2026-03-20'}"),
            Map.entry("stage-2/responses", "{'respondedOn': '2026-01-09', 'words': 'Invented.'}"),
            Map.entry("teams", "{'assignedOn': '2026-01-09', 'team': 'children-north'}"),
            Map.entry(
                    "legal-holds",
                    "{'placedOn': '2026-01-09', 'ground': 'court-proceedings', 'reviewOn': '2026-02-09'}"),
            Map.entry("legal-hold-liftings", "{'liftedOn': '2026-01-09', 'ground': 'court-proceedings'}"),
            Map.entry(
                    "erasures",
                    "{'decidedOn': '2026-01-09', 'ground': 'person-asked', 'decidedBy': 'manager.e09', 'decision':"
                            + " 'RET-1'}"),
            Map.entry("withdrawals", "{'withdrawnOn':'2026-01-09','askedBy':'complainant'}"),
            Map.entry("referrals", "{'referredOn':'2026-01-09','ground':'own-approach','because':'delay'}"));

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void it_does_not_exist_at_any_address() throws IOException {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 9));
        var referral = Council.of(id)
                .take("referrals", "{'referredOn':'2026-01-09','ground':'own-approach','because':'delay'}")
                .getString("referralId");
        var before = Council.of(id).etag();
        var seen = new HashSet<String>();
        for (var address : addresses()) {
            var path = address.path().replace("{referralId}", referral);
            var theirs = call(address.method(), path.replace("{id}", id.toString()));
            var unknown = call(
                    address.method(), path.replace("{id}", UUID.randomUUID().toString()));
            assertEquals(404, theirs.statusCode(), address.toString());
            assertEquals(unknown.asString(), theirs.asString(), address.toString());
            assertEquals(unknown.headers().size(), theirs.headers().size(), address.toString());
            seen.add(stepOf(address.path()));
        }
        assertTrue(seen.containsAll(BODIES.keySet()));
        assertEquals(before, Council.of(id).etag());
    }

    @Test
    void a_list_shows_the_callers_own() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var id = lodged.complaint(LocalDate.of(2026, 1, 9)).toString();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> listed(Council.E09, id));
        list(Council.E10, "/v1/complaints?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_list_is_read_page_by_page() {
        calendar.set(LocalDate.of(2026, 1, 9));
        var ids = java.util.stream.Stream.generate(
                        () -> lodged.complaint(LocalDate.of(2026, 1, 9)).toString())
                .limit(3)
                .toList();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> ids.stream()
                .allMatch(id -> listed(Council.E09, id)));
        list(Council.E09, "/v1/complaints?limit=0").then().statusCode(400).body("code", equalTo("invalid-value"));
        list(Council.E09, "/v1/complaints?after=x").then().statusCode(400).body("code", equalTo("invalid-value"));
    }

    private static boolean listed(String client, String id) {
        var next = "/v1/complaints?limit=2";
        while (next != null) {
            var page = list(client, next).then().statusCode(200).extract().jsonPath();
            if (page.getList("items.id").contains(id)) {
                return true;
            }
            next = page.getString("links.next");
        }
        return false;
    }

    private static Response list(String client, String address) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get(address);
    }

    private record Address(String method, String path) {}

    /** Every address with an id, as the service describes itself, so that a new one is covered. */
    private static java.util.List<Address> addresses() throws IOException {
        var api = new io.restassured.path.json.JsonPath(Files.readString(Path.of("target/openapi/openapi.json")));
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/v1/complaints/{id}"))
                .flatMap(path -> path.getValue().keySet().stream()
                        .filter(method -> method.equals("get") || method.equals("post"))
                        .map(method -> new Address(method, path.getKey())))
                .toList();
    }

    private static Response call(String method, String path) {
        var request =
                RestAssured.given().auth().oauth2(Tokens.ofClient(Council.E10).signed());
        if (method.equals("get")) {
            return request.get(path);
        }
        var step = stepOf(path);
        return request.contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(BODIES.get(step).replace('\'', '"'))
                .post(path);
    }

    private static String stepOf(String path) {
        return path.substring(path.indexOf('/', "/v1/complaints/".length()) + 1);
    }
}
