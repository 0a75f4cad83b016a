package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.announce;
import static org.heard.intake.evidence.Pieces.given;
import static org.heard.intake.evidence.Pieces.send;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class GivingEvidenceTest {

    @Inject
    EvidenceConfig config;

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void a_file_is_announced_sent_looked_into_and_read_as_it_was() {
        var complaint = lodge();
        var words = Files.text("They threw my bag away. ".repeat(100));
        var piece = given(complaint, "My diary.txt", words);
        assertEquals("ready", shown(piece).getString("state"));
        var read = asCouncil().get(piece + "/content");
        read.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/plain"))
                .header("Content-Disposition", containsString("filename*=UTF-8''My%20diary.txt"))
                .header("X-Content-Type-Options", "nosniff");
        assertArrayEquals(words, read.asByteArray());
    }

    @Test
    void a_part_of_a_file_can_be_read_by_itself() {
        var words = Files.text("0123456789".repeat(300_000));
        var piece = given(lodge(), "long.txt", words);
        var part = asCouncil().header("Range", "bytes=1500000-1500009").get(piece + "/content");
        part.then().statusCode(206).header("Content-Range", "bytes 1500000-1500009/3000000");
        assertEquals("0123456789", part.asString());
        assertEquals(
                "789",
                asCouncil().header("Range", "bytes=-3").get(piece + "/content").asString());
        asCouncil()
                .header("Range", "bytes=3000000-")
                .get(piece + "/content")
                .then()
                .statusCode(416)
                .body("code", equalTo("range-not-satisfiable"));
    }

    @Test
    void who_has_a_file_already_is_told_so_and_it_is_not_left_open() throws IOException {
        var piece = given(lodge(), "a.txt", Files.text("first"));
        var etag = asCouncil().get(piece + "/content").header("ETag");
        var before = filesOpen();
        for (var times = 0; times < 20; times++) {
            asCouncil()
                    .header("If-None-Match", etag)
                    .get(piece + "/content")
                    .then()
                    .statusCode(304);
        }
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertEquals(before, filesOpen()));
    }

    /** How many sealed files this process has open. */
    private long filesOpen() throws IOException {
        var directory = config.directory().toRealPath();
        try (var open = java.nio.file.Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(it -> leadsInto(directory, it)).count();
        }
    }

    private static boolean leadsInto(Path directory, Path link) {
        try {
            return java.nio.file.Files.readSymbolicLink(link).startsWith(directory);
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    @Test
    void a_file_comes_once() {
        var piece = given(lodge(), "a.txt", Files.text("first"));
        send(piece, Files.text("second")).then().statusCode(409).body("code", equalTo("evidence-already-there"));
        assertEquals("first", asCouncil().get(piece + "/content").asString());
    }

    @Test
    void a_file_is_not_there_before_it_came() {
        var piece = announce(lodge(), "a.txt");
        asCouncil().get(piece + "/content").then().statusCode(409).body("code", equalTo("evidence-awaited"));
    }

    @Test
    void nothing_is_sent_over_what_was_not_seen() {
        var piece = announce(lodge(), "a.txt");
        asCouncil()
                .contentType("application/octet-stream")
                .body(Files.text("a"))
                .put(piece + "/content")
                .then()
                .statusCode(428);
        asCouncil()
                .contentType("application/octet-stream")
                .header("If-Match", "\"7\"")
                .body(Files.text("a"))
                .put(piece + "/content")
                .then()
                .statusCode(412);
    }

    @Test
    void it_is_about_points_of_its_own_complaint() {
        var complaint = lodge();
        var point = asCouncil().get("/v1/complaints/" + complaint).<String>path("points[0].id");
        asCouncilWithKey()
                .body("""
                    {"givenOn": "2026-01-06", "name": "a", "points": ["%s"]}\
                    """.formatted(point))
                .post(Pieces.of(complaint))
                .then()
                .statusCode(201)
                .body("points[0]", equalTo(point))
                .body("givenBy", equalTo("council"));
        asCouncilWithKey()
                .body("""
                    {"givenOn": "2026-01-06", "name": "a", "points": ["%s"]}\
                    """.formatted(UUID.randomUUID()))
                .post(Pieces.of(complaint))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/points/0"));
    }

    @Test
    void it_was_not_given_tomorrow() {
        asCouncilWithKey()
                .body("""
                    {"givenOn": "2199-01-06", "name": "a"}\
                    """)
                .post(Pieces.of(lodge()))
                .then()
                .statusCode(400)
                .body("code", equalTo("date-in-the-future"));
    }

    @Test
    void the_list_has_it_in_the_order_it_was_announced() {
        var complaint = lodge();
        announce(complaint, "one");
        announce(complaint, "two");
        asCouncil()
                .get(Pieces.of(complaint))
                .then()
                .statusCode(200)
                .body("items.name", equalTo(Arrays.asList("one", "two")));
    }
}
