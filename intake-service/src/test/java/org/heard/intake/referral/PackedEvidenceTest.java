package org.heard.intake.referral;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.change;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.IntakeClient.tell;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.heard.intake.evidence.Files;
import org.heard.intake.evidence.Pieces;
import org.heard.kit.digest.Manifest;
import org.heard.pack.Pack;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What else goes to the Ombudsman with a referral (domain rules 6.1): clean evidence, what was agreed, whom to speak with at the council. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class PackedEvidenceTest {

    private static final byte[] DIARY = Files.text("Four moves in a year. ".repeat(10_000));

    @Inject
    ObjectMapper json;

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void clean_files_are_in_the_pack_with_their_sums_and_bad_ones_are_not() throws IOException {
        var id = lodge();
        Pieces.given(id, "My diary.txt", DIARY);
        Pieces.given(id, "bad.txt", Files.eicar());
        Pieces.given(id, "A note.txt", Files.text("They said no."));
        var referred = Referred.refer(id);
        var first = referred.pack();
        assertArrayEquals(first, referred.pack());
        var files = Referred.unpacked(first);
        assertEquals(
                List.of(
                        "manifest.json",
                        "person.json",
                        "person.pdf",
                        "evidence/001.txt",
                        "evidence/002.txt",
                        "files.sha256"),
                List.copyOf(files.keySet()));
        assertArrayEquals(DIARY, files.get("evidence/001.txt"));
        var person = json.readTree(files.get("person.json"));
        assertTrue(new Manifest(json.readTree(files.get("manifest.json"))).covers(person));
        assertEquals("My diary.txt", person.at("/evidence/0/name").asText());
        assertEquals(Pack.sha256(DIARY), person.at("/evidence/0/sha256").asText());
        assertEquals(2, person.path("evidence").size());
        assertTrue(new String(files.get("files.sha256"), StandardCharsets.UTF_8)
                .contains(Pack.sha256(DIARY) + "  evidence/001.txt"));
        assertEquals(List.of(), unfit(person));
        try (var pdf = Loader.loadPDF(files.get("person.pdf"))) {
            assertTrue(new PDFTextStripper().getText(pdf).contains("My diary.txt"));
        }
    }

    @Test
    void what_was_agreed_about_them_and_who_speaks_for_the_council_goes_along() throws IOException {
        var id = lodge();
        change(id, "/needs", """
                {"kind": "interpreter", "words": "Invented: Polish, a woman.", "agreedOn": "2026-01-06",
                 "reviewOn": "2026-03-02"}""").then().statusCode(201);
        var referred = Referred.refer(id);
        var person = json.readTree(as(Referred.OMBUDSMAN)
                        .get(referred.path() + "/person")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .path("person");
        assertEquals("interpreter", person.at("/needs/0/kind").asText());
        assertEquals("Invented: Polish, a woman.", person.at("/needs/0/words").asText());
        assertEquals("E09000099", person.at("/council/code").asText());
        var setUp = json.readTree(
                asCouncil().get("/v1/council").then().statusCode(200).extract().asString());
        var officers = setUp.findValue("linkOfficers");
        assertTrue(officers.size() > 0);
        assertEquals(officers, person.at("/council/linkOfficers"));
        assertEquals(0, person.path("evidence").size());
        assertEquals(List.of(), unfit(person));
    }

    @Test
    void a_file_about_a_point_that_was_added_later_names_its_number() throws IOException {
        var id = lodge();
        var later = UUID.randomUUID().toString();
        tell(
                id,
                "PointAdded",
                "\"pointId\":\"%s\",\"about\":\"leaving-care\",\"addedOn\":\"2026-02-12\"".formatted(later));
        await().atMost(Duration.ofSeconds(20)).until(() -> asCouncil()
                .get("/v1/complaints/" + id)
                .jsonPath()
                .getList("points.id")
                .contains(later));
        Pieces.given(id, "My room.txt", Files.text("A room without a bed."), later);
        var person = json.readTree(Referred.unpacked(Referred.refer(id).pack()).get("person.json"));
        assertEquals(2, person.at("/evidence/0/points/0").asInt());
        assertEquals(1, person.at("/complaint/points").size(), "its words are in the case part");
        assertEquals(List.of(), unfit(person));
    }

    private static List<String> unfit(JsonNode person) throws IOException {
        var schema = java.nio.file.Files.readString(Path.of("..", "docs", "schema", "person.json"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(person.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}
