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
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.heard.intake.IntakeClient;
import org.heard.intake.evidence.Files;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** The person adds a file on their own page, and sees what became of it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OwnFilesTest extends AtOwnFiles {

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
}
