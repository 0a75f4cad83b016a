package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.tabTo;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A young person's whole way in a real browser: from the start page to stage 2, by mouse, by keyboard and without JavaScript. */
class SiteBrowserIT extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_TABS = 40;

    @Test
    void a_newcomer_tells_answers_by_phone_after_stage_1_ran_out_and_sees_stage_2() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(1280, 900);
                var phone = chromium.page(375, 700)) {
            var number = "07700 900702";
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Nobody tells me when I see my brother.", number);
            var keys = person.send();
            awaitOnMyPage(page, "The council must answer you by");

            stack.moveClock(stack.businessDate().plusDays(21));
            page.reload();
            assertThat(page.locator("main")).containsText("I want to go to the next stage");

            reply(phone, "NEXT");
            await().atMost(PATIENCE).until(() -> stack.messages("07700900702").stream()
                    .anyMatch(text -> text.path("body").asText().contains("Do you want to go on?")));
            reply(phone, "YES");

            person.signIn(new YoungPerson.Keys(keys.reference(), "0000-0000-0000-0000"));
            lookNarrowAndWide(page, "site-my-sign-in-error");
            person.signIn(keys);
            awaitOnMyPage(page, "Stage 2");
            assertThat(page.locator("#stage")).hasText("Stage 2");
            lookNarrowAndWide(page, "site-my-stage-2");
        }
    }

    @Test
    void the_next_stage_can_be_asked_for_on_the_page_too() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(1280, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Nobody calls me back.", "07700 900703");
            person.send();
            awaitOnMyPage(page, "The council must answer you by");
            stack.moveClock(stack.businessDate().plusDays(21));
            page.reload();
            page.click("text=I want to go to the next stage");
            person.press("Yes, go on");
            page.click("text=Go to my page");
            awaitOnMyPage(page, "Stage 2");
        }
    }

    @Test
    void it_works_without_javascript() {
        try (var page = chromium.pageWithoutJavaScript()) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("It is cold in my room.", "07700 900704");
            var keys = person.send();
            person.signIn(keys);
            assertThat(page.locator("main")).containsText(keys.reference());
        }
    }

    @Test
    void the_first_questions_are_answered_by_keyboard_alone() {
        try (var page = chromium.page(1280, 900)) {
            page.navigate(site() + "/start?council=E09000099");
            tabTo(page, "button.govuk-button--start", MOST_TABS);
            enter(page);
            tabTo(page, "main a.govuk-button", MOST_TABS);
            enter(page);
            tabTo(page, "#what", MOST_TABS);
            page.keyboard().type("They forgot me.");
            tabTo(page, "main button:not([name])", MOST_TABS);
            enter(page);
            tabTo(page, "#about", MOST_TABS);
            page.keyboard().press("Space");
            tabTo(page, "main button:not([name])", MOST_TABS);
            enter(page);
            tabTo(page, "#who", MOST_TABS);
            page.keyboard().type("My key worker");
            enter(page);
            assertThat(page.locator("h1")).hasText("What would make it better?");
        }
    }

    private static void enter(Page page) {
        var before = page.url();
        page.keyboard().press("Enter");
        page.waitForURL(now -> !now.equals(before));
        page.waitForLoadState();
    }

    private static void reply(Page phone, String text) {
        phone.navigate(stack.phonePage("07700900702").toString());
        phone.fill("#text", text);
        phone.press("#text", "Enter");
        assertThat(phone.locator(".mine .bubble").last()).hasText(text);
    }
}
