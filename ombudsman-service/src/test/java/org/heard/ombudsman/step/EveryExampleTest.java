package org.heard.ombudsman.step;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.KeepsItsDocument;
import org.heard.testkit.Scanning;
import org.heard.testkit.ServedApi;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every body that the service's OpenAPI document shows is taken as it stands, and is answered as the document says. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class EveryExampleTest extends KeepsItsDocument {

    private static final Tokens MANAGER = Tokens.ofUser("manager.ombudsman");
    private static final Tokens INTAKE = Tokens.ofUser("intake.ombudsman");
    private static final Tokens COUNCIL = Tokens.ofUser("manager.e09");
    private static final String COMPLAINT = "0190b6a0-0000-7000-8000-000000000009";
    private static final String THE_OTHER = "0190b6a0-0000-7000-8000-000000000012";

    private final Map<String, String> ids = new HashMap<>();

    @Inject
    BusinessClock clock;

    EveryExampleTest() {
        super("ombudsman");
    }

    @BeforeEach
    void before_the_first_day_of_the_examples() {
        moveTo(LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void put_the_clock_back() {
        clock.moveBy(Duration.ZERO);
    }

    @Test
    void every_example_is_taken() {
        closed();
        approached();
        nextCase();
        sent(INTAKE, "POST /v1/statements/imports", null);
        decided();
        assertEverythingWasTaken();
    }

    private void closed() {
        var work = on(Casehandling.opened());
        moveTo(LocalDate.of(2026, 11, 24));
        work.did("checks", "{'decidedOn':'2026-11-24','check':'LGO-6','answer':'fails','reason':'It was in court.'}");
        steps("closures", "closing-statements");
        ids.put("{complaint}", TheOmbudsman.read(work.id()).getString("complaintId"));
        said("reviews");
    }

    private void approached() {
        ids.put(COMPLAINT, UUID.randomUUID().toString());
        ids.put(THE_OTHER, UUID.randomUUID().toString());
        ids.put("{id}", sent(INTAKE, "POST /v1/approaches", null).getString("id"));
        steps("complaints", "approach-parts", "returns");
    }

    private void nextCase() {
        moveTo(LocalDate.of(2026, 11, 23));
        Casehandling.opened();
        sent(Tokens.ofUser("assessor.ombudsman"), "POST /v1/next-cases", null);
    }

    /** From the first look to the last payment. */
    private void decided() {
        moveTo(LocalDate.of(2026, 11, 23));
        var work = on(Casehandling.opened());
        steps("assignments", "help", "notes", "checks");
        passes(work, "LGO-", 2, 13);
        step("stages");
        passes(work, "TEST-", 1, 4);
        work.did("stages", "{'beganOn':'2026-11-25','stage':'investigation'}");
        steps("joint-working", "joint-working/consents", "joint-working/ends");
        steps("enquiries", "enquiries/answers");
        ids.put("{complaint}", TheOmbudsman.read(work.id()).getString("complaintId"));
        ids.put("{enquiry}", UUID.randomUUID().toString());
        work.did(
                "enquiries",
                "{'madeOn':'2026-11-27','enquiry':'%s','to':'council','question':'Who?','dueOn':'2026-12-31'}"
                        .formatted(ids.get("{enquiry}")));
        said("enquiries/{enquiry}/answers");
        steps("evidence");
        document();
        steps("drafts");
        said("comments");
        steps("comments");
        work.did("comments", "{'commentedOn':'2026-12-10','from':'complainant','words':'Thank you.'}");
        steps("decisions", "withheld-publications", "reviews", "reviews/decisions");
        steps("reports", "reports/considerations", "compliance-evidence", "compliance-decisions");
    }

    private void document() {
        Scanning.runs();
        var body = "POST /v1/cases/{id}/evidence/files application/octet-stream";
        var answer = TheOmbudsman.as(MANAGER)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", version())
                .queryParams("takenOn", clock.today().toString(), "from", "other", "title", "A letter")
                .body(api().example(body).getBytes(StandardCharsets.UTF_8))
                .post(withIds("/v1/cases/{id}/evidence/files"));
        told(body, answer.statusCode(), answer.asString());
    }

    private Casehandling on(Casehandling work) {
        ids.put("{id}", work.id());
        return work;
    }

    private void passes(Casehandling work, String checks, int first, int last) {
        var body = "{'decidedOn':'2026-11-24','check':'%s%d','answer':'passes','reason':'Looked at.'}";
        IntStream.rangeClosed(first, last).forEach(number -> work.did("checks", body.formatted(checks, number)));
    }

    private void steps(String... steps) {
        List.of(steps).forEach(this::step);
    }

    /** As the manager, on the version that stands now; the clock stands at the day of the step. */
    private void step(String step) {
        sent(MANAGER, "POST /v1/cases/{id}/" + step, version());
    }

    private String version() {
        return TheOmbudsman.as(MANAGER)
                .get("/v1/cases/" + ids.get("{id}") + "/casework")
                .header("ETag");
    }

    /** As the council, on what it sees now. */
    private void said(String what) {
        var address = "/v1/complaints/{complaint}/ombudsman-cases/{id}";
        var version = TheOmbudsman.as(COUNCIL).get(withIds(address)).header("ETag");
        sent(COUNCIL, "POST " + address + "/" + what, version);
    }

    private JsonPath sent(Tokens who, String operation, String version) {
        var body = withIds(api().example(operation));
        if (ServedApi.firstField(body).matches("\\d{4}-\\d\\d-\\d\\d")) {
            moveTo(LocalDate.parse(ServedApi.firstField(body)));
        }
        var request = TheOmbudsman.as(who)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body);
        if (version != null) {
            request.header("If-Match", version);
        }
        var address = operation.split(" ");
        var answer = request.request(Method.valueOf(address[0]), withIds(address[1]));
        told(operation, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    private String withIds(String text) {
        return ids.entrySet().stream()
                .reduce(text, (whole, id) -> whole.replace(id.getKey(), id.getValue()), (first, second) -> second);
    }

    private void moveTo(LocalDate day) {
        clock.moveBy(Duration.ofDays(ChronoUnit.DAYS.between(LocalDate.now(BusinessClock.LONDON), day)));
    }
}
