package org.heard.intake.diary;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.evidence.Files;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.RowLevelSecurity;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** A diary is its person's own. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class DiaryTest {

    private static String begin(Visitor visitor) {
        var page = visitor.send("/record", Map.of("new", "yes", "language", "en"));
        return page.text().replaceAll("(?s).*app-code\">([^<]+)<.*", "$1");
    }

    private static Visitor write(Visitor visitor, String what) {
        return visitor.open("/record/entries")
                .send(
                        "/record/entries",
                        Map.of("what", what, "day", "2", "month", "3", "year", "2026", "who", "Key worker"));
    }

    @Test
    void an_entry_is_found_again_with_the_code_and_by_nobody_else() {
        var what = "He did not come. " + UUID.randomUUID();
        var visitor = new Visitor();
        var code = begin(visitor);
        assertTrue(write(visitor, what).text().contains(what));
        var back = new Visitor().send("/record", Map.of("code", code.toLowerCase(), "language", "en"));
        assertTrue(back.text().contains(what) && back.text().contains("Monday 2 March 2026"));
        var other = new Visitor().send("/record", Map.of("code", "0000-0000-0000-0000", "language", "en"));
        assertTrue(other.text().contains("govuk-error-summary"));
    }

    @Test
    void it_is_taken_along_as_a_file() {
        var visitor = new Visitor();
        begin(visitor);
        write(visitor, "They moved my meeting.");
        visitor.open("/record/record.json")
                .page()
                .then()
                .statusCode(200)
                .body(containsString("They moved my meeting."))
                .header("Content-Disposition", startsWith("attachment"));
        assertTrue(new String(visitor.open("/record/record.pdf").page().asByteArray(), 0, 5).startsWith("%PDF-"));
    }

    @Test
    void delete_means_gone() {
        var rows = new RowLevelSecurity("intake");
        var visitor = new Visitor();
        var code = begin(visitor);
        write(visitor, "Not for keeping.");
        var before = rows.rows("diary");
        visitor.open("/record/entries").send("/record/delete", Map.of());
        assertEquals(before - 1, rows.rows("diary"));
        assertTrue(new Visitor()
                .send("/record", Map.of("code", code, "language", "en"))
                .text()
                .contains("govuk-error-summary"));
    }

    @Test
    void one_entry_can_be_deleted_and_a_wrong_date_is_named() {
        var visitor = new Visitor();
        begin(visitor);
        var entry =
                write(visitor, "Only this one.").text().replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        assertFalse(visitor.send("/record/entries/delete", Map.of("entry", entry))
                .text()
                .contains("Only this one."));
        var wrong = visitor.send(
                "/record/entries", Map.of("what", "Too late.", "day", "31", "month", "2", "year", "2026", "who", ""));
        assertTrue(wrong.text().contains("not a date"));
        assertTrue(wrong.text().contains(">Too late.</textarea>"), "what they wrote stays");
        assertTrue(wrong.text().contains("name=\"day\" type=\"text\" inputmode=\"numeric\" value=\"31\""));
        visitor.send("/record/entries/delete", Map.of("entry", "none"))
                .page()
                .then()
                .statusCode(200);
        visitor.send("/record/entries/delete", Map.of()).page().then().statusCode(200);
    }

    @Test
    void a_file_stays_with_its_entry_and_goes_with_it() {
        Scanning.runs();
        var rows = new RowLevelSecurity("intake");
        var visitor = new Visitor();
        begin(visitor);
        var entry =
                write(visitor, "Look at this.").text().replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        var before = rows.rows("diary_file");
        visitor.upload("/record/files", "my room.jpg", Files.photoWithPlace(), Map.of("entry", entry));
        assertFalse(visitor.text().contains("govuk-error-summary"), visitor.text());
        var link = visitor.text().replaceAll("(?s).*href=\"(/record/files/[^\"]+)\".*", "$1");
        visitor.open(link)
                .page()
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Content-Disposition", startsWith("attachment"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store"));
        assertTrue(visitor.page().asByteArray().length < Files.photoWithPlace().length, "without its place");
        var other = new Visitor();
        begin(other);
        assertFalse(other.open(link).page().contentType().startsWith("image"), "nobody else's code opens it");
        visitor.open("/record/entries").send("/record/entries/delete", Map.of("entry", entry));
        assertEquals(before, rows.rows("diary_file"));
    }

    @Test
    void a_file_that_is_bad_too_large_or_cannot_be_checked_is_not_kept() {
        Scanning.runs();
        var rows = new RowLevelSecurity("intake");
        var before = rows.rows("diary_file");
        var visitor = new Visitor();
        begin(visitor);
        var entry = write(visitor, "Nothing.").text().replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        var fields = Map.of("entry", entry);
        refused(visitor, Files.eicar(), fields, "There was a virus in it");
        refused(visitor, new byte[0], fields, "There is nothing in this file");
        var large = new byte[(5 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        refused(visitor, large, fields, "It can have 5 MB.");
        refused(visitor, Files.text("<!DOCTYPE html><html><body>no</body></html>"), fields, "can not take this kind");
        Scanning.stops();
        try {
            refused(visitor, Files.text("Words."), fields, "can not check files just now");
        } finally {
            Scanning.runs();
        }
        assertEquals(before, rows.rows("diary_file"));
    }

    private static void refused(Visitor visitor, byte[] file, Map<String, String> fields, String why) {
        visitor.open("/record/entries").upload("/record/files", "a.txt", file, fields);
        assertTrue(
                visitor.text().contains("govuk-error-summary") && visitor.text().contains(why), why);
    }

    @Test
    void only_what_is_shared_reaches_the_council() {
        var visitor = Teller.atDone("Please read my record. " + UUID.randomUUID());
        var reference = visitor.text("reference");
        begin(visitor);
        write(visitor, "Kept to myself.");
        var page = write(visitor, "Shared with you.");
        var entry = page.text().replaceAll("(?s).*Shared with you\\.</p>.*?name=\"entry\" value=\"([^\"]+)\".*", "$1");
        assertTrue(visitor.send("/record/entries/share", Map.of("entry", entry))
                .text()
                .contains("Shared with you."));
        var id = asCouncil()
                .get("/v1/complaints?limit=200")
                .then()
                .extract()
                .<String>path("items.find { it.reference == '" + reference + "' }.id");
        var read = asCouncil().get("/v1/complaints/" + id + "/messages").asString();
        assertTrue(read.contains("Shared with you."));
        assertFalse(read.contains("Kept to myself."));
        assertEquals(
                2,
                visitor.open("/record/entries").text().split("You shared this with the council on ").length,
                "the page says which one");
    }

    @Test
    void its_files_go_along_once_however_often_it_is_shared() {
        Scanning.runs();
        var visitor = Teller.atDone("Please read my record. " + UUID.randomUUID());
        var reference = visitor.text("reference");
        begin(visitor);
        var page = write(visitor, "Look at this, too.");
        var entry = page.text().replaceAll("(?s).*name=\"entry\" value=\"([^\"]+)\".*", "$1");
        var photo = Files.photoWithPlace();
        visitor.upload("/record/files", "my room.jpg", photo, Map.of("entry", entry));
        visitor.upload("/record/files", "words.txt", Files.text("He said no."), Map.of("entry", entry));
        var id = asCouncil()
                .get("/v1/complaints?limit=200")
                .then()
                .extract()
                .<String>path("items.find { it.reference == '" + reference + "' }.id");
        var evidence = "/v1/complaints/" + id + "/evidence";
        asCouncil().get(evidence).then().body("items", hasSize(0));
        for (var time = 0; time < 2; time++) {
            visitor.open("/record/entries").send("/record/entries/share", Map.of("entry", entry));
            assertTrue(visitor.text().contains("+ my room.jpg"), visitor.text());
        }
        asCouncil()
                .get(evidence)
                .then()
                .body("items.name", contains("my room.jpg", "words.txt"))
                .body("items.givenBy", everyItem(equalTo("complainant")));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asCouncil().get(evidence).then().body("items.state", everyItem(equalTo("ready"))));
        assertTrue(visitor.open("/my/files").text().contains("words.txt"));
        assertTrue(visitor.open("/record/entries").text().contains("my room.jpg"), "and stay in the record");
    }
}
