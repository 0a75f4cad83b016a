package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.assertAccessible;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A young person's whole way in a real browser: from the start page to stage 2, and out again without a trace. */
class SiteBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_TABS = 40;

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

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void every_page_is_accessible_in_every_state(int width) {
        try (var page = chromium.page(width, 900)) {
            var person = new YoungPerson(page, site(), name -> look(page, name, width));
            for (var address : List.of(
                    "start?lang=pl",
                    "who-can-help",
                    "privacy",
                    "easy-read",
                    "ended",
                    "come-back",
                    "my/sign-in",
                    "my/code")) {
                page.navigate(site() + "/" + address);
                look(page, address.replaceAll("\\W", "-"), width);
            }
            page.fill("#reference", "AAA-AAA-AAA");
            person.press("Send me a short code");
            look(page, "my-code-enter", width);
            page.fill("#code", "222-222");
            person.press("Continue");
            look(page, "my-code-error", width);
            person.tell(
                    "My things were thrown away when I moved. " + "Alongwordwithoutanyspace".repeat(20),
                    "07700 900701");
            person.send();
            for (var address : List.of("next-stage", "stop", "talk", "messages", "contact", "said")) {
                page.navigate(site() + "/my/" + address);
                look(page, "my-" + address, width);
            }
            page.navigate(site() + "/my/stop");
            person.press("Stop it");
            look(page, "my-stop-error", width);
            page.navigate(site() + "/my/messages");
            page.fill("#words", "When will somebody come?");
            person.press("Send message");
            look(page, "my-messages-one", width);
            var letter = page.getByText("We have your complaint", new Page.GetByTextOptions().setExact(true));
            await().atMost(PATIENCE).until(() -> {
                page.navigate(site() + "/my/letters");
                return letter.isVisible();
            });
            look(page, "my-letters", width);
            letter.click();
            look(page, "my-letter", width);
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

            person.signIn(keys);
            until(page, "Stage 2");
            assertThat(page.locator("#stage")).hasText("Stage 2");
            look(page, "my-stage-2", 1280);
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

    /** The council took it down on the phone; from then on the young person follows it on a page of their own. */
    @Test
    void whose_complaint_a_council_lodged_sets_up_a_code_and_agrees_to_what_was_written_down() {
        try (var _ = stack.borrowClock();
                var page = chromium.page(320, 900)) {
            var council = Stack.systemOf("E09000099");
            var number = "+447700900704";
            var complaint = lodged(council, number);
            var person = new YoungPerson(page, site(), _ -> {});
            page.navigate(site() + "/my/code");
            page.fill("#reference", complaint.text("reference"));
            await().atMost(PATIENCE).until(() -> !stack.messages(number).isEmpty());
            person.press("Send me a short code");
            page.fill("#code", codeSentTo(number));
            person.press("Continue");
            look(page, "my-code-made", 320);
            person.press("I have written it down");
            until(page, "The council must answer you by");

            stack.moveClock(stack.businessDate().plusDays(21));
            page.navigate(site() + "/my/next-stage");
            person.press("Yes, go on");
            until(page, "Stage 2");
            var today = stack.businessDate();
            step(council, complaint.text("id"), "stage-2/statements", """
                    {"draftedOn": "%s", "words": "One: my things were thrown away."}""".formatted(today));
            step(council, complaint.text("id"), "stage-2/sent-statements", "{\"sentOn\": \"%s\"}".formatted(today));
            page.navigate(site() + "/my/statement");
            assertThat(page.locator("main")).containsText("One: my things were thrown away.");
            look(page, "my-statement", 320);
            person.press("Ask for a change");
            look(page, "my-statement-error", 320);
            person.press("Yes, this is right");
            await().atMost(PATIENCE).until(() -> {
                page.navigate(site() + "/my/statement");
                return page.locator("main").textContent().contains("You agreed to this.");
            });
            look(page, "my-statement-agreed", 320);
        }
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
            tabTo(page, "button.govuk-button--start");
            enter(page);
            tabTo(page, "main a.govuk-button");
            enter(page);
            tabTo(page, "#what");
            page.keyboard().type("They forgot me.");
            tabTo(page, "main button:not([name])");
            enter(page);
            tabTo(page, "#about");
            page.keyboard().press("Space");
            tabTo(page, "main button:not([name])");
            enter(page);
            tabTo(page, "#who");
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

    private static void look(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "site-" + name + "-" + width + ".png"))
                .setFullPage(true));
        assertAccessible(page);
    }

    private static void tabTo(Page page, String selector) {
        var reached = false;
        for (var tabs = 0; tabs < MOST_TABS && !reached; tabs++) {
            page.keyboard().press("Tab");
            reached = (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
        }
        assertTrue(reached, selector + " cannot be reached with the tab key");
    }
}
