package org.heard.procedure.step;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.command.StageTwoStep.TellDelay;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.model.Life;
import org.heard.procedure.story.Calendar;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What is brought in with its past stands as if each step had been recorded on its day. */
@QuarkusTest
@WithTestResource(StackResource.class)
class ImportedPastTest {

    private static final int COMPLAINTS = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Calendar calendar;

    /** One step in both tongues: as the import names it, and as the procedure takes it on its day. */
    private record Told(String step, Map<String, Object> body, LocalDate on, Function<LocalDate, Step> command) {}

    @Test
    void two_hundred_have_the_clocks_and_breaches_that_the_same_steps_on_the_day_would_have_given() {
        calendar.set(TODAY);
        var chance = new Random(20061738);
        var missed = 0;
        var met = 0;
        for (var number = 0; number < COMPLAINTS; number++) {
            var receivedOn = TODAY.minusDays(20 + chance.nextInt(200));
            var lived = lived(receivedOn, story(receivedOn, chance));
            var id = UUID.randomUUID();
            bring(id, receivedOn, lived.story(), false).statusCode(201);
            assertEquals(lived.clocks(), clocks(id), () -> lived.story().toString());
            missed += (int) lived.clocks().values().stream()
                    .filter(it -> it.contains("missed"))
                    .count();
            met += (int) lived.clocks().values().stream()
                    .filter(it -> it.contains("met"))
                    .count();
        }
        assertTrue(missed > COMPLAINTS / 2 && met > COMPLAINTS / 2, missed + " missed, " + met + " met");
    }

    @Test
    void a_dry_run_says_what_it_would_be_and_keeps_nothing() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        bring(id, day, List.of(), true)
                .statusCode(201)
                .body("missed[0].clock", equalTo("DL-01"))
                .body("facts", greaterThan(2));
        as("council-e09000099").get("/v1/complaints/" + id).then().statusCode(404);
        bring(id, day, List.of(), false).statusCode(201).body("missed[0].clock", equalTo("DL-01"));
    }

    @Test
    void one_step_that_cannot_be_leaves_nothing_of_the_complaint() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        var answer = answer(day.plusDays(3));
        bring(id, day, List.of(answer, answer(day.plusDays(4))), false)
                .statusCode(409)
                .body("code", equalTo("stage-1-already-answered"))
                .body("errors[0].pointer", equalTo("/steps/1"));
        bring(id, day, List.of(answer, answer(day.plusDays(2))), false)
                .statusCode(409)
                .body("code", equalTo("steps-out-of-order"));
        var unknown = new Told("stage-9/responses", Map.of(), day, null);
        bring(id, day, List.of(unknown), false).statusCode(400).body("code", equalTo("step-not-imported"));
        var future = answer(TODAY.plusDays(1));
        bring(id, day, List.of(future), false).statusCode(400).body("code", equalTo("date-in-the-future"));
        var without = new Told("stage-1/responses", Map.of("words", "x"), day, null);
        bring(id, day, List.of(without), false)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/0/body/respondedOn"));
        as("council-e09000099").get("/v1/complaints/" + id).then().statusCode(404);
        bring(id, day, List.of(answer), false).statusCode(201);
    }

    @Test
    void nothing_is_brought_that_would_change_another_complaint() {
        calendar.set(TODAY);
        var day = TODAY.minusDays(60);
        var other = UUID.randomUUID();
        bring(other, day, List.of(), false).statusCode(201);
        var on = day.plusDays(3);
        var link = Map.<String, Object>of("linkedOn", on.toString(), "other", other, "because", "same-child");
        var split = Map.<String, Object>of(
                "splitOn", on.toString(), "into", other, "points", List.of(1), "reasons", "Two matters.");
        for (var step : List.of(new Told("links", link, on, null), new Told("splits", split, on, null))) {
            bring(UUID.randomUUID(), day, List.of(step), false)
                    .statusCode(400)
                    .body("code", equalTo("step-not-imported"));
        }
    }

    @Test
    void what_shows_the_day_of_a_step_comes_with_it() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        bring(id, day, List.of(shown(day.plusDays(3), 7)), false)
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/steps/0/body/evidenceOfDay"));
        bring(id, day, List.of(shown(day.plusDays(3), "The letter's date.")), false)
                .statusCode(201);
    }

    @Test
    void the_same_again_answers_the_same_and_another_past_under_its_id_is_refused() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        int facts = bring(id, day, List.of(), false).statusCode(201).extract().path("facts");
        bring(id, day, List.of(), false).statusCode(201).body("facts", equalTo(facts));
        bring(id, day, List.of(answer(day.plusDays(3))), false)
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
    }

    @Test
    void the_same_past_is_brought_once_whichever_client_of_the_council_brings_it() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        var past = List.of(answer(day.plusDays(3)));
        int facts = bring(id, day, past, false).statusCode(201).extract().path("facts");
        var administrator = Tokens.ofUser("admin.e09");
        bring(importing(administrator), id, day, past, false).statusCode(201).body("facts", equalTo(facts));
        bring(importing(administrator), id, day, past, false).statusCode(201).body("facts", equalTo(facts));
        bring(
                        importing(Tokens.ofUser("admin.e09")
                                .roles("complaint:import")
                                .council("E10000099")),
                        id,
                        day,
                        past,
                        false)
                .statusCode(409)
                .body("code", equalTo("complaint-known"));
        var other = UUID.randomUUID();
        bring(other, day, past, false).statusCode(201);
        bring(importing(administrator), other, day, List.of(), false)
                .statusCode(409)
                .body("code", equalTo("complaint-known"));
    }

    @Test
    void the_same_past_is_brought_once_when_its_key_is_long_forgotten() throws SQLException {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        var past = List.of(answer(day.plusDays(3)));
        int facts = bring(id, day, past, false).statusCode(201).extract().path("facts");
        forgetKey(id);
        bring(id, day, past, false).statusCode(201).body("facts", equalTo(facts));
        forgetKey(id);
        bring(id, day.minusDays(1), past, false).statusCode(409).body("code", equalTo("complaint-known"));
    }

    private static void forgetKey(UUID complaint) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/procedure";
        try (var connection = DriverManager.getConnection(url, "procedure_owner", "procedure_owner");
                var delete = connection.prepareStatement("delete from idempotency_key where key = ?")) {
            delete.setString(1, "import/" + complaint);
            assertEquals(1, delete.executeUpdate());
        }
    }

    @Test
    void what_is_told_of_it_says_that_it_was_brought_in() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        bring(id, TODAY.minusDays(60), List.of(), false).statusCode(201);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var told = Records.of("heard.procedure.v1", id.toString());
            assertTrue(told.size() >= 2);
            told.forEach(it -> assertEquals("import/2026-11-20", Records.header(it, "causationid")));
        });
    }

    @Test
    void whoever_may_import_brings_every_step_of_a_past_though_they_may_take_none_today() {
        calendar.set(TODAY);
        var id = UUID.randomUUID();
        var day = TODAY.minusDays(60);
        var hold = Map.<String, Object>of(
                "placedOn",
                day.plusDays(4).toString(),
                "ground",
                "police-investigation",
                "reviewOn",
                TODAY.plusDays(90).toString());
        var past = List.of(answer(day.plusDays(3)), new Told("legal-holds", hold, day.plusDays(4), null));
        bring(importing(Tokens.ofUser("admin.e09")), id, day, past, false).statusCode(201);
        var clocks = as("council-e09000099").get("/v1/complaints/" + id + "/clocks");
        assertEquals("met", clocks.path("items.find { it.clock == 'DL-10' }.state"));
        as(Tokens.ofUser("admin.e09"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", clocks.header("ETag"))
                .body("{}")
                .post("/v1/complaints/" + id + "/stage-1/responses")
                .then()
                .statusCode(403);
    }

    @Test
    void it_needs_the_right_to_import() {
        given().auth()
                .oauth2(Tokens.ofClient("council-e09000099")
                        .roles("complaint:progress", "complaint:lodge")
                        .signed())
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/v1/imports")
                .then()
                .statusCode(403);
    }

    private record Lived(List<Told> story, Map<String, String> clocks) {}

    /** Each day the calendar is looked at, as the sweep does; a step that could not be taken was not part of the past. */
    private static Lived lived(LocalDate receivedOn, List<Told> story) {
        var life = Life.accepted(ProcedureKind.STATUTORY, Life.ADOPTED_EARLY, "child", receivedOn);
        var taken = new ArrayList<Told>();
        for (var day = receivedOn; !day.isAfter(TODAY); day = day.plusDays(1)) {
            for (var step : story) {
                if (step.on().equals(day)) {
                    try {
                        life.take(step.command().apply(day));
                        taken.add(step);
                    } catch (Refused notThen) {
                        // the past has no such step
                    }
                }
            }
            life.look(day);
        }
        var clocks = new TreeMap<String, String>();
        life.progress()
                .clocks()
                .clocks()
                .forEach(clock -> clocks.put(
                        clock.code().value(),
                        clock.day0() + " " + clock.limit(Life.DAYS).orElse(null) + " "
                                + clock.state(TODAY, Life.DAYS).word() + " "
                                + clock.missed()
                                        .map(it -> it.missedOn().toString())
                                        .orElse("-")));
        return new Lived(taken, clocks);
    }

    private static List<Told> story(LocalDate receivedOn, Random chance) {
        var story = new ArrayList<Told>();
        var day = receivedOn.plusDays(chance.nextInt(12));
        if (chance.nextInt(3) == 0) {
            story.add(extension(day, receivedOn.plusDays(15 + chance.nextInt(12))));
        }
        day = day.plusDays(chance.nextInt(20));
        if (chance.nextInt(4) > 0) {
            story.add(answer(day));
        }
        day = day.plusDays(chance.nextInt(25));
        if (chance.nextInt(4) > 0) {
            story.add(request(day));
            day = day.plusDays(10 + chance.nextInt(40));
            if (chance.nextBoolean()) {
                story.add(delay(day, day.plusDays(5 + chance.nextInt(20))));
            }
        }
        story.removeIf(step -> step.on().isAfter(TODAY));
        return story;
    }

    private static Told answer(LocalDate day) {
        var finding = Map.of("point", 1, "finding", "upheld", "reasons", "x");
        return new Told(
                "stage-1/responses",
                Map.of("respondedOn", day.toString(), "words", "x", "findings", List.of(finding)),
                day,
                on -> new AnswerStageOne(Life.ID, Life.WORDS, Life.findings(1), null, on, on));
    }

    private static Told shown(LocalDate day, Object evidence) {
        var body = new HashMap<>(answer(day).body());
        body.put("evidenceOfDay", evidence);
        return new Told("stage-1/responses", body, day, null);
    }

    private static Told extension(LocalDate day, LocalDate until) {
        return new Told(
                "stage-1/extensions",
                Map.of("toldOn", day.toString(), "reason", "complexity", "respondBy", until.toString()),
                day,
                on -> new ExtendResponseTime(Life.ID, ExtensionReason.COMPLEXITY, until, on, on));
    }

    private static Told request(LocalDate day) {
        return new Told(
                "stage-2/requests",
                Map.of("requestedOn", day.toString(), "askedBy", "complainant", "means", "letter"),
                day,
                on -> new RequestNextStage(Life.ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.LETTER, on, on));
    }

    private static Told delay(LocalDate day, LocalDate until) {
        return new Told(
                "stage-2/delay-notices",
                Map.of("toldOn", day.toString(), "reason", "complexity", "answerBy", until.toString()),
                day,
                on -> new TellDelay(Life.ID, DelayReason.COMPLEXITY, until, on, on));
    }

    private static ValidatableResponse bring(UUID id, LocalDate receivedOn, List<Told> story, boolean dryRun) {
        return bring(importing(Tokens.ofClient("council-e09000099")), id, receivedOn, story, dryRun);
    }

    private static ValidatableResponse bring(
            RequestSpecification caller, UUID id, LocalDate receivedOn, List<Told> story, boolean dryRun) {
        var complaint = new LinkedHashMap<String, Object>();
        complaint.put("id", id);
        complaint.put("reference", "HRD-0077");
        complaint.put("procedure", "statutory");
        complaint.put("channel", "letter");
        complaint.put("complainantKind", "child");
        complaint.put("youngPerson", true);
        complaint.put("reasons", List.of("ROUTE-6"));
        complaint.put(
                "points",
                List.of(Map.of(
                        "pointId",
                        UUID.nameUUIDFromBytes(id.toString().getBytes(StandardCharsets.UTF_8)),
                        "about",
                        "other")));
        complaint.put("advocateWanted", false);
        complaint.put("receivedOn", receivedOn.toString());
        var body = new HashMap<String, Object>();
        body.put("dryRun", dryRun);
        body.put("complaint", complaint);
        body.put(
                "steps",
                story.stream()
                        .map(told -> Map.of("step", told.step(), "body", told.body()))
                        .toList());
        return caller.body(JSON.valueToTree(body).toString())
                .post("/v1/imports")
                .then();
    }

    private static Map<String, String> clocks(UUID id) {
        List<Map<String, Object>> items =
                as("council-e09000099").get("/v1/complaints/" + id + "/clocks").path("items");
        return items.stream()
                .collect(Collectors.toMap(
                        it -> (String) it.get("clock"),
                        it -> ((Map<?, ?>) it.get("day0")).get("date") + " " + it.get("dueOn") + " " + it.get("state")
                                + " " + (it.get("missedOn") == null ? "-" : it.get("missedOn")),
                        (a, b) -> a,
                        TreeMap::new));
    }

    private static RequestSpecification as(String client) {
        return as(Tokens.ofClient(client));
    }

    /** intake-service, for who imports there. */
    private static RequestSpecification importing(Tokens importer) {
        return as("intake-service").header(OnBehalf.HEADER, "Bearer " + importer.signed());
    }

    private static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed()).contentType(ContentType.JSON);
    }
}
