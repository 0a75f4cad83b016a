package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.lookAtEachWidth;
import static org.heard.journeys.browser.Chromium.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A young person's whole way in a real browser: from the start page to stage 2, and out again without a trace. */
class SiteBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_TABS = 40;
    private static final int NARROW = 320;
    private static final int WIDE = 1280;
    private static final byte[] WORDS = "They came at nine.".getBytes(StandardCharsets.UTF_8);

    private static Addresses at;
    private static Stack stack;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        at = Addresses.from(RunningHeard.shared().environment());
        stack = new Stack(at, PATIENCE);
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        stack.close();
    }

    /** On a phone, and each page that comes drawn wide, too. */
    @Test
    void every_page_is_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), name -> look(page, "site-" + name));
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
                look(page, "site-" + address.replaceAll("\\W", "-"));
            }
            page.fill("#reference", "AAA-AAA-AAA");
            person.press("Send me a short code");
            look(page, "site-my-code-enter");
            page.fill("#code", "222-222");
            person.press("Continue");
            look(page, "site-my-code-error");
            person.tell(
                    "My things were thrown away when I moved. " + "Alongwordwithoutanyspace".repeat(20),
                    "07700 900701");
            person.send();
            for (var address :
                    List.of("next-stage", "stop", "talk", "messages", "contact", "said", "files", "wrong-way")) {
                page.navigate(site() + "/my/" + address);
                look(page, "site-my-" + address);
            }
            page.navigate(site() + "/my/stop");
            person.press("Stop it");
            look(page, "site-my-stop-error");
            page.navigate(site() + "/my/messages");
            page.fill("#words", "When will somebody come?");
            person.press("Send message");
            look(page, "site-my-messages-one");
            page.navigate(site() + "/my/files");
            person.press("Add it");
            look(page, "site-my-files-error");
            page.setInputFiles("#file", new FilePayload("A-long-name-without-a-space-".repeat(4) + ".txt", "", WORDS));
            page.fill("#words", "What I wrote down that day.");
            person.press("Add it");
            assertThat(page.locator("main")).containsText("What I wrote down that day.");
            look(page, "site-my-files-one");
            page.navigate(site() + "/my/wrong-way");
            person.press("Send it");
            look(page, "site-my-wrong-way-error");
            page.fill("#words", "I think it is about school.");
            person.press("Send it");
            assertThat(page.locator("main")).containsText("Someone looks at it again");
            look(page, "site-my-wrong-way-said");
            var keys = share(page, person);
            var letter = page.getByText("We have your complaint", new Page.GetByTextOptions().setExact(true));
            await().atMost(PATIENCE).until(() -> {
                page.navigate(site() + "/my/letters");
                return letter.isVisible();
            });
            look(page, "site-my-letters");
            letter.click();
            look(page, "site-my-letter");
            readAsAdvocate(page, person, keys);
        }
    }

    /** Shares what they told with an advocate, and gives what opens it. */
    private static YoungPerson.Keys share(Page page, YoungPerson person) {
        page.navigate(site() + "/my/share");
        look(page, "site-my-share");
        page.fill("#days", "31");
        person.press("Share it");
        look(page, "site-my-share-error");
        page.fill("#days", "7");
        person.press("Share it");
        look(page, "site-my-share-made");
        var keys = new YoungPerson.Keys(
                page.locator("#reference").textContent(), page.locator("#code").textContent());
        person.press("I have written it down");
        assertThat(page.locator("main")).containsText("No one has opened it.");
        look(page, "site-my-share-one");
        return keys;
    }

    /** An advocate reads it at the same phone; then its person sees that. */
    private static void readAsAdvocate(Page page, YoungPerson person, YoungPerson.Keys keys) {
        page.navigate(site() + "/shared");
        page.fill("#reference", keys.reference());
        page.fill("#code", "0000-0000-0000-0000");
        person.press("Continue");
        look(page, "site-shared-error");
        page.fill("#code", keys.code());
        person.press("Continue");
        assertThat(page.locator("main")).containsText("You can not change it");
        look(page, "site-shared-complaint");
        page.click("text=What was written down");
        look(page, "site-shared-statement");
        page.navigate(site() + "/shared/letters");
        look(page, "site-shared-letters");
        page.getByText("We have your complaint", new Page.GetByTextOptions().setExact(true))
                .click();
        look(page, "site-shared-letter");
    }

    @Test
    void a_record_of_ones_own_is_accessible_in_every_state() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/record");
            look(page, "site-record");
            page.fill("#code", "0000-0000-0000-0000");
            person.press("Open my record");
            look(page, "site-record-error");
            person.press("Start a new record");
            look(page, "site-record-begun");
            page.click("main a.govuk-button");
            look(page, "site-record-entries");
            person.press("Keep it");
            look(page, "site-record-entries-error");
            page.fill("#what", "He did not come. " + "Alongwordwithoutanyspace".repeat(20));
            page.fill("#who", "Keyworkerwithaverylongname".repeat(4));
            person.press("Keep it");
            assertThat(page.locator("main")).containsText("He did not come.");
            look(page, "site-record-entries-one");
            person.press("Add it");
            look(page, "site-record-file-error");
            page.setInputFiles("#file", new FilePayload("A-long-name-without-a-space-".repeat(4) + ".txt", "", WORDS));
            person.press("Add it");
            assertThat(page.locator("main")).containsText("A-long-name");
            look(page, "site-record-file-one");
            person.press("Delete my whole record");
            look(page, "site-record-gone");
        }
    }

    @Test
    void the_ways_to_ones_council_and_back_to_what_was_not_sent_are_accessible_too() {
        try (var page = chromium.page(NARROW, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/start");
            person.press("Start now");
            look(page, "site-council");
            person.press("Continue");
            look(page, "site-council-error");
            page.getByLabel("Ashmere").check();
            person.press("Continue");
            page.click("main a.govuk-button");
            page.fill("#what", "They did not ask me.");
            person.press("Save and come back later");
            look(page, "site-saved");
            page.navigate(site() + "/come-back");
            page.fill("#code", "0000-0000-0000-0000");
            person.press("Continue");
            look(page, "site-come-back-error");
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
            look(page, "site-done-elsewhere");
            person.press("I have written it down");
            assertThat(page.locator("main")).containsText("0300 020 0096");
            look(page, "site-my-elsewhere");
        }
    }

    @Test
    void a_newcomer_tells_answers_by_phone_after_stage_1_ran_out_and_sees_stage_2() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(1280, 900);
                var phone = chromium.page(375, 700)) {
            var number = "07700 900702";
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Nobody tells me when I see my brother.", number);
            var keys = person.send();
            until(page, "The council must answer you by");

            stack.moveClock(stack.businessDate().plusDays(21));
            page.reload();
            assertThat(page.locator("main")).containsText("I want to go to the next stage");

            reply(phone, "NEXT");
            await().atMost(PATIENCE).until(() -> stack.messages("07700900702").stream()
                    .anyMatch(text -> text.path("body").asText().contains("Do you want to go on?")));
            reply(phone, "YES");

            person.signIn(new YoungPerson.Keys(keys.reference(), "0000-0000-0000-0000"));
            look(page, "site-my-sign-in-error");
            person.signIn(keys);
            until(page, "Stage 2");
            assertThat(page.locator("#stage")).hasText("Stage 2");
            look(page, "site-my-stage-2");
        }
    }

    @Test
    void the_next_stage_can_be_asked_for_on_the_page_too() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(1280, 900)) {
            var person = new YoungPerson(page, site(), _ -> {});
            person.tell("Nobody calls me back.", "07700 900703");
            person.send();
            until(page, "The council must answer you by");
            stack.moveClock(stack.businessDate().plusDays(21));
            page.reload();
            page.click("text=I want to go to the next stage");
            person.press("Yes, go on");
            page.click("text=Go to my page");
            until(page, "Stage 2");
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

    @Test
    void exit_leaves_nothing_that_back_would_show() {
        try (var page = chromium.page(1280, 900)) {
            page.context()
                    .route(
                            "https://www.bbc.co.uk/**",
                            route -> route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions().setBody("Sunny")));
            page.navigate(site() + "/start?council=E09000099");
            page.click("button.govuk-button--start");
            page.click("main a.govuk-button");
            page.fill("#what", "A secret that nobody may see.");
            page.locator("main button:not([name])").click();
            page.locator(".govuk-exit-this-page__button").click();
            page.waitForURL("https://www.bbc.co.uk/**");
            assertEquals(0, page.context().cookies().size());
            page.goBack();
            page.waitForLoadState();
            assertFalse(page.content().contains("A secret that nobody may see."));
        }
    }

    @Test
    void three_times_shift_leaves_too() {
        try (var page = chromium.page(1280, 900)) {
            page.context()
                    .route(
                            "https://www.bbc.co.uk/**",
                            route -> route.fulfill(
                                    new com.microsoft.playwright.Route.FulfillOptions().setBody("Sunny")));
            page.navigate(site() + "/privacy");
            page.waitForSelector("body.govuk-frontend-supported");
            page.waitForSelector(
                    ".govuk-exit-this-page__indicator",
                    new Page.WaitForSelectorOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            for (var times = 0; times < 3; times++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL("https://www.bbc.co.uk/**");
        }
    }

    @Test
    void a_first_visit_weighs_less_than_100_kB_and_asks_nothing_of_another_origin() {
        try (var page = chromium.page(375, 700)) {
            var asked = new CopyOnWriteArrayList<com.microsoft.playwright.Request>();
            page.onRequestFinished(asked::add);
            page.navigate(site() + "/start");
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            var bytes = asked.stream()
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertTrue(bytes > 0 && bytes < MOST_BYTES, bytes + " bytes");
            assertTrue(asked.stream().allMatch(request -> request.url().startsWith(site() + "/")), () -> asked.stream()
                    .map(com.microsoft.playwright.Request::url)
                    .toList()
                    .toString());
        }
    }

    private static String site() {
        return at.intake().toString();
    }

    private static void look(Page page, String name) {
        lookAtEachWidth(page, name, WIDE, NARROW);
    }

    private static void until(Page page, String text) {
        await().atMost(PATIENCE).until(() -> {
            page.navigate(site() + "/my");
            return page.locator("main").textContent().contains(text);
        });
    }

    private static void reply(Page phone, String text) {
        phone.navigate(stack.phonePage("07700900702").toString());
        phone.fill("#text", text);
        phone.press("#text", "Enter");
        assertThat(phone.locator(".mine .bubble").last()).hasText(text);
    }
}
