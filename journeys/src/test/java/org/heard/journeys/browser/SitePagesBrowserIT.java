package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page for young people in every state, in a real browser: nobody is kept out by how it is made. */
class SitePagesBrowserIT extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final byte[] WORDS = "They came at nine.".getBytes(StandardCharsets.UTF_8);

    /** On a phone, and each page that comes drawn wide, too. */
    @Test
    void every_page_is_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), name -> lookNarrowAndWide(page, "site-" + name));
            for (var address : List.of(
                    "start?lang=pl",
                    "who-can-help",
                    "privacy",
                    "easy-read",
                    "ended",
                    "come-back",
                    "my/sign-in",
                    "shared",
                    "my/code")) {
                page.navigate(site() + "/" + address);
                lookNarrowAndWide(page, "site-" + address.replaceAll("\\W", "-"));
            }
            page.fill("#reference", "AAA-AAA-AAA");
            person.press("Send me a short code");
            lookNarrowAndWide(page, "site-my-code-enter");
            page.fill("#code", "222-222");
            person.press("Continue");
            lookNarrowAndWide(page, "site-my-code-error");
            person.tell(
                    "My things were thrown away when I moved. " + "Alongwordwithoutanyspace".repeat(20),
                    "07700 900701");
            person.send();
            for (var address :
                    List.of("next-stage", "stop", "talk", "messages", "contact", "said", "files", "wrong-way")) {
                page.navigate(site() + "/my/" + address);
                lookNarrowAndWide(page, "site-my-" + address);
            }
            page.navigate(site() + "/my/stop");
            person.press("Stop it");
            lookNarrowAndWide(page, "site-my-stop-error");
            page.navigate(site() + "/my/messages");
            page.fill("#words", "When will somebody come?");
            person.press("Send message");
            lookNarrowAndWide(page, "site-my-messages-one");
            page.navigate(site() + "/my/files");
            person.press("Add it");
            lookNarrowAndWide(page, "site-my-files-error");
            page.setInputFiles("#file", new FilePayload("A-long-name-without-a-space-".repeat(4) + ".txt", "", WORDS));
            page.fill("#words", "What I wrote down that day.");
            person.press("Add it");
            assertThat(page.locator("main")).containsText("What I wrote down that day.");
            lookNarrowAndWide(page, "site-my-files-one");
            page.navigate(site() + "/my/wrong-way");
            person.press("Send it");
            lookNarrowAndWide(page, "site-my-wrong-way-error");
            page.fill("#words", "I think it is about school.");
            person.press("Send it");
            assertThat(page.locator("main")).containsText("Someone looks at it again");
            lookNarrowAndWide(page, "site-my-wrong-way-said");
            var keys = share(page, person);
            var letter = page.getByText("We have your complaint", new Page.GetByTextOptions().setExact(true));
            await().atMost(PATIENCE).until(() -> {
                page.navigate(site() + "/my/letters");
                return letter.isVisible();
            });
            lookNarrowAndWide(page, "site-my-letters");
            letter.click();
            lookNarrowAndWide(page, "site-my-letter");
            readAsAdvocate(page, person, keys);
        }
    }

    /** Shares what they told with an advocate, and gives what opens it. */
    private static YoungPerson.Keys share(Page page, YoungPerson person) {
        page.navigate(site() + "/my/share");
        lookNarrowAndWide(page, "site-my-share");
        page.fill("#days", "31");
        person.press("Share it");
        lookNarrowAndWide(page, "site-my-share-error");
        page.fill("#days", "7");
        person.press("Share it");
        lookNarrowAndWide(page, "site-my-share-made");
        var keys = new YoungPerson.Keys(
                page.locator("#reference").textContent(), page.locator("#code").textContent());
        person.press("I have written it down");
        assertThat(page.locator("main")).containsText("No one has opened it.");
        lookNarrowAndWide(page, "site-my-share-one");
        return keys;
    }

    /** An advocate reads it at the same phone; then its person sees that. */
    private static void readAsAdvocate(Page page, YoungPerson person, YoungPerson.Keys keys) {
        page.navigate(site() + "/shared");
        page.fill("#reference", keys.reference());
        page.fill("#code", "0000-0000-0000-0000");
        person.press("Continue");
        lookNarrowAndWide(page, "site-shared-error");
        page.fill("#code", keys.code());
        person.press("Continue");
        assertThat(page.locator("main")).containsText("You can not change it");
        lookNarrowAndWide(page, "site-shared-complaint");
        page.click("text=What was written down");
        lookNarrowAndWide(page, "site-shared-statement");
        page.navigate(site() + "/shared/letters");
        lookNarrowAndWide(page, "site-shared-letters");
        page.getByText("We have your complaint", new Page.GetByTextOptions().setExact(true))
                .click();
        lookNarrowAndWide(page, "site-shared-letter");
    }

    @Test
    void a_record_of_ones_own_is_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/record");
            lookNarrowAndWide(page, "site-record");
            page.fill("#code", "0000-0000-0000-0000");
            person.press("Open my record");
            lookNarrowAndWide(page, "site-record-error");
            person.press("Start a new record");
            lookNarrowAndWide(page, "site-record-begun");
            page.click("main a.govuk-button");
            lookNarrowAndWide(page, "site-record-entries");
            person.press("Keep it");
            lookNarrowAndWide(page, "site-record-entries-error");
            page.fill("#what", "He did not come. " + "Alongwordwithoutanyspace".repeat(20));
            page.fill("#who", "Keyworkerwithaverylongname".repeat(4));
            person.press("Keep it");
            assertThat(page.locator("main")).containsText("He did not come.");
            lookNarrowAndWide(page, "site-record-entries-one");
            person.press("Add it");
            lookNarrowAndWide(page, "site-record-file-error");
            page.setInputFiles("#file", new FilePayload("A-long-name-without-a-space-".repeat(4) + ".txt", "", WORDS));
            person.press("Add it");
            assertThat(page.locator("main")).containsText("A-long-name");
            lookNarrowAndWide(page, "site-record-file-one");
            person.press("Delete my whole record");
            lookNarrowAndWide(page, "site-record-gone");
        }
    }

    @Test
    void the_ways_to_ones_council_and_back_to_what_was_not_sent_are_accessible_too() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/start");
            person.press("Start now");
            lookNarrowAndWide(page, "site-council");
            person.press("Continue");
            lookNarrowAndWide(page, "site-council-error");
            page.getByLabel("Ashmere").check();
            person.press("Continue");
            page.click("main a.govuk-button");
            page.fill("#what", "They did not ask me.");
            person.press("Save and come back later");
            lookNarrowAndWide(page, "site-saved");
            page.navigate(site() + "/come-back");
            page.fill("#code", "0000-0000-0000-0000");
            person.press("Continue");
            lookNarrowAndWide(page, "site-come-back-error");
        }
    }

    @Test
    void whoever_somebody_else_must_answer_sees_who_that_is() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("They took my phone and did not say why.", "07700 900705");
            page.navigate(site() + "/tell/about?check=1");
            page.getByLabel("The place where I live").uncheck();
            page.getByLabel("The police").check();
            person.press("Continue");
            person.press("Send");
            assertThat(page.locator("main")).containsText("Police complaints office");
            lookNarrowAndWide(page, "site-done-elsewhere");
            person.press("I have written it down");
            assertThat(page.locator("main")).containsText("0300 020 0096");
            lookNarrowAndWide(page, "site-my-elsewhere");
        }
    }
}
