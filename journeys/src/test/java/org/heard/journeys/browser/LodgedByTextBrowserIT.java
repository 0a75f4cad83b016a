package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.look;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.Test;

/** A newcomer with nothing but a phone: a text to the council, a few short questions, a complaint, and a page of their own. */
class LodgedByTextBrowserIT extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NUMBER = "07700900741";
    private static final Pattern REFERENCE =
            Pattern.compile("Your reference is ([0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3})\\.");
    private static final Pattern CODE = Pattern.compile("Your code is ([0-9A-Z]{3}-[0-9A-Z]{3})\\.");

    @Test
    void a_text_becomes_a_complaint_that_the_council_sees_and_its_person_opens() {
        var council = Stack.systemOf("E09000099");
        try (var phone = chromium.page(375, 760);
                var page = chromium.page(320, 900)) {
            phone.navigate(at.phones().toString());
            look(phone, "phone-first-text");
            phone.navigate(stack.phonePage(NUMBER).toString());
            look(phone, "phone-newcomer");
            phone.selectOption("#to", "07700900881");
            says(phone, "My things were thrown away when I moved", "Thank you for your text. First: are you safe now?");
            says(phone, "yes", "Thank you. Is there more?");
            says(phone, "1", "Do you want a person on your side");
            says(phone, "yes", "If a person rings you");
            says(phone, "no", "The last question.");
            says(phone, "YES", "Thank you. We have it. Your reference is");
            look(phone, "phone-lodged");

            var reference = told(REFERENCE);
            var lodged = stack.lodged(council).stream()
                    .filter(complaint -> complaint.path("reference").asText().equals(reference))
                    .toList();
            assertEquals(1, lodged.size(), "one complaint");
            assertEquals("text", lodged.getFirst().path("channel").asText());
            var id = lodged.getFirst().path("id").asText();
            await().atMost(PATIENCE).until(() -> stack.complaint(council, id).isGood());
            assertTrue(stack.tasks(council).stream()
                    .anyMatch(task -> task.path("complaintId").asText().equals(id)
                            && task.path("because").asText().equals("advocate-to-find")));
            assertFalse(stack.tasks(council).stream()
                    .anyMatch(task -> task.path("because").asText().equals("maybe-a-complaint")));
            assertTrue(stack.lodged(Stack.systemOf("E10000099")).stream()
                    .noneMatch(complaint -> complaint.path("reference").asText().equals(reference)));

            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/my/code");
            page.fill("#reference", reference);
            person.press("Send me a short code");
            page.fill("#code", told(CODE));
            person.press("Continue");
            person.press("I have written it down");
            await().atMost(PATIENCE).until(() -> {
                page.reload();
                return page.locator("main").textContent().contains("The council must answer you by");
            });
            look(page, "site-my-lodged-by-text");
        }
    }

    /** Writes a text on the phone page, and waits until the answer stands there. */
    private static void says(Page phone, String words, String answer) {
        phone.fill("#text", words);
        phone.click(".composer button");
        assertThat(phone.locator(".mine .bubble").last()).hasText(words);
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            phone.reload();
                            return phone.locator(".theirs .bubble").allTextContents();
                        },
                        texts -> texts.stream().anyMatch(text -> text.startsWith(answer)));
    }

    private static String told(Pattern what) {
        return await().atMost(PATIENCE)
                .until(
                        () -> bodies().stream()
                                .map(what::matcher)
                                .filter(Matcher::find)
                                .map(found -> found.group(1))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static List<String> bodies() {
        return stack.messages(NUMBER).stream()
                .map((JsonNode message) -> message.path("body").asText())
                .toList();
    }
}
