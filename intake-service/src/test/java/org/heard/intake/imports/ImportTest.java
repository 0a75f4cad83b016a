package org.heard.intake.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.heard.intake.IntakeClient;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ImportTest {

    private final String source = "OLD-" + UUID.randomUUID();

    @Test
    void a_dry_run_reports_each_row_and_keeps_nothing() {
        try (var procedure = new FakeProcedure()) {
            bring(true, row(source, "stage-1/responses"), row(source + "b", "refused"), "{\"source\":\"OLD-9\"}")
                    .body("dryRun", equalTo(true))
                    .body("rows[0].result", equalTo("would-be-imported"))
                    .body("rows[0].missed[0].clock", equalTo("DL-10"))
                    .body("rows[1].result", equalTo("refused"))
                    .body("rows[1].code", equalTo("stage-1-already-answered"))
                    .body("rows[1].errors[0].pointer", equalTo("/steps/0"))
                    .body("rows[2].code", equalTo("missing-field"))
                    .body("rows[2].errors[0].pointer", equalTo("/lodgement"))
                    .body("counts.refused", equalTo(2));
            assertTrue(
                    procedure.asked().stream().allMatch(it -> it.get("dryRun").asBoolean()));
            assertFalse(procedure.asked().toString().contains("Quillon"), "no name leaves intake");
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("imported"));
        }
    }

    @Test
    void procedure_service_is_asked_by_this_service_for_who_imports() {
        try (var procedure = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("imported"));
            assertEquals(List.of("intake-service", "intake-service"), procedure.clientsIn("Authorization"));
            assertEquals(List.of("council-e09000099", "council-e09000099"), procedure.clientsIn("Heard-On-Behalf-Of"));
        }
    }

    @Test
    void a_complaint_is_brought_in_once_and_others_are_told_that_it_was_brought_in() {
        try (var procedure = new FakeProcedure()) {
            String id = bring(false, row(source, "stage-1/responses"))
                    .body("rows[0].reference", notNullValue())
                    .extract()
                    .path("rows[0].id");
            asCouncil().get("/v1/complaints/" + id).then().statusCode(200).body("receivedOn", equalTo("2026-01-05"));
            bring(false, row(source, "stage-1/responses"))
                    .body("rows[0].result", equalTo("known"))
                    .body("rows[0].id", equalTo(id));
            bring(false, row(source, "stage-2/requests")).body("rows[0].code", equalTo("imported-otherwise"));
            assertEquals(2, procedure.asked().size());
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                var told = Records.of("heard.intake.v1", id).stream()
                        .filter(it -> Records.header(it, "ce_type").equals("uk.heard.ComplaintLodged.v1"))
                        .toList();
                assertEquals(1, told.size());
                assertTrue(Records.header(told.getFirst(), "causationid").startsWith("import/20"));
            });
        }
    }

    @Test
    void what_was_begun_when_the_other_service_could_not_be_reached_is_finished_by_the_same_file() {
        bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("try-again"));
        String begun;
        try (var procedure = new FakeProcedure()) {
            procedure.isAwayForReal();
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("try-again"));
            begun = procedure.asked().getLast().at("/complaint/id").asText();
        }
        try (var procedure = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses"), row(source + "b", "stage-1/responses"))
                    .body("counts.imported", equalTo(2))
                    .body("rows[0].id", equalTo(begun));
            assertEquals(3, procedure.asked().size());
        }
    }

    @Test
    void two_imports_of_one_number_at_once_bring_it_in_once() {
        try (var procedure = new FakeProcedure()) {
            procedure.answersTwoTogether();
            var rows = new String[] {row(source, "stage-1/responses")};
            var other = CompletableFuture.supplyAsync(
                    () -> bring(false, rows).extract().<String>path("rows[0].result"));
            var results = List.of(bring(false, rows).extract().<String>path("rows[0].result"), other.join());
            assertEquals(
                    List.of("imported", "try-again"), results.stream().sorted().toList());
        }
        bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("known"));
    }

    @Test
    void whoever_it_is_kept_from_learns_only_that_the_number_is_taken() throws SQLException {
        try (var _ = new FakeProcedure()) {
            String id = bring(false, row(source, "stage-1/responses")).extract().path("rows[0].id");
            keepFrom("admin.e09", id);
            as(Tokens.ofUser("admin.e09"))
                    .body(file(false, row(source, "stage-1/responses"), row(source + "b", "stage-1/responses")))
                    .post("/v1/imports")
                    .then()
                    .statusCode(200)
                    .body("rows[0].result", equalTo("known"))
                    .body("rows[0].id", nullValue())
                    .body("rows[0].reference", nullValue())
                    .body("rows[1].result", equalTo("imported"));
        }
    }

    @Test
    void a_past_that_is_refused_after_all_takes_the_complaint_with_it() {
        try (var procedure = new FakeProcedure()) {
            procedure.refusesForReal();
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("refused"));
            String id = procedure.asked().getLast().at("/complaint/id").asText();
            asCouncil().get("/v1/complaints/" + id).then().statusCode(404);
        }
        try (var _ = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("imported"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "409, idempotency-key-in-flight",
        "422, idempotency-key-reused",
        "409, ''",
        "400, ''",
        "401, unauthenticated",
        "403, forbidden",
        "404, not-found",
        "408, ''",
        "413, ''",
        "429, ''"
    })
    void what_procedure_may_have_taken_is_never_forgotten(int status, String code) {
        String id;
        try (var procedure = new FakeProcedure()) {
            procedure.answersForReal(status, code);
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("try-again"));
            id = procedure.asked().getLast().at("/complaint/id").asText();
        }
        asCouncil().get("/v1/complaints/" + id).then().statusCode(200);
        try (var _ = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses"))
                    .body("rows[0].result", equalTo("imported"))
                    .body("rows[0].id", equalTo(id));
        }
    }

    @Test
    void a_past_that_procedure_knows_as_another_is_refused_and_the_complaint_stays() {
        String id;
        try (var procedure = new FakeProcedure()) {
            procedure.answersForReal(409, "complaint-known");
            for (var time = 0; time < 2; time++) {
                bring(false, row(source, "stage-1/responses"))
                        .body("rows[0].result", equalTo("refused"))
                        .body("rows[0].code", equalTo("complaint-known"));
            }
            id = procedure.asked().getLast().at("/complaint/id").asText();
        }
        asCouncil().get("/v1/complaints/" + id).then().statusCode(200);
        try (var _ = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses"))
                    .body("rows[0].result", equalTo("imported"))
                    .body("rows[0].id", equalTo(id));
        }
    }

    @ParameterizedTest
    @CsvSource({"400, step-not-imported", "409, steps-out-of-order", "422, invalid-value"})
    void what_procedure_says_of_a_past_it_did_not_take_makes_way_for_a_better_row(int status, String code) {
        try (var procedure = new FakeProcedure()) {
            procedure.answersForReal(status, code);
            bring(false, row(source, "stage-1/responses"))
                    .body("rows[0].result", equalTo("refused"))
                    .body("rows[0].code", equalTo(code));
        }
        try (var _ = new FakeProcedure()) {
            bring(false, row(source, "stage-2/requests")).body("rows[0].result", equalTo("imported"));
        }
    }

    @Test
    void what_is_wrong_with_a_lodgement_is_pointed_to_from_the_row() {
        var row = row(source, "stage-1/responses");
        bring(true, row.replace("2026-01-05", "2999-01-05"), row.replace("\"phone\"", "\"smoke\""))
                .body("rows[0].code", equalTo("date-in-the-future"))
                .body("rows[0].errors[0].pointer", equalTo("/lodgement/receivedOn"))
                .body("rows[1].errors[0].pointer", equalTo("/lodgement/channel"));
    }

    @Test
    void another_councils_numbers_are_its_own() {
        try (var procedure = new FakeProcedure()) {
            bring(false, row(source, "stage-1/responses")).body("rows[0].result", equalTo("imported"));
            asOtherCouncil()
                    .body(file(false, row(source, "stage-1/responses")))
                    .post("/v1/imports")
                    .then()
                    .body("rows[0].result", equalTo("imported"));
            assertEquals(4, procedure.asked().size());
        }
        as(Tokens.ofClient("council-e09000099").roles("complaint:lodge"))
                .body(file(true, row(source, "x")))
                .post("/v1/imports")
                .then()
                .statusCode(403);
    }

    private static void keepFrom(String staff, String complaint) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var insert =
                        connection.prepareStatement("insert into barred_staff (council_id, complaint_id, staff, part)"
                                + " values (?, ?::uuid, encode(sha256(convert_to(?, 'UTF8')), 'hex'), 'all')")) {
            insert.setString(1, IntakeClient.COUNCIL);
            insert.setString(2, complaint);
            insert.setString(3, complaint + "/" + staff);
            assertEquals(1, insert.executeUpdate());
        }
    }

    private static ValidatableResponse bring(boolean dryRun, String... rows) {
        return asCouncil().body(file(dryRun, rows)).post("/v1/imports").then().statusCode(200);
    }

    private static String file(boolean dryRun, String... rows) {
        return "{\"dryRun\":" + dryRun + ",\"complaints\":[" + String.join(",", rows) + "]}";
    }

    private static String row(String source, String step) {
        return "{\"source\":\"" + source + "\",\"lodgement\":" + IntakeClient.complaint() + ",\"steps\":[{\"step\":\""
                + step + "\",\"body\":{\"respondedOn\":\"2026-01-12\"}}]}";
    }
}
