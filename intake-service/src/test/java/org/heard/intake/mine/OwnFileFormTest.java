package org.heard.intake.mine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heard.intake.evidence.Files;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** The form on which the person adds a file: what is wrong is said above it, and what they wrote stays. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OwnFileFormTest extends AtOwnFiles {

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
}
