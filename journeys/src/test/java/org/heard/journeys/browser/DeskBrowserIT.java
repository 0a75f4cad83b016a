package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.look;
import static org.heard.journeys.browser.Chromium.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Ombudsman's desk in a real browser: staff sign in at the realm and take a case from the queue to a draft. */
class DeskBrowserIT {

    private static final String COUNCIL = "council-e09000099";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_TABS = 60;

    private static Addresses at;
    private static Stack stack;
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        at = Addresses.from(RunningHeard.shared().environment());
        stack = new Stack(at, Duration.ofSeconds(60));
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
        var complaint = referred();
        var caseId = caseOf(complaint);
        try (var page = chromium.page(width, 900)) {
            signIn(page, "manager.ombudsman");
            look(page, "desk-queue");
            page.navigate(desk() + "?show=mine");
            look(page, "desk-queue-mine");
            page.click("text=Take the next case >> nth=-1");
            look(page, "desk-queue-error");
            page.navigate(desk() + "?reference=26&council=E09000099&state=intake");
            look(page, "desk-queue-found");
            page.navigate(desk() + "?reference=none");
            look(page, "desk-queue-found-error");
            page.navigate(desk() + "/approaches?show=all");
            look(page, "desk-approaches");
            page.navigate(desk() + "/precedents?fault=stage-2-late&months=8");
            look(page, "desk-precedents");
            page.navigate(desk() + "/precedents?months=many");
            look(page, "desk-precedents-error");

            page.navigate(desk() + "/cases/" + caseId);
            look(page, "desk-overview");
            open(page, "Add a note");
            page.click("button:has-text(\"Add the note\")");
            look(page, "desk-overview-error");
            page.fill("#note-words", "Called the advocate. ".repeat(20));
            page.click("button:has-text(\"Add the note\")");
            assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The note was added.");
            look(page, "desk-overview-done");

            open(page, "Work with the health ombudsman");
            page.click("button:has-text(\"Begin joint working\")");
            look(page, "desk-joint-error");
            page.selectOption("#join-consent", "oral");
            page.fill("#join-reason", "The same night is also about a hospital.");
            page.fill("#join-significance", "Neither can be judged without the other.");
            page.click("button:has-text(\"Begin joint working\")");
            open(page, "Consent to joint working came in writing");
            open(page, "End joint working");
            look(page, "desk-joint");

            page.navigate(desk() + "/cases/" + caseId + "/papers");
            look(page, "desk-papers");
            page.navigate(desk() + "/cases/" + caseId + "/checklist");
            look(page, "desk-checklist");
            page.click("text=LGO-1:");
            look(page, "desk-check");
            page.click("button:has-text(\"Decide\")");
            look(page, "desk-check-error");

            page.navigate(desk() + "/cases/" + caseId + "/enquiries");
            look(page, "desk-enquiries");
            page.click("button:has-text(\"Ask\")");
            look(page, "desk-enquiries-error");
            page.selectOption("#enquiry-to", "council");
            page.fill("#enquiry-question", "When was the investigator appointed?");
            day(page, "enquiry-dueOn", stack.businessDate().plusDays(10));
            page.click("button:has-text(\"Ask\")");
            open(page, "Record the answer");
            look(page, "desk-enquiries-asked");

            page.navigate(desk() + "/cases/" + caseId + "/decision");
            look(page, "desk-decision");
            page.click("button:has-text(\"Issue the draft\")");
            look(page, "desk-decision-error");
            page.navigate(desk() + "/cases/" + caseId + "/recommendations");
            look(page, "desk-recommendations-none");
            page.navigate(desk() + "/compliance?show=all");
            look(page, "desk-compliance");
            closed(page, caseId);
            look(page, "desk-closing");
            page.click("button:has-text(\"Write the statement\")");
            look(page, "desk-closing-error");
            page.navigate(desk() + "/cases/" + UUID.randomUUID());
            look(page, "desk-missing");
            page.navigate(desk() + "/sign-out");
            page.waitForURL("**/desk/signed-out*");
            look(page, "desk-signed-out");
        }
    }

    @Test
    void a_case_goes_from_the_queue_to_a_draft_without_javascript() {
        var caseId = caseOf(referred());
        try (var page = chromium.pageWithoutJavaScript()) {
            signIn(page, "assessor.ombudsman");
            page.navigate(desk() + "/cases/" + caseId);
            open(page, "Take the case");
            page.selectOption("#take-team", "assessment");
            page.click(".govuk-details button:has-text(\"Take the case\")");
            for (var number = 1; number <= 13; number++) {
                decide(page, caseId, "LGO-" + number);
            }
            begin(page, caseId, "assessment");
            for (var number = 1; number <= 4; number++) {
                decide(page, caseId, "TEST-" + number);
            }
            begin(page, caseId, "investigation");
            write(page, caseId);
            day(page, "decision-commentsBy", stack.businessDate().plusDays(14));
            page.click("button:has-text(\"Issue the draft\")");
            assertThat(page.locator(".govuk-notification-banner__heading"))
                    .hasText("The draft was issued to both sides.");
        }
        await().atMost(PATIENCE).until(() -> stack.queue().stream()
                .anyMatch(it -> it.path("id").asText().equals(caseId)
                        && it.path("status").asText().equals("draft")));
    }

    @Test
    void a_check_is_decided_by_keyboard_alone() {
        var caseId = caseOf(referred());
        try (var page = chromium.page(1280, 900)) {
            signIn(page, "intake.ombudsman");
            page.navigate(desk() + "/cases/" + caseId + "/checklist");
            tabTo(page, "a[href$='/checklist/LGO-2']", MOST_TABS);
            page.keyboard().press("Enter");
            page.waitForURL("**/checklist/LGO-2");
            tabTo(page, "#check-answer", MOST_TABS);
            page.keyboard().press("Space");
            tabTo(page, "#check-reason", MOST_TABS);
            page.keyboard().type("They came within the year.");
            tabTo(page, "main button", MOST_TABS);
            page.keyboard().press("Enter");
            assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The check was decided.");
        }
    }

    @Test
    void a_councils_manager_who_signs_in_sees_nothing() {
        try (var page = chromium.page(1280, 900)) {
            signIn(page, "manager.e09");
            assertThat(page.locator("h1")).hasText("You cannot use this page");
            look(page, "desk-not-allowed");
        }
    }

    private static void closed(Page page, String caseId) {
        page.navigate(desk() + "/cases/" + caseId + "/checklist/LGO-4");
        page.check("input[value='fails']");
        page.fill("#check-reason", "A court decided it.");
        page.click("button:has-text(\"Decide\")");
        page.navigate(desk() + "/cases/" + caseId);
        open(page, "Close the case");
        page.selectOption("#close-check", "LGO-4");
        page.fill("#close-reason", "A court decided it.");
        page.click(".govuk-details button:has-text(\"Close the case\")");
        page.navigate(desk() + "/cases/" + caseId + "/decision");
    }

    private static void decide(Page page, String caseId, String check) {
        page.navigate(desk() + "/cases/" + caseId + "/checklist/" + check);
        page.check("#check-answer");
        page.fill("#check-reason", "Looked at with the papers.");
        page.click("button:has-text(\"Decide\")");
        assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The check was decided.");
    }

    private static void begin(Page page, String caseId, String stage) {
        page.navigate(desk() + "/cases/" + caseId);
        open(page, "Begin " + stage);
        page.click("button:has-text(\"Begin " + stage + "\")");
        assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The next stage began.");
    }

    private static void write(Page page, String caseId) {
        page.navigate(desk() + "/cases/" + caseId + "/decision");
        page.selectOption("#decision-outcome", "upheld");
        page.selectOption("#decision-category", "Looked after children");
        page.selectOption("#decision-finding-1-fault", "fault");
        page.fill("#decision-finding-1-reasons", "Stage 2 took 40 weeks.");
        page.fill("#decision-finding-1-injustice", "A long wait.");
        page.fill("#decision-finding-1-remedy", "An apology and a payment.");
        for (var part :
                new String[] {"summary", "complaint", "powers", "considered", "found", "agreedAction", "finalDecision"
                }) {
            page.fill("#decision-" + part, "The Council took too long.");
        }
        page.selectOption("#decision-recommendation-1-kind", "payment-distress");
        page.fill("#decision-recommendation-1-words", "Pay £250.");
        page.fill("#decision-recommendation-1-pounds", "250");
        page.fill("#decision-recommendation-1-evidence", "A remittance advice.");
        day(page, "decision-recommendation-1-dueOn", stack.businessDate().plusMonths(1));
        page.click("button:has-text(\"Add another recommendation\")");
        assertThat(page.locator("#decision-recommendation-2-kind")).isVisible();
        assertThat(page.locator("#decision-recommendation-1-pounds")).hasValue("250");
    }

    private static void day(Page page, String field, LocalDate day) {
        page.fill("#" + field, Integer.toString(day.getDayOfMonth()));
        page.fill("#" + field + "-month", Integer.toString(day.getMonthValue()));
        page.fill("#" + field + "-year", Integer.toString(day.getYear()));
    }

    private static void open(Page page, String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    private static void signIn(Page page, String user) {
        page.navigate(desk());
        page.fill("#username", user);
        page.fill("#password", "sandbox");
        page.click("#kc-login");
        page.waitForURL("**/desk*");
    }

    private static String desk() {
        return at.ombudsman() + "/desk";
    }

    private static String caseOf(String complaint) {
        return await().atMost(PATIENCE)
                .until(
                        () -> stack.queue().stream()
                                .filter(it -> it.path("complaintId").asText().equals(complaint)
                                        && it.path("state").asText().equals("complete"))
                                .map(it -> it.path("id").asText())
                                .findFirst()
                                .orElse(""),
                        found -> !found.isEmpty());
    }

    /** A young person's complaint that the council refuses to go on with, at the Ombudsman's. */
    private static String referred() {
        var day = stack.businessDate();
        var lodged = stack.lodge(COUNCIL, UUID.randomUUID().toString(), complaint(day));
        assertEquals(201, lodged.status(), lodged::inWords);
        var id = lodged.text("id");
        var known = await().atMost(PATIENCE)
                .until(
                        () -> stack.complaint(COUNCIL, id),
                        answer -> answer.isGood() && answer.etag().isPresent());
        var answer = stack.record(
                COUNCIL,
                id,
                "referrals",
                UUID.randomUUID().toString(),
                known.etag().orElseThrow(),
                JsonNodeFactory.instance
                        .objectNode()
                        .put("referredOn", day.toString())
                        .put("ground", "own-approach")
                        .put("because", "refusal"));
        assertEquals(201, answer.status(), answer::inWords);
        return id;
    }

    private static JsonNode complaint(LocalDate day) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("receivedOn", day.toString()).put("channel", "phone");
        body.putObject("complainant")
                .put("kind", "child")
                .put("name", "Quillon Testwell")
                .put("dateOfBirth", "2011-04-02");
        body.putObject("contactPact")
                .putArray("channels")
                .addObject()
                .put("kind", "text")
                .put("address", "07700 900805")
                .put("safe", true)
                .put("confirmedOn", day.toString());
        body.putArray("points")
                .addObject()
                .put("about", "looked-after-care")
                .put("words", "My things were thrown away when I moved.")
                .put("desiredOutcome", "My things back, and somebody who says sorry.");
        return body;
    }
}
