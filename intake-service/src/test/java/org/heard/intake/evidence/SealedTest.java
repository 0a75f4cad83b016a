package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.announce;
import static org.heard.intake.evidence.Pieces.given;
import static org.heard.intake.evidence.Pieces.send;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.testkit.Records;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files lie sealed with a key of their complaint, and are gone with it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SealedTest {

    private static final String CANARY = "canary-that-must-not-be-seen";

    @Inject
    SealedFiles files;

    @Inject
    Arrival arrival;

    @Inject
    EvidenceConfig config;

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void no_file_lies_in_the_clear() throws IOException {
        given(lodge(), "a.txt", CANARY.getBytes(StandardCharsets.UTF_8));
        var looked = 0;
        try (var all = Files.walk(config.directory())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                assertFalse(says(file, CANARY), file::toString);
                looked++;
            }
        }
        assertTrue(looked > 0);
    }

    @Test
    void a_file_opens_neither_in_another_complaint_nor_in_another_files_place() throws IOException {
        var mine = UUID.fromString(lodge());
        var theirs = UUID.fromString(lodge());
        var kept = arrival.take(mine, new ByteArrayInputStream(CANARY.getBytes(StandardCharsets.UTF_8)));
        arrival.take(theirs, new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8)));
        assertEquals(CANARY, read(mine, kept.file()));
        assertThrows(IOException.class, () -> read(theirs, kept.file()));
        var other = UUID.randomUUID();
        Files.createDirectories(place(other).getParent());
        Files.copy(place(kept.file()), place(other));
        assertThrows(IOException.class, () -> read(mine, other));
        Files.delete(place(other));
    }

    @Test
    void what_breaks_off_leaves_nothing() throws IOException {
        var complaint = UUID.fromString(lodge());
        var before = count();
        var broken = new ByteArrayInputStream("words".repeat(50_000).getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                if (available() < 100_000) {
                    throw new IllegalStateException("the line is dead");
                }
                return super.read(into, offset, length);
            }
        };
        assertThrows(IllegalStateException.class, () -> arrival.take(complaint, broken));
        assertEquals(before, count());
    }

    @Test
    void with_its_complaint_a_file_is_erased_and_its_key_with_it() throws IOException {
        var complaint = lodge();
        var piece = given(complaint, CANARY, CANARY.getBytes(StandardCharsets.UTF_8));
        var kept = arrival.take(UUID.fromString(complaint), new ByteArrayInputStream(new byte[] {'c', 'o', 'p', 'y'}));
        erase(complaint);
        Pieces.becomes(piece, "erased");
        assertEquals("[erased]", shown(piece).getString("name"));
        asCouncil().get(piece + "/content").then().statusCode(409).body("code", equalTo("complaint-erased"));
        await().untilAsserted(() ->
                assertThrows(NoSuchFileException.class, () -> read(UUID.fromString(complaint), kept.file())
                        .length()));
        asCouncilWithKey()
                .body("""
                    {"givenOn": "2026-01-06", "name": "late"}\
                    """)
                .post(Pieces.of(complaint))
                .then()
                .statusCode(409)
                .body("code", equalTo("complaint-erased"));
        arrival.discard(kept);
    }

    @Test
    void a_file_that_was_on_its_way_when_its_complaint_was_erased_is_not_kept() {
        var complaint = lodge();
        var piece = announce(complaint, "a.txt");
        erase(complaint);
        Pieces.becomes(piece, "erased");
        send(piece, new byte[] {'a'}).then().statusCode(409);
    }

    private String read(UUID complaint, UUID file) throws IOException {
        try (var open = files.read(complaint, file)) {
            return new String(open.from(0).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Path place(UUID file) {
        return config.directory().resolve(file.toString().substring(0, 2)).resolve(file.toString());
    }

    private long count() throws IOException {
        try (var all = Files.walk(config.directory())) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private static boolean says(Path file, String word) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    }

    private static void erase(String complaint) {
        Map<String, String> headers = new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", UUID.randomUUID().toString(),
                "ce_type", "uk.heard.ComplaintErased.v1",
                "ce_source", "/procedure-service",
                "ce_subject", complaint,
                "ce_time", "2026-09-01T09:00:00Z",
                "councilid", "E09000099",
                "correlationid", UUID.randomUUID().toString(),
                "sequence", "7",
                "content-type", "application/json"));
        Records.send(
                "heard.procedure.v1",
                complaint,
                "{\"complaintId\":\"%s\",\"ground\":\"person-asked\",\"erasedOn\":\"2026-09-01\"}"
                        .formatted(complaint)
                        .getBytes(StandardCharsets.UTF_8),
                headers);
    }
}
