package org.heard.intake.alike;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.facts;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Duplicates and joint complainants are found for a person to look at; nothing is linked or merged by itself. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class AlikeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    /** Nobody else's in any test: letters only, since a name is compared by them. */
    private final String name = "Wilhelmina " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");

    private String first;

    @BeforeEach
    void a_complaint_is_lodged() {
        first = child(asCouncilWithKey(), name, "2011-04-02", "looked-after-care");
    }

    @Test
    @Rule("R-TRI-4")
    void the_same_person_about_the_same_is_a_duplicate_however_the_name_is_written() {
        var second = child(asCouncilWithKey(), name.toUpperCase().replace(" ", "-"), "2011-04-02", "looked-after-care");
        alike(second).body("items.id", contains(first)).body("items.kind", contains("duplicate"));
        alike(first).body("items.id", contains(second));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(1, facts(second, "PromptRaised").size()));
        assertFalse(facts(second, "PromptRaised").getFirst().contains("Wilhelmina"));
        asCouncil().get("/v1/complaints/" + first).then().body("points.about", contains("looked-after-care"));
        assertEquals(0, facts(first, "PromptRaised").size(), "one task for the two");
    }

    @Test
    @Rule("R-TRI-4")
    void somebody_else_about_the_same_for_the_same_child_is_a_joint_complainant() {
        var mother = asCouncilWithKey()
                .body("""
                        {"receivedOn": "2026-01-07", "channel": "email",
                         "complainant": {"kind": "parent", "name": "Ottoline Mother"},
                         "child": {"name": "%s"},
                         "points": [{"about": "looked-after-care", "words": "Invented."}]}""".formatted(name))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        alike(mother).body("items.id", contains(first)).body("items.kind", contains("joint"));
    }

    @Test
    @Rule("R-TRI-4")
    void a_grown_up_who_complains_again_about_the_same_of_themselves_is_found() {
        var before = parent("treatment-of-adult");
        var again = parent("treatment-of-adult");
        alike(again).body("items.id", contains(before)).body("items.kind", contains("duplicate"));
        alike(parent("short-breaks")).body("items", empty());
    }

    @Test
    void of_many_about_one_child_the_latest_are_shown() {
        for (var number = 0; number < 21; number++) {
            child(asCouncilWithKey(), name, "2011-04-02", "looked-after-care");
        }
        var last = child(asCouncilWithKey(), name, "2011-04-02", "looked-after-care");
        alike(last).body("items", hasSize(20)).body("items.id", not(hasItem(first)));
    }

    @Test
    void the_latest_of_a_name_are_found_by_an_index_under_row_level_security() throws SQLException {
        var ofTheChild = plan(Alike.FIND);
        assertTrue(ofTheChild.contains("name_key = mine.child_key))"), ofTheChild);
        var again = plan(Alike.FIND_AGAIN);
        assertTrue(again.contains("name_key = me.name_key))"), again);
    }

    /** How the database finds them where it would rather not read whole tables, as the service's own role. */
    private String plan(String statement) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        var asked = statement
                .replace(":id", "'" + first + "'")
                .replace(":council", "'E09000099'")
                .replace(":most", "20")
                .replace(":looked", "60");
        var plan = new StringBuilder();
        try (var connection = DriverManager.getConnection(url, "intake_app", "intake_app");
                var query = connection.createStatement()) {
            query.execute(
                    "select set_config('heard.council', 'E09000099', false), set_config('heard.user', 'x', false)");
            query.execute("set enable_seqscan = off");
            try (var lines = query.executeQuery("explain (costs off) " + asked)) {
                while (lines.next()) {
                    var line = lines.getString(1);
                    plan.append(line.contains("Index Cond") ? line + "\n" : "");
                }
            }
        }
        return plan.toString();
    }

    private String parent(String about) {
        return asCouncilWithKey()
                .body("""
                        {"receivedOn": "2026-01-07", "channel": "email",
                         "complainant": {"kind": "parent", "name": "Ottoline %s"},
                         "points": [{"about": "%s", "words": "Invented."}]}""".formatted(name, about))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    @Rule("R-TRI-4")
    void the_same_child_about_something_else_is_shown_as_that() {
        var second = child(asCouncilWithKey(), name, "2011-04-02", "short-breaks");
        alike(second).body("items.kind", contains("same-child"));
    }

    @Test
    void another_date_of_birth_another_council_and_nobody_s_name_are_nobody_s_likeness() {
        alike(child(asCouncilWithKey(), name, "2012-12-12", "looked-after-care"))
                .body("items", empty());
        var elsewhere = child(
                asOtherCouncil().header("Idempotency-Key", UUID.randomUUID().toString()),
                name,
                "2011-04-02",
                "looked-after-care");
        asOtherCouncil()
                .get("/v1/complaints/" + elsewhere + "/alike")
                .then()
                .statusCode(200)
                .body("items", empty());
        asOtherCouncil().get("/v1/complaints/" + first + "/alike").then().statusCode(404);
    }

    @Test
    @Rule("R-TRI-4")
    void a_person_decides_that_two_are_different_or_links_them_and_both_go_on() {
        var second = child(asCouncilWithKey(), name, "2011-04-02", "looked-after-care");
        var third = child(asCouncilWithKey(), name, "2011-04-02", "short-breaks");
        differ(third, second).then().statusCode(201);
        alike(third).body("items.decision", containsInAnyOrder("different", null));
        tell(third, "ComplaintLinked", """
                "otherId": "%s", "because": "same-child", "linkedOn": "2026-01-14\"""".formatted(first));
        await().atMost(SOON)
                .untilAsserted(() -> alike(third).body("items.decision", containsInAnyOrder("different", "linked")));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertEquals(1, facts(third, "PromptSettled").size()));
        differ(third, first).then().statusCode(409).body("code", equalTo("already-linked"));
        differ(third, UUID.randomUUID().toString()).then().statusCode(409).body("code", equalTo("not-alike"));
        for (var each : new String[] {first, second, third}) {
            asCouncil().get("/v1/complaints/" + each).then().statusCode(200);
        }
    }

    private static io.restassured.response.Response differ(String id, String other) {
        return change(id, "/alike/differences", """
                {"other": "%s", "decidedOn": "2026-01-14"}""".formatted(other));
    }

    private static String child(RequestSpecification as, String name, String born, String about) {
        return as.body("""
                        {"receivedOn": "2026-01-05", "channel": "web",
                         "complainant": {"kind": "child", "name": "%s", "dateOfBirth": "%s"},
                         "points": [{"about": "%s", "words": "Invented."}]}""".formatted(name, born, about))
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse alike(String id) {
        return asCouncil().get("/v1/complaints/" + id + "/alike").then().statusCode(200);
    }
}
