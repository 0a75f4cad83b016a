package org.heard.intake.council;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class CouncilSetUpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Tokens ADMINISTRATOR = Tokens.ofUser("admin.e09");
    private static final Tokens OTHER_ADMINISTRATOR = Tokens.ofUser("admin.e10");

    @Test
    void the_operators_file_is_what_holds_until_a_council_changes_it() {
        as(OTHER_ADMINISTRATOR.council("E10000099"))
                .queryParam("version", 0)
                .get("/v1/council")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("gssCode", equalTo("E10000099"))
                .body("setUp.limits.acknowledgement", equalTo("5wd"))
                .body("changedBy", nullValue());
    }

    @Test
    void a_change_makes_the_next_version_and_keeps_the_one_before() throws Exception {
        var version = version(ADMINISTRATOR);
        var name = "Ashmere " + UUID.randomUUID();
        change(ADMINISTRATOR, version, setUp -> setUp.put("name", name))
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version + 1) + "\""))
                .body("setUp.name", equalTo(name))
                .body("changedBy", equalTo("admin.e09"))
                .body("changedAt", notNullValue());
        asCouncil().get("/v1/council").then().body("setUp.name", equalTo(name));
        var before =
                asCouncil().queryParam("version", version).get("/v1/council").then();
        before.statusCode(200).body("version", equalTo(version));
        assertFalse(before.extract().path("setUp.name").equals(name));
    }

    @Test
    void a_change_from_an_older_version_is_stale() throws Exception {
        var version = version(ADMINISTRATOR);
        change(ADMINISTRATOR, version, _ -> {}).statusCode(200);
        change(ADMINISTRATOR, version, _ -> {}).statusCode(412).body("code", equalTo("stale-etag"));
    }

    @Test
    void only_the_councils_administrator_changes_it() throws Exception {
        change(Tokens.ofClient("council-e09000099"), version(ADMINISTRATOR), _ -> {})
                .statusCode(403);
        change(Tokens.ofUser("manager.e09"), version(ADMINISTRATOR), _ -> {}).statusCode(403);
    }

    @Test
    void one_council_never_sees_or_changes_another() throws Exception {
        var other = version(OTHER_ADMINISTRATOR);
        change(ADMINISTRATOR, version(ADMINISTRATOR), setUp -> setUp.put("name", "Only ours"))
                .statusCode(200);
        assertEquals(other, version(OTHER_ADMINISTRATOR));
    }

    @Test
    void limits_change_from_tomorrow_on_at_the_earliest() throws Exception {
        change(ADMINISTRATOR, version(ADMINISTRATOR), setUp -> setUp.withObject("limits")
                        .put("acknowledgement", "4wd"))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/limitsFrom"));
    }

    @Test
    void what_other_services_need_is_told_without_anybodys_number() throws Exception {
        var from = LocalDate.now().plusYears(30).toString();
        var version = version(OTHER_ADMINISTRATOR) + 1;
        change(OTHER_ADMINISTRATOR, version - 1, setUp -> setUp.put("limitsFrom", from)
                        .withObject("limits")
                        .put("acknowledgement", "4wd"))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var told = told("E10000099", "limitsFrom", version);
            assertEquals(1, told.size());
            assertEquals("4wd", told.getFirst().at("/limits/0/budget").asText());
            assertFalse(told.getFirst().toString().contains("900"));
        });
    }

    @Test
    void how_letters_speak_is_told_from_the_first_set_up_on() throws Exception {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of("Complaints team"),
                        told("E09000099", "signOff", 0).stream()
                                .map(told -> told.get("team").asText())
                                .toList()));
        var version = version(ADMINISTRATOR) + 1;
        change(ADMINISTRATOR, version - 1, setUp -> setUp.withObject("wording").put("signOff", "Yours"))
                .statusCode(200);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of("Yours"),
                        told("E09000099", "signOff", version).stream()
                                .map(told -> told.get("signOff").asText())
                                .toList()));
    }

    private static List<JsonNode> told(String council, String field, int version) throws Exception {
        var key = UUID.nameUUIDFromBytes(("council-set-up/" + council).getBytes(StandardCharsets.UTF_8));
        var told = new ArrayList<JsonNode>();
        for (var record : Records.of("heard.intake.v1", key.toString())) {
            var fact = JSON.readTree(record.value());
            if (fact.has(field) && fact.get("version").asInt() == version) {
                told.add(fact);
            }
        }
        return told;
    }

    @Test
    void what_nobody_could_work_with_is_refused_with_the_field() throws Exception {
        refused(setUp -> setUp.withArray("urgentContacts").removeAll(), "/urgentContacts");
        refused(setUp -> setUp.withObject("outOfHours").removeAll().put("name", "Somebody"), "/outOfHours");
        refused(setUp -> setUp.withObject("outOfHours").put("text", "020 7946 0123"), "/outOfHours/text");
        refused(setUp -> setUp.withObject("limits").put("stage-1-answer", "3wd"), "/limits");
        refused(setUp -> setUp.withObject("limits").put("acknowledgement", "28d"), "/limits/acknowledgement");
        refused(setUp -> setUp.remove("wording"), "/wording");
        refused(setUp -> setUp.withObject("complaintsTeam").remove("email"), "/complaintsTeam/email");
    }

    private static void refused(Consumer<ObjectNode> edit, String pointer) throws Exception {
        change(ADMINISTRATOR, version(ADMINISTRATOR), edit)
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of(pointer)));
    }

    private static ValidatableResponse change(Tokens who, int version, Consumer<ObjectNode> edit) throws Exception {
        var council = who.council().orElseThrow().equals("E09000099") ? ADMINISTRATOR : OTHER_ADMINISTRATOR;
        var setUp = (ObjectNode)
                JSON.readTree(as(council).get("/v1/council").asString()).get("setUp");
        edit.accept(setUp);
        return as(who).header("If-Match", "\"" + version + "\"")
                .body(setUp.toString())
                .put("/v1/council")
                .then();
    }

    private static int version(Tokens who) {
        return as(who).get("/v1/council").then().statusCode(200).extract().path("version");
    }
}
