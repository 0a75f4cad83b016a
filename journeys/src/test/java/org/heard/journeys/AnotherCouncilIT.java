package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.journeys.stack.Addresses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every address with an id, of every service, as its own OpenAPI document lists them: to another council, a complaint, an alert,
 * a webhook, a piece of evidence that exists answers exactly like one that does not.
 */
class AnotherCouncilIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "council-e09000099";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** The register of those who may be appointed. */
    private static final List<String> OF_NO_COUNCIL = List.of("/v1/register/", "/v1/operations/");

    /** What one service asks of another: no council may, whatever there is. */
    private static final Set<String> BETWEEN_SERVICES =
            Set.of("/v1/complaints/{id}/letters", "/v1/complaints/{id}/one-time-codes", "/v1/replies/{replyId}/words");

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/assignments", """
                {"assignedOn": "2026-01-15", "team": "x"}\
                """),
            Map.entry("/approach-parts", """
                {"givenOn": "2026-01-15", "part": "consent"}\
                """),
            Map.entry("/cases/{id}/complaints", """
                {"namedOn": "2026-01-15", "council": "E10000099", "complaintId": "00000000-0000-0000-0000-000000000001", "reason": "x"}\
                """),
            Map.entry("/help", """
                {"helpedOn": "2026-01-15", "kind": "other"}\
                """),
            Map.entry("/checks", """
                {"decidedOn": "2026-01-15", "check": "LGO-1", "answer": "passes", "reason": "x"}\
                """),
            Map.entry("/stages", """
                {"beganOn": "2026-01-15", "stage": "assessment"}\
                """),
            Map.entry("/returns", """
                {"returnedOn": "2026-01-15", "next": "panel", "reason": "x"}\
                """),
            Map.entry("/cases/{id}/closures", """
                {"closedOn": "2026-01-15", "check": "LGO-6", "wording": "cannot", "reason": "x"}\
                """),
            Map.entry("/joint-working", """
                {"beganOn": "2026-01-15", "consent": "oral", "reason": "x"}\
                """),
            Map.entry("/joint-working/ends", """
                {"endedOn": "2026-01-15", "reason": "x"}\
                """),
            Map.entry("/enquiries", """
                {"madeOn": "2026-01-15", "enquiry": "00000000-0000-0000-0000-000000000001", "to": "council", "question": "x", "dueOn": "2026-01-30"}\
                """),
            Map.entry("/enquiries/answers", """
                {"answeredOn": "2026-01-15", "enquiry": "00000000-0000-0000-0000-000000000001", "words": "x"}\
                """),
            Map.entry("/cases/{id}/notes", """
                {"takenOn": "2026-01-15", "words": "x"}\
                """),
            Map.entry("/cases/{id}/evidence", """
                {"takenOn": "2026-01-15", "from": "other", "title": "x", "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}\
                """),
            Map.entry("/drafts", """
                {"issuedOn": "2026-01-15", "commentsBy": "2026-01-30", "decision": {"outcome": "not-upheld", "category": "Other", "findings": [{"point": 1, "fault": "no-fault", "reasons": "x"}], "statement": {"summary": "x", "complaint": "x", "powers": "x", "considered": "x", "found": "x", "finalDecision": "x"}, "recommendations": []}}\
                """),
            Map.entry("/cases/{id}/comments", """
                {"commentedOn": "2026-01-15", "from": "council", "words": "x"}\
                """),
            Map.entry("/cases/{id}/decisions", """
                {"decidedOn": "2026-01-15", "decision": {"outcome": "not-upheld", "category": "Other", "findings": [{"point": 1, "fault": "no-fault", "reasons": "x"}], "statement": {"summary": "x", "complaint": "x", "powers": "x", "considered": "x", "found": "x", "finalDecision": "x"}, "recommendations": []}}\
                """),
            Map.entry("/cases/{id}/reviews", """
                {"askedOn": "2026-01-15", "by": "council", "because": "new-evidence", "words": "x"}\
                """),
            Map.entry("/cases/{id}/reviews/decisions", """
                {"decidedOn": "2026-01-15", "result": "stands", "reason": "x"}\
                """),
            Map.entry("/withheld-publications", """
                {"decidedOn": "2026-01-15", "reason": "x"}\
                """),
            Map.entry("/cases/{id}/reports", """
                {"issuedOn": "2026-01-15"}\
                """),
            Map.entry("/reports/considerations", """
                {"consideredOn": "2026-01-15", "where": "cabinet"}\
                """),
            Map.entry("/compliance-evidence", """
                {"doneOn": "2026-01-15", "number": 1, "words": "x"}\
                """),
            Map.entry("/compliance-decisions", """
                {"decidedOn": "2026-01-15", "number": 1, "result": "complied"}\
                """),
            Map.entry("/evidence", """
                {"givenOn": "2026-01-06", "name": "Invented"}\
                """),
            Map.entry("/content", "Invented."),
            Map.entry("/stage-1/responses", """
                {"respondedOn": "2026-01-15", "words": "Invented."}\
                """),
            Map.entry("/secrets", """
                {"secret": "whsec_aW52ZW50ZWQgc2VjcmV0IG9mIG5vYm9keSBhdCBhbGw="}\
                """),
            Map.entry("/targets", """
                {"url": "http://127.0.0.1:9/nobody"}\
                """),
            Map.entry("/pauses", "{}"),
            Map.entry("/resumptions", "{}"),
            Map.entry("/replays", """
                {"state": "dead"}\
                """),
            Map.entry("/stage-1/extensions", """
                {"toldOn": "2026-01-15", "reason": "complexity", "respondBy": "2026-01-26"}\
                """),
            Map.entry("/stage-2/requests", """
                {"requestedOn": "2026-02-09", "askedBy": "complainant", "means": "letter"}\
                """),
            Map.entry("/stage-2/investigators", """
                {"appointedOn": "2026-02-10", "person": "register-1"}\
                """),
            Map.entry("/stage-2/independent-persons", """
                {"appointedOn": "2026-02-10", "person": "register-2"}\
                """),
            Map.entry("/appointments/askings", """
                {"askedOn": "2026-02-10", "role": "advocate", "person": "register-3"}\
                """),
            Map.entry("/appointments/offers", """
                {"offeredOn": "2026-02-10", "role": "advocate", "person": "register-3"}\
                """),
            Map.entry("/appointments/acceptances", """
                {"acceptedOn": "2026-02-10", "role": "advocate", "person": "register-3"}\
                """),
            Map.entry("/appointments/declines", """
                {"declinedOn": "2026-02-10", "role": "advocate", "person": "register-3", "because": "other"}\
                """),
            Map.entry("/appointments/ends", """
                {"endedOn": "2026-02-10", "role": "advocate", "person": "register-3", "because": "stepped-down"}\
                """),
            Map.entry("/involvements", """
                {"toldOn": "2026-02-10", "staff": "worker.1", "part": "excluded"}\
                """),
            Map.entry("/involvements/releases", """
                {"releasedOn": "2026-02-10", "staff": "worker.1", "part": "excluded"}\
                """),
            Map.entry("/stage-2/agreed-statements", """
                {"agreedOn": "2026-02-20", "words": "Invented."}\
                """),
            Map.entry("/stage-2/delay-notices", """
                {"toldOn": "2026-03-10", "reason": "complexity", "answerBy": "2026-04-10"}\
                """),
            Map.entry("/stage-2/adjudications", """
                {"issuedOn": "2026-04-10", "words": "Invented."}\
                """),
            Map.entry("/stage-2/adjudication-receipts", """
                {"receivedOn": "2026-04-13", "how": "opened", "by": "complainant"}\
                """),
            Map.entry("/stage-3/requests", """
                {"requestedOn": "2026-04-20", "askedBy": "complainant", "means": "letter"}\
                """),
            Map.entry("/stage-3/late-decisions", """
                {"decidedOn":"2026-01-09","decision":"allowed"}\
                """),
            Map.entry("/stage-3/acknowledgements", """
                {"acknowledgedOn":"2026-01-09"}\
                """),
            Map.entry("/stage-3/preparations", """
                {"agreedOn":"2026-01-09"}\
                """),
            Map.entry("/stage-3/invitations", """
                {"toldOn":"2026-01-09","meetsOn":"2026-02-02","place":"The library","convenience":"asked"}\
                """),
            Map.entry("/stage-3/papers", """
                {"sentOn":"2026-01-09"}\
                """),
            Map.entry("/stage-3/postponements", """
                {"postponedOn":"2026-01-09","because":"availability","meetsOn":"2026-02-02"}\
                """),
            Map.entry("/stage-3/submissions", """
                {"heldOn":"2026-01-09","by":"advocate","form":"oral","words":"x"}\
                """),
            Map.entry("/stage-3/companions", """
                {"namedOn":"2026-01-09","kind":"other","speaks":"no","lawyer":"no"}\
                """),
            Map.entry("/stage-3/recommendations", """
                {"recommendedOn":"2026-01-09","recommendations":["x"]}\
                """),
            Map.entry("/stage-3/consultations", """
                {"consultedOn":"2026-01-09","words":"x"}\
                """),
            Map.entry("/stage-3/panels", """
                {"arrangedOn": "2026-04-25", "meetsOn": "2026-05-20"}\
                """),
            Map.entry("/stage-3/panel-meetings", """
                {"heldOn": "2026-05-20"}\
                """),
            Map.entry("/stage-3/panel-reports", """
                {"sentOn": "2026-05-25", "receivedOn": "2026-05-26", "words": "Invented."}\
                """),
            Map.entry("/stage-3/responses", """
                {"respondedOn": "2026-06-10", "words": "Invented."}\
                """),
            Map.entry("/stage-2/statements", """
                    {"draftedOn":"2026-01-09","words":"x"}\
                    """),
            Map.entry("/stage-2/sent-statements", """
                    {"sentOn":"2026-01-09"}\
                    """),
            Map.entry("/stage-2/statement-comments", """
                    {"commentedOn":"2026-01-09","by":"advocate","words":"x"}\
                    """),
            Map.entry("/stage-2/objections", """
                    {"objectedOn":"2026-01-09","citation":"reg 8","words":"x"}\
                    """),
            Map.entry("/stage-2/investigation-reports", """
                    {"reportedOn":"2026-01-09","words":"x"}\
                    """),
            Map.entry("/stage-2/independent-reports", """
                    {"reportedOn":"2026-01-09","fair":"yes","thorough":"yes","complete":"no","words":"x"}\
                    """),
            Map.entry("/actions", """
                    {"agreedOn":"2026-01-09","owner":"team","dueOn":"2026-02-02","words":"x"}\
                    """),
            Map.entry("/action-evidence", """
                    {"doneOn":"2026-01-09","action":1,"words":"x"}\
                    """),
            Map.entry("/action-sightings", """
                    {"seenOn":"2026-01-09","action":1,"by":"advocate"}\
                    """),
            Map.entry("/points", """
                {"raisedOn": "2026-02-15", "about": "complaint-handling", "words": "Invented."}\
                """),
            Map.entry("/reception/acknowledgements", """
                {"acknowledgedOn": "2026-01-15"}\
                """),
            Map.entry("/reception/information", """
                {"givenOn": "2026-01-15", "advocate": "declined"}\
                """),
            Map.entry("/reception/sufficient-interest-decisions", """
                {"decidedOn": "2026-01-15", "decision": "granted", "childsViews": "taken", "childInformed": "informed", "reasons": "x"}\
                """),
            Map.entry("/reception/representative-decisions", """
                {"consideredOn": "2026-01-15", "suitability": "suitable", "reasons": "x"}\
                """),
            Map.entry("/reception/childs-wishes", """
                {"notedOn": "2026-01-15", "wish": "agrees"}\
                """),
            Map.entry("/reception/late-decisions", """
                {"decidedOn": "2026-01-15", "groundsAroseOn": "2024-03-10", "inTimeReasonable": "no", "stillFair": "yes", "decision": "considered", "reasons": "x"}\
                """),
            Map.entry("/reception/rejections", """
                {"rejectedOn": "2026-01-15", "ground": "staff-matter", "reasons": "x"}\
                """),
            Map.entry("/stage-1/resolutions", """
                {"resolvedOn": "2026-01-15", "confirmedBy": "complainant", "terms": "x"}\
                """),
            Map.entry("/stage-1/waits", """
                {"agreedOn": "2026-01-15", "agreedBy": "complainant", "until": "2026-02-02"}\
                """),
            Map.entry("/stage-1/skips", """
                {"skippedOn": "2026-01-15", "agreedBy": "complainant", "means": "phone", "personAgreedOn": "2026-01-15", "councilAgreedOn": "2026-01-15", "reasons": "x"}\
                """),
            Map.entry("/alternative-resolutions/offers", """
                {"offeredOn": "2026-01-15", "kind": "mediation"}\
                """),
            Map.entry("/alternative-resolutions/refusals", """
                {"declinedOn": "2026-01-15", "declinedBy": "complainant"}\
                """),
            Map.entry("/alternative-resolutions/results", """
                {"endedOn": "2026-01-15", "result": "agreed"}\
                """),
            Map.entry("/closings", """
                {"closedOn": "2026-01-15", "because": "no-wish-to-go-on", "wordOf": "complainant", "advocate": "declined"}\
                """),
            Map.entry("/reinstatements", """
                {"reinstatedOn": "2026-01-15", "askedBy": "complainant", "means": "phone"}\
                """),
            Map.entry("/internal-reviews", """
                {"begunOn": "2026-01-15", "words": "x"}\
                """),
            Map.entry("/safeguarding-concerns", """
                {"raisedOn": "2026-01-15", "to": "police", "words": "x"}\
                """),
            Map.entry("/anonymous-decisions", """
                {"decidedOn": "2026-01-15", "words": "x"}\
                """),
            Map.entry("/complainants", """
                {"namedOn": "2026-01-15", "kind": "child"}\
                """),
            Map.entry("/stage-1/acknowledgements", """
                    {"acknowledgedOn": "2026-01-08"}"""),
            Map.entry("/stage-1/answerers", """
                    {"namedOn": "2026-01-08", "person": "register-3"}"""),
            Map.entry("/stage-2/acknowledgements", """
                    {"acknowledgedOn": "2026-02-10"}"""),
            Map.entry("/stage-2/answerers", """
                    {"namedOn": "2026-02-10", "person": "register-4"}"""),
            Map.entry("/stage-2/extensions", """
                    {"toldOn": "2026-02-20", "reason": "complexity", "respondBy": "2026-03-20"}"""),
            Map.entry("/stage-2/responses", """
                    {"respondedOn": "2026-03-02", "words": "Invented."}"""),
            Map.entry("/refusals", """
                    {"refusedOn": "2026-01-08", "ground": "in-court", "reasons": "Invented."}"""),
            Map.entry("/lateness-notices", """
                    {"toldOn": "2026-01-15", "reason": "complexity", "answerBy": "2026-02-10"}"""),
            Map.entry("/adjustments", """
                    {"agreedOn": "2026-01-08", "words": "Invented.", "reviewOn": "2026-03-02"}"""),
            Map.entry("/promises", """
                    {"promisedOn": "2026-01-15", "action": "00000000-0000-0000-0000-000000000009",
                     "words": "Invented.", "owner": "register-3", "dueOn": "2026-03-02"}"""),
            Map.entry("/promises/completions", """
                    {"doneOn": "2026-02-15", "action": "00000000-0000-0000-0000-000000000009",
                     "evidence": "Invented."}"""),
            Map.entry("/conference/standing-decisions", """
                    {"decidedOn": "2026-01-08", "standing": "none", "reasons": "Invented."}"""),
            Map.entry("/conference/contacts", """
                    {"contactedOn": "2026-01-08", "conferenceOn": "2025-12-15", "companions": ["advocate"]}"""),
            Map.entry("/conference/agency-referrals", """
                    {"passedOn": "2026-01-08", "agency": "school", "points": [1]}"""),
            Map.entry("/conference/answers", """
                    {"answeredOn": "2026-01-15", "outcome": "upheld", "words": "Invented."}"""),
            Map.entry("/conference/panel-meetings", """
                    {"heldOn": "2026-03-02", "companions": []}"""),
            Map.entry("/proceedings", """
                {"learnedOn": "2026-01-09", "proceedings": "p-1", "kind": "court"}\
                """),
            Map.entry("/prejudice-decisions", """
                {"decidedOn": "2026-01-09", "proceedings": "p-1", "decision": "go-on", "reason": "Invented."}\
                """),
            Map.entry("/concluded-proceedings", """
                {"concludedOn": "2026-01-09", "proceedings": "p-1", "how": "completed"}\
                """),
            Map.entry("/resubmissions", """
                {"resubmittedOn": "2026-01-09", "proceedings": "p-1", "askedBy": "complainant", "means": "phone"}\
                """),
            Map.entry("/stage-1/advocate-searches", """
                {"toldOn": "2026-01-09", "reviewOn": "2026-01-16"}\
                """),
            Map.entry("/stage-1/advocates", """
                {"foundOn": "2026-01-09"}\
                """),
            Map.entry("/procedure-corrections", """
                    {"correctedOn": "2026-01-15", "to": "corporate", "because": "child-protection", "reasons": "x", "decidedBy": "manager", "secondPerson": "head", "secondReasons": "x"}"""),
            Map.entry("/ombudsman-orders", """
                    {"orderedOn": "2026-01-15", "order": "start-stage-2", "completeBy": "2026-04-01"}"""),
            Map.entry("/links", """
                    {"linkedOn": "2026-01-15", "other": "0190b6a0-0000-7000-8000-000000000009", "because": "same-child"}"""),
            Map.entry("/splits", """
                    {"splitOn": "2026-01-15", "into": "0190b6a0-0000-7000-8000-000000000009", "points": [1], "reasons": "x"}"""),
            Map.entry("/teams", """
                    {"assignedOn": "2026-01-15", "team": "children-north"}"""),
            Map.entry("/legal-holds", """
                    {"placedOn": "2026-01-15", "ground": "court-proceedings", "reviewOn": "2026-07-15"}"""),
            Map.entry("/legal-hold-liftings", """
                    {"liftedOn": "2026-01-15", "ground": "court-proceedings"}"""),
            Map.entry("/erasures", """
                    {"decidedOn": "2026-01-15", "ground": "person-asked", "decidedBy": "manager.e09",
                     "decision": "RET-1"}"""),
            Map.entry("/safeguarding-alerts", """
                {"because": ["child-at-risk"]}\
                """),
            Map.entry("/takings", "{}"),
            Map.entry("/one-time-codes", """
                {"code": "BCD-FGH"}\
                """),
            Map.entry("/completions", """
                {"doneOn": "2026-01-15", "outcome": "done"}\
                """),
            Map.entry("/written-records/sendings", """
                {"sentOn": "2026-01-12", "means": "letter"}\
                """),
            Map.entry("/written-records/confirmations", """
                {"confirmedOn": "2026-01-12", "confirmedBy": "complainant"}\
                """),
            Map.entry("/route-challenges", """
                {"challengedOn": "2026-01-12", "challengedBy": "complainant", "words": "x"}\
                """),
            Map.entry("/route-challenges/answers", """
                {"challenge": "00000000-0000-0000-0000-000000000009", "answeredOn": "2026-01-12", "reasons": "x", "answeredBy": "x"}\
                """),
            Map.entry("/needs", """
                {"kind": "interpreter", "words": "x", "agreedOn": "2026-01-12"}\
                """),
            Map.entry("/needs/checks", """
                {"need": "00000000-0000-0000-0000-000000000009", "stage": "stage-1", "followed": "yes", "saidOn": "2026-01-12"}\
                """),
            Map.entry("/needs/reviews", """
                {"need": "00000000-0000-0000-0000-000000000009", "reviewedOn": "2026-01-12", "outcome": "stays"}\
                """),
            Map.entry("/advocate-wishes", """
                {"saidOn": "2026-01-12", "wish": "wanted", "saidBy": "complainant"}\
                """),
            Map.entry("/alike/differences", """
                {"other": "00000000-0000-0000-0000-000000000009", "decidedOn": "2026-01-12"}\
                """),
            Map.entry("/messages", """
                {"words": "Invented."}\
                """),
            Map.entry("/withdrawals", """
                {"withdrawnOn": "2026-06-10", "askedBy": "complainant", "words": "Invented."}\
                """),
            Map.entry("/referrals", """
                {"referredOn": "2026-06-10", "ground": "own-approach", "because": "delay"}\
                """));

    private final RunningHeard heard = RunningHeard.shared();
    private final Addresses at = Addresses.from(heard.environment());
    private final HttpClient http = HttpClient.newHttpClient();

    private record Route(URI service, String method, String path) {}

    @TestFactory
    Stream<DynamicTest> another_councils_complaint_does_not_exist() throws IOException, InterruptedException {
        var mine = existing();
        var theirs = token("council-e10000099");
        var routes = routesWithAnId();
        assertFalse(routes.isEmpty());
        return routes.stream()
                .map(route -> DynamicTest.dynamicTest(route.method() + " " + route.path(), () -> {
                    var existing = ask(route, mine, theirs);
                    var unknown = ask(route, Existing.nothing(), theirs);
                    assertAll(
                            () -> assertEquals(
                                    BETWEEN_SERVICES.contains(route.path()) ? 403 : 404,
                                    existing.statusCode(),
                                    existing::body),
                            () -> assertEquals(unknown.statusCode(), existing.statusCode()),
                            () -> assertEquals(unknown.body(), existing.body()),
                            () -> assertEquals(
                                    unknown.headers().map().keySet(),
                                    existing.headers().map().keySet()));
                }));
    }

    private List<Route> routesWithAnId() throws IOException, InterruptedException {
        var routes = new ArrayList<Route>();
        for (var service : List.of(at.intake(), at.procedure(), at.notification(), at.ombudsman())) {
            var document = send(HttpRequest.newBuilder(URI.create(service + "/q/openapi?format=json"))
                    .build());
            var paths = JSON.readTree(document.body()).path("paths");
            paths.properties().stream()
                    .filter(path -> path.getKey().contains("{"))
                    .filter(path -> OF_NO_COUNCIL.stream().noneMatch(path.getKey()::startsWith))
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .forEach(operation -> routes.add(
                                    new Route(service, operation.getKey().toUpperCase(), path.getKey()))));
        }
        return routes;
    }

    /** Asks with all that a well-formed request has, so that nothing but the id can be what is wrong. */
    private HttpResponse<String> ask(Route route, Existing existing, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(route.service() + existing.path(route.path())))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"");
        return send(request.method(
                        route.method(),
                        Set.of("GET", "DELETE").contains(route.method())
                                ? BodyPublishers.noBody()
                                : BodyPublishers.ofString(body(route)))
                .build());
    }

    private static String body(Route route) {
        return BODIES.entrySet().stream()
                .filter(body -> route.path().endsWith(body.getKey()))
                .max(Comparator.comparing(body -> body.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new AssertionError("say what a well-formed body of " + route.path() + " is"));
    }

    /** What is there to be found, by the placeholder of an address; every other one stands for the complaint. */
    private record Existing(String complaint, String alert, String webhook, String evidence) {

        static Existing nothing() {
            var nobody = UUID.randomUUID().toString();
            return new Existing(nobody, nobody, nobody, nobody);
        }

        String path(String route) {
            return route.replace("/v1/webhooks/{id}", "/v1/webhooks/" + webhook)
                    .replace("{alertId}", alert)
                    .replace("{evidence}", evidence)
                    .replaceAll("\\{[^}]+}", complaint);
        }
    }

    /** A complaint of a child in danger, with a piece of evidence, and a webhook: all of the council that asks. */
    private Existing existing() throws IOException, InterruptedException {
        var complaint = make(at.intake() + "/v1/complaints", """
                {"receivedOn": "2026-01-05", "channel": "web",
                 "complainant": {"kind": "child", "name": "Invented Person"},
                 "points": [{"about": "looked-after-care", "words": "Invented words.",
                             "circumstances": ["child-at-risk"]}]}\
                """);
        var evidence = make(at.intake() + "/v1/complaints/" + complaint + "/evidence", """
                {"givenOn": "2026-01-06", "name": "Invented"}\
                """);
        var webhook = make(at.procedure() + "/v1/webhooks", """
                {"url": "http://127.0.0.1:9/nobody", "secret": "whsec_aW52ZW50ZWQgc2VjcmV0IG9mIG5vYm9keSBhdCBhbGw="}\
                """);
        return new Existing(complaint, alertOf(complaint), webhook, evidence);
    }

    private String alertOf(String complaint) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> json(HttpRequest.newBuilder(URI.create(at.notification() + "/v1/alerts?limit=200"))
                                        .header("Authorization", "Bearer " + token(OURS))
                                        .build())
                                .path("items"),
                        items -> items.findValuesAsText("complaintId").contains(complaint))
                .valueStream()
                .filter(alert -> alert.path("complaintId").asText().equals(complaint))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    /** The id of what was made. */
    private String make(String url, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token(OURS))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofString(body));
        var answer = send(request.build());
        assertEquals(201, answer.statusCode(), answer::body);
        return JSON.readTree(answer.body()).path("id").asText();
    }

    private String token(String client) throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=sandbox-" + client;
        var request = HttpRequest.newBuilder(URI.create(at.oidc() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return json(request.build()).path("access_token").asText();
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        return JSON.readTree(send(request).body());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }
}
