package org.heard.intake.mine;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
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
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heard.intake.IntakeClient;
import org.heard.intake.evidence.Files;
import org.heard.intake.evidence.Scanning;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The person adds a file on their own page, and sees what became of it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OwnFilesTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Visitor person;
    private String complaint;

    @BeforeEach
    void somebody_has_told() throws SQLException {
        Scanning.runs();
        person = Teller.atDone("They took my bike. " + UUID.randomUUID());
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of()).open("/my/files");
    }

    @Test
    void a_photo_is_kept_without_its_place_and_the_council_can_see_it() {
        add("IMG_1.jpg", Files.photoWithPlace(), Map.of("words", "My room, ąę."));
        becomes("Kept");
        assertTrue(person.text().contains("IMG_1.jpg") && person.text().contains("My room, ąę."));
        evidence()
                .body("items.name", contains("IMG_1.jpg"))
                .body("items.givenBy", contains("complainant"))
                .body("items.words", contains("My room, ąę."))
                .body("items.mediaType", contains("image/jpeg"))
                .body("items.metadataRemoved", contains(true))
                .body("items.points", contains(hasSize(0)));
        await().atMost(SOON).until(() -> IntakeClient.facts(complaint, "ContactAsked").stream()
                .anyMatch(fact -> fact.contains("message-to-read")));
    }

    @Test
    void a_long_recording_comes_as_it_was_sent() {
        var sound = new byte[3 << 20];
        new Random(7).nextBytes(sound);
        System.arraycopy(Files.text("RIFF\0\0\0\0WAVEfmt "), 0, sound, 0, 16);
        System.arraycopy(Files.text("\r\n--\r\n--"), 0, sound, 65_530, 8);
        add("C:\\voice\\note.wav", sound, Map.of());
        becomes("Kept");
        evidence()
                .body("items.name", contains("note.wav"))
                .body("items.mediaType", contains("audio/vnd.wave".replace("vnd.wave", "wav")));
        var piece = evidence().extract().<String>path("items[0].id");
        var read = asCouncil().get("/v1/complaints/" + complaint + "/evidence/" + piece + "/content");
        assertTrue(java.util.Arrays.equals(sound, read.asByteArray()), "every byte of it");
    }

    @Test
    void they_take_their_own_file_out_again_to_be_saved_and_kept_by_no_browser() {
        var words = Files.text("They came at nine. ąę");
        add("my words.txt", words, Map.of());
        becomes("Kept");
        var taken = person.open(link()).page();
        taken.then()
                .statusCode(200)
                .contentType(startsWith("text/plain"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"evidence.txt\"; filename*=UTF-8''my%20words.txt"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'"));
        assertArrayEquals(words, taken.asByteArray());
        var part = given().cookie("session", person.cookie())
                .header("Range", "bytes=5-8")
                .get(link());
        part.then().statusCode(206).header("Content-Range", equalTo("bytes 5-8/" + words.length));
        assertEquals("came", part.asString());
        asCouncil()
                .get("/v1/read-audit?limit=200&complaint=" + complaint)
                .then()
                .body("items.findAll { it.what == 'evidence-file' }.purpose", contains("own", "own"));
    }

    @Test
    void a_file_that_is_held_bad_or_not_their_own_is_not_handed_out() throws SQLException {
        add("diary.txt", Files.eicar(), Map.of());
        becomes("Not kept");
        assertFalse(person.text().contains("/my/files/"));
        leadsBack(evidence().extract().path("items[0].id"));

        var others = Teller.atDone("Not yours. " + UUID.randomUUID());
        var theirs = MyPageTest.idOf(others.text("reference"));
        others.send("/done", Map.of()).open("/my/files").upload("/my/files", "b.txt", Files.text("b"), Map.of());
        await().atMost(SOON).until(() -> others.open("/my/files").text().contains(">Kept<"));
        var foreign = asCouncil().get("/v1/complaints/" + theirs + "/evidence").<String>path("items[0].id");
        leadsBack(foreign);
        leadsBack(UUID.randomUUID().toString());
        assertTrue(new Visitor().open("/my/files/" + foreign).text().contains("Your visit has ended"));

        Scanning.stops();
        try {
            add("a.txt", Files.text("held"), Map.of());
            leadsBack(evidence().extract().path("items[1].id"));
        } finally {
            Scanning.runs();
        }
    }

    /** As if it did not exist, and without a row: nothing was read. */
    private void leadsBack(String file) {
        given().redirects()
                .follow(false)
                .cookie("session", person.cookie())
                .get("/my/files/" + file)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/my/files"));
        asCouncil()
                .get("/v1/read-audit?limit=200&complaint=" + complaint)
                .then()
                .body("items.findAll { it.what == 'evidence-file' }", hasSize(0));
    }

    /** Of the file that was added last. */
    private String link() {
        return person.open("/my/files").text().replaceAll("(?s).*?href=\"(/my/files/[^\"]+)\".*", "$1");
    }

    @Test
    void it_is_about_a_point_if_they_say_so_and_about_no_others() {
        var point = asCouncil().get("/v1/complaints/" + complaint).<String>path("points[0].id");
        add("a.txt", Files.text("about it"), Map.of("about", point));
        evidence().body("items[0].points", contains(point));
        for (var other : List.of(UUID.randomUUID().toString(), "no point at all")) {
            add("b.txt", Files.text("about another"), Map.of("about", other));
        }
        evidence().body("items.points", contains(List.of(point), List.of(), List.of()));
    }

    @Test
    void while_nobody_can_look_for_viruses_it_is_held_and_the_page_says_so() {
        Scanning.stops();
        try {
            add("a.txt", Files.text("held"), Map.of());
            assertTrue(person.text().contains("Being checked"));
            await().atMost(SOON).until(() -> person.open("/my/files").text().contains("It takes longer today"));
            evidence().body("items.state", contains("held"));
        } finally {
            Scanning.runs();
        }
        becomes("Kept");
    }

    @Test
    void a_virus_is_not_kept_and_the_page_says_why() {
        add("diary.txt", Files.eicar(), Map.of());
        becomes("Not kept");
        assertTrue(person.text().contains("There was a virus in it"));
    }

    @Test
    void what_cannot_be_taken_is_said_above_the_form_and_leaves_nothing() {
        refused(
                "photo.jpg",
                Files.text("<!DOCTYPE html><html><body>no</body></html>"),
                "can not take this kind of file");
        refused("photo.jpg", new byte[0], "There is nothing in this file");
        refused("", new byte[0], "Choose a file first");
        person.upload("/my/files", "a.txt", Files.text("a"), Map.of("words", "x".repeat(2001)));
        assertTrue(person.text().contains("govuk-error-summary"));
        evidence().body("items", hasSize(0));
    }

    @Test
    void what_they_wrote_of_a_file_that_is_not_taken_stays_in_the_form() {
        for (var file : List.of(Files.text("<!DOCTYPE html><html><body>no</body></html>"), new byte[0])) {
            person.upload("/my/files", "photo.jpg", file, Map.of("words", "My room."));
            assertTrue(person.text().contains(">My room.</textarea>"), person.text());
        }
        person.upload("/my/files", "", new byte[0], Map.of("words", "My room."));
        assertTrue(person.text().contains(">My room.</textarea>"));
        var tooLong = "x".repeat(2_001);
        person.upload("/my/files", "a.txt", Files.text("a"), Map.of("words", tooLong));
        assertTrue(person.text().contains(">" + tooLong + "</textarea>"));
        assertTrue(person.open("/my/files").text().contains("rows=\"2\" aria-describedby=\"words-hint\"></textarea>"));
    }

    @Test
    void a_form_that_breaks_off_leads_back_to_the_page_with_what_is_wrong() throws Exception {
        var fields = part("formToken", token()) + part("words", "My room.");
        var file = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhalf of it";
        for (var body : List.of(fields + file, fields + file.substring(0, 60), fields + "--edge")) {
            var answer = posted(body);
            assertEquals(200, answer.statusCode(), body);
            assertTrue(answer.body().contains("This file is not whole"), answer.body());
            assertTrue(answer.body().contains(">My room.</textarea>"), answer.body());
        }
        assertEquals(403, posted(file).statusCode(), "nobody knows whose form it is");
        evidence().body("items", hasSize(0));
    }

    @Test
    void who_is_not_signed_in_is_sent_away_before_they_have_sent_anything() throws IOException {
        sentAway("", "/ended");
        sentAway("Cookie: session=" + Teller.atFirstQuestion().cookie() + "\r\n", "/my/sign-in");
    }

    /** A form of 200 MB is announced, and not a byte of it comes. */
    private static void sentAway(String cookie, String to) throws IOException {
        try (var line = new Socket("127.0.0.1", RestAssured.port)) {
            line.setSoTimeout(20_000);
            line.getOutputStream()
                    .write(Files.text("POST /my/files HTTP/1.1\r\nHost: 127.0.0.1\r\n" + cookie
                            + "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: 200000000\r\n\r\n"));
            var answer = new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertTrue(answer.startsWith("HTTP/1.1 303 "), answer);
            assertTrue(answer.toLowerCase(Locale.ROOT).matches("(?s).*\r\nlocation: [^\r]*" + to + "\r\n.*"), answer);
        }
    }

    private HttpResponse<String> posted(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/my/files"))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Cookie", "session=" + person.cookie())
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private String token() {
        return person.text().replaceAll("(?s).*name=\"formToken\" value=\"([^\"]+)\".*", "$1");
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void a_form_without_the_sessions_own_token_or_of_another_site_is_refused() {
        person.uploadAs("forged", "/my/files", "a.txt", Files.text("a"), Map.of())
                .page()
                .then()
                .statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .cookie("session", person.cookie())
                .multiPart("formToken", "any")
                .multiPart("file", "a.txt", Files.text("a"))
                .post("/my/files")
                .then()
                .statusCode(403);
        given().redirects()
                .follow(false)
                .cookie("session", person.cookie())
                .contentType("application/json")
                .body("{}")
                .post("/my/files")
                .then()
                .statusCode(403);
        evidence().body("items", hasSize(0));
    }

    @Test
    void the_page_is_kept_by_no_browser() {
        person.open("/my/files").page().then().header("Cache-Control", equalTo("no-store"));
    }

    private void add(String name, byte[] file, Map<String, String> fields) {
        person.upload("/my/files", name, file, fields);
        assertFalse(person.text().contains("govuk-error-summary"), person.text());
    }

    private void refused(String name, byte[] file, String why) {
        person.upload("/my/files", name, file, Map.of());
        person.page().then().statusCode(200);
        assertTrue(person.text().contains("govuk-error-summary"), person.text());
        assertTrue(person.text().contains(why), person.text());
        assertEquals(
                0,
                new String(file, StandardCharsets.UTF_8).isEmpty()
                        ? 0
                        : person.text().split(name).length - 1,
                "it is on no list");
    }

    private void becomes(String state) {
        await().atMost(SOON).until(() -> person.open("/my/files").text().contains(">" + state + "<"));
    }

    private io.restassured.response.ValidatableResponse evidence() {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/evidence")
                .then()
                .statusCode(200);
    }
}
