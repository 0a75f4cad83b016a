package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Somebody tells in a recording, in a browser without JavaScript, and says themselves how they may be reached. */
class OnesOwnWayBrowserIT extends BrowserJourney {

    private static final String LONG_NAME = "A-long-name-without-a-space-".repeat(4);
    private static final byte[] WORDS = "They came at nine.".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SOUND = "RIFF\0\0\0\0WAVEfmt a short sound".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_recording_is_enough_and_needs_no_javascript() {
        try (var page = chromium.pageWithoutJavaScript()) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Not what I mean.", "07700 900707");
            page.navigate(site() + "/tell/what?check=1");
            page.fill("#what", "");
            page.setInputFiles("#voice", new FilePayload("my voice.wav", "audio/wav", SOUND));
            person.press("Continue");
            assertThat(page.locator("#voice")).hasText("my voice.wav");
            person.send();
            page.navigate(site() + "/my/files");
            assertThat(page.locator("main")).containsText("my voice.wav");
        }
    }

    @Test
    void the_pages_for_a_recording_are_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("It was like this.", "07700 900708");
            page.navigate(site() + "/tell/what?check=1");
            page.setInputFiles("#voice", new FilePayload("words.txt", "text/plain", WORDS));
            person.press("Continue");
            assertThat(page.locator("#voice-error")).containsText("Choose a recording of your voice.");
            lookNarrowAndWide(page, "site-what-voice-error");
            page.setInputFiles("#voice", new FilePayload(LONG_NAME + ".wav", "audio/wav", SOUND));
            person.press("Continue");
            lookNarrowAndWide(page, "site-check-voice");
            page.navigate(site() + "/tell/what");
            assertThat(page.locator("#voice-have")).containsText(LONG_NAME);
            lookNarrowAndWide(page, "site-what-voice");
            person.press("Delete the recording");
            assertThat(page.locator("#voice-have")).hasCount(0);
        }
    }

    @Test
    void the_pages_for_each_way_to_reach_somebody_are_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Nobody asks me.", "07700 900709");
            person.send();
            page.navigate(site() + "/my/contact");
            lookNarrowAndWide(page, "site-my-contact-one");
            page.locator("main a[href^='/my/contact/']").first().click();
            lookNarrowAndWide(page, "site-my-contact-change");
            page.navigate(site() + "/my/contact/letter");
            lookNarrowAndWide(page, "site-my-contact-letter");
            page.navigate(site() + "/my/contact/email");
            lookNarrowAndWide(page, "site-my-contact-email");
            for (var choice : new String[] {"#safe", "#when", "#says"}) {
                page.fill("#address", "quillon@example.org");
                person.press("Keep it");
                lookNarrowAndWide(page, "site-my-contact-email-error-" + choice.substring(1));
                page.check(choice);
            }
            page.fill("#address", "nobody");
            person.press("Keep it");
            lookNarrowAndWide(page, "site-my-contact-email-error");
            page.fill("#address", "quillon@example.org");
            person.press("Keep it");
            assertThat(page.locator("main")).containsText("2. Email");
            lookNarrowAndWide(page, "site-my-contact-two");
            page.locator("button[value=first]").click();
            assertThat(page.locator("main")).containsText("1. Email");
            person.press("Do not contact me");
            assertThat(page.locator("#no-safe-way")).isVisible();
            lookNarrowAndWide(page, "site-my-contact-none");
        }
    }
}
