package org.heard.intake.telling;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heard.intake.evidence.Files;
import org.heard.intake.site.Visitor;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happened can be said in a recording, instead of words or beside them. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class VoiceNoteTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WHAT = "/tell/what";
    private static final byte[] NO_RECORDING = Files.text("<!DOCTYPE html><html><body>no</body></html>");

    @BeforeEach
    void the_scanner_runs() {
        Scanning.runs();
    }

    /** Three parts and a bit, as a phone's recorder would write them. */
    private static byte[] sound() {
        var sound = new byte[(3 << 20) + 7];
        new Random(7).nextBytes(sound);
        System.arraycopy(Files.text("RIFF\0\0\0\0WAVEfmt "), 0, sound, 0, 16);
        return sound;
    }

    private static Visitor record(Visitor visitor, byte[] sound, String words) {
        return visitor.open(WHAT + "?check=1")
                .upload(WHAT, "my voice.wav", sound, Map.of("what", words, "check", "yes"));
    }

    private static String sent(Visitor atCheck) throws SQLException {
        var reference = atCheck.send("/send", Map.of()).text("reference");
        return one("select id from complaint where reference = '" + reference + "'");
    }

    private static ValidatableResponse evidence(String complaint) {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/evidence")
                .then()
                .statusCode(200);
    }

    @Test
    void a_recording_alone_is_a_complaint_and_is_evidence_of_its_point() throws SQLException {
        var sound = sound();
        var check = record(Teller.atCheck("Not what I mean. " + UUID.randomUUID()), sound, "");
        assertTrue(check.text("voice").equals("my voice.wav"), check.text());
        assertTrue(check.text().contains("You said it in a recording."));
        var id = sent(check);
        var point = asCouncil().get("/v1/complaints/" + id).then();
        point.body("points.words", contains(startsWith("[Nothing was written. What happened is said in a recording")));
        evidence(id)
                .body("items.name", contains("my voice.wav"))
                .body("items.givenBy", contains("complainant"))
                .body("items.mediaType", contains("audio/wav"))
                .body("items[0].points", contains(point.extract().<String>path("points[0].id")));
        await().atMost(SOON).untilAsserted(() -> evidence(id).body("items.state", contains("ready")));
        var piece = evidence(id).extract().<String>path("items[0].id");
        assertArrayEquals(
                sound,
                asCouncil()
                        .get("/v1/complaints/" + id + "/evidence/" + piece + "/content")
                        .asByteArray());
    }

    @Test
    void words_and_a_recording_go_together() throws SQLException {
        var words = "It was like this. " + UUID.randomUUID();
        var id = sent(record(Teller.atCheck(words), sound(), words));
        asCouncil().get("/v1/complaints/" + id).then().body("points.words", contains(words));
        evidence(id).body("items", hasSize(1));
    }

    @Test
    void whoever_says_it_goes_on_to_the_next_question() {
        var visitor = Teller.atFirstQuestion().upload(WHAT, "a.wav", sound(), Map.of("what", ""));
        assertTrue(visitor.text().contains("What is it about?"), visitor.text());
        assertTrue(visitor.open(WHAT).text().contains("We have your recording: a.wav"));
        assertTrue(visitor.send(WHAT, Map.of("what", "")).text().contains("What is it about?"));
        assertTrue(new Visitor().open(WHAT).text().contains("Your visit has ended"));
    }

    @Test
    void neither_words_nor_a_recording_is_asked_for_again() {
        var visitor = Teller.atFirstQuestion().upload(WHAT, "", new byte[0], Map.of("what", " "));
        assertTrue(visitor.text().contains("href=\"#what\""), visitor.text());
        assertTrue(visitor.text().contains("Or give us a recording."));
        visitor.upload(WHAT, "", new byte[0], Map.of("what", "Only words."));
        assertTrue(visitor.text().contains("What is it about?"));
    }

    @Test
    void what_cannot_be_taken_is_said_and_the_words_are_kept() throws SQLException {
        var visitor = Teller.atFirstQuestion();
        var before = one("select count(*) from draft_file");
        refused(visitor, NO_RECORDING, "can not take this kind of file");
        refused(visitor, Files.photoWithPlace(), "Choose a recording of your voice.");
        refused(visitor, new byte[0], "There is nothing in this file");
        refused(visitor, java.util.Arrays.copyOf(sound(), (4 << 20) + 1), "This recording is too big.");
        assertEquals(before, one("select count(*) from draft_file"));
        assertFalse(visitor.open("/check").text().contains("name=\"what\""), "and nothing more is needed here");
    }

    private static void refused(Visitor visitor, byte[] file, String why) {
        var words = "They took my bike. " + UUID.randomUUID();
        visitor.open(WHAT).upload(WHAT, "note.wav", file, Map.of("what", words));
        assertTrue(visitor.text().contains("href=\"#voice\"") && visitor.text().contains(why), visitor.text());
        assertTrue(visitor.text().contains(">" + words + "</textarea>"), visitor.text());
        assertTrue(visitor.open(WHAT).text().contains(">" + words + "</textarea>"), "kept, too");
    }

    @Test
    void it_is_found_again_with_the_code_and_lies_in_the_database_sealed() throws SQLException {
        var canary = "canary-" + UUID.randomUUID();
        var sound = sound();
        System.arraycopy(Files.text(canary), 0, sound, 100, canary.length());
        var before = parts();
        var saved = Teller.atFirstQuestion().upload(WHAT, "a.wav", sound, Map.of("what", "", "later", "yes"));
        assertEquals(before + 4, parts());
        assertEquals(
                "0",
                one("select count(*) from draft_file where position(convert_to('" + canary
                        + "', 'UTF8') in sealed) > 0"));
        var code = saved.text().replaceAll("(?s).*app-code\">([^<]+)<.*", "$1");
        var back = saved.withoutCookie().send("/come-back", Map.of("code", code, "language", "en"));
        assertTrue(back.open(WHAT).text().contains("We have your recording: a.wav"));
    }

    @Test
    void it_goes_when_another_one_comes_when_it_is_taken_back_and_when_it_was_sent() throws SQLException {
        var before = parts();
        var check = record(Teller.atCheck("Words. " + UUID.randomUUID()), sound(), "Words.");
        record(check, java.util.Arrays.copyOf(sound(), 1000), "Words.");
        assertEquals(before + 1, parts());
        check.send("/tell/what/recording/delete", Map.of("check", "yes"));
        assertEquals(before, parts());
        assertFalse(check.text().contains("id=\"voice\""), "the words are enough");
        record(check, sound(), "");
        check.send("/tell/what/recording/delete", Map.of("check", "yes"));
        assertTrue(check.text().contains("What happened?"), "nothing says now what happened");
        sent(record(check, sound(), ""));
        assertEquals(before, parts());
    }

    @Test
    void the_complaint_is_sent_while_nobody_can_look_for_viruses() throws SQLException {
        Scanning.stops();
        try {
            var id = sent(record(Teller.atCheck("Words. " + UUID.randomUUID()), sound(), ""));
            evidence(id).body("items.state", contains(equalTo("held")));
        } finally {
            Scanning.runs();
        }
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        var visitor = Teller.atFirstQuestion().uploadAs("guessed", WHAT, "a.wav", sound(), Map.of("what", "Not mine."));
        visitor.page().then().statusCode(403);
        assertFalse(visitor.open(WHAT).text().contains("a.wav"));
        assertFalse(visitor.text().contains("Not mine."));
    }

    private static int parts() throws SQLException {
        return Integer.parseInt(one("select count(*) from draft_file"));
    }

    private static String one(String query) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
