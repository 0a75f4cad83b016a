package org.heard.intake.diary;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.RowLevelSecurity;
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
    }
}
