package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.look;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.Test;

/** Somebody whose complaint the council took down: a code of their own, and the statement, on a phone's screen. */
class FirstVisitBrowserIT extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** The council took it down on the phone; from then on the young person follows it on a page of their own. */
    @Test
    void whose_complaint_a_council_lodged_sets_up_a_code_and_agrees_to_what_was_written_down() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(320, 900)) {
            var council = Stack.systemOf("E09000099");
            var number = "+447700900706";
            var complaint = lodged(council, number);
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/my/code");
            page.fill("#reference", complaint.text("reference"));
            await().atMost(PATIENCE).until(() -> !stack.messages(number).isEmpty());
            person.press("Send me a short code");
            page.fill("#code", codeSentTo(number));
            person.press("Continue");
            look(page, "site-my-code-made");
            person.press("I have written it down");
            awaitOnMyPage(page, "The council must answer you by");

            confirmsWhatWasWrittenDown(page, person, council, complaint.text("id"));

            stack.moveClock(stack.businessDate().plusDays(21));
            page.navigate(site() + "/my/next-stage");
            person.press("Yes, go on");
            awaitOnMyPage(page, "Stage 2");
            var today = stack.businessDate();
            step(council, complaint.text("id"), "stage-2/statements", """
                    {"draftedOn": "%s", "words": "One: my things were thrown away."}""".formatted(today));
            step(council, complaint.text("id"), "stage-2/sent-statements", "{\"sentOn\": \"%s\"}".formatted(today));
            page.navigate(site() + "/my/statement");
            assertThat(page.locator("main")).containsText("One: my things were thrown away.");
            look(page, "site-my-statement");
            person.press("Ask for a change");
            look(page, "site-my-statement-error");
            person.press("Yes, this is right");
            await().atMost(PATIENCE).until(() -> {
                page.navigate(site() + "/my/statement");
                return page.locator("main").textContent().contains("You agreed to this.");
            });
            look(page, "site-my-statement-agreed");
        }
    }

    private static void confirmsWhatWasWrittenDown(Page page, YoungPerson person, String council, String complaint) {
        var sent = stack.recordAtIntake(
                council,
                complaint,
                "written-records/sendings",
                UUID.randomUUID().toString(),
                json("{\"sentOn\": \"%s\", \"means\": \"letter\"}".formatted(stack.businessDate())));
        assertTrue(sent.isGood(), sent::inWords);
        page.navigate(site() + "/my");
        page.click("text=The council wrote down what you told them");
        look(page, "site-my-said-confirm");
        page.fill("#words-1", "");
        person.press("Yes, this is right");
        look(page, "site-my-said-error");
        page.fill("#words-1", "My two bags were thrown away.");
        person.press("Yes, this is right");
        assertThat(page.locator("main")).containsText("My two bags were thrown away.");
        look(page, "site-my-said-confirmed");
    }

    private static Answer lodged(String council, String number) {
        var today = stack.businessDate();
        var lodged = stack.lodge(council, UUID.randomUUID().toString(), json("""
                {"receivedOn": "%s", "channel": "phone", "advocateWanted": true,
                 "complainant": {"kind": "child", "name": "Invented Person", "dateOfBirth": "2011-04-02"},
                 "contactPact": {"channels": [
                   {"kind": "text", "address": "%s", "safe": true, "sayWhoWeAre": false, "confirmedOn": "%s"}]},
                 "points": [{"about": "looked-after-care", "words": "My things were thrown away."}]}""".formatted(today, number, today)));
        assertTrue(lodged.isGood(), lodged::inWords);
        return lodged;
    }

    private static void step(String council, String complaint, String path, String body) {
        var etag = stack.complaint(council, complaint).etag().orElseThrow();
        var taken = stack.record(council, complaint, path, UUID.randomUUID().toString(), etag, json(body));
        assertTrue(taken.isGood(), taken::inWords);
    }

    private static String codeSentTo(String number) {
        var code = Pattern.compile("[0-9A-Z]{3}-[0-9A-Z]{3}");
        return await().atMost(PATIENCE)
                .until(
                        () -> stack.messages(number).stream()
                                .map(text -> code.matcher(text.path("body").asText()))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }
}
