package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.look;
import static org.heard.journeys.browser.Chromium.tabTo;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Ombudsman's desk in a real browser: staff sign in at the realm and take a case from the queue to a draft. */
class DeskBrowserIT extends BrowserJourney {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int MOST_TABS = 60;

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void every_page_is_accessible_in_every_state(int width) {
        var caseId = Referred.caseAt(stack);
        try (var page = chromium.page(width, 900)) {
            var staff = new DeskStaff(page, desk());
            staff.signIn("manager.ombudsman");
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
            staff.open("Add a note");
            page.click("button:has-text(\"Add the note\")");
            look(page, "desk-overview-error");
            page.fill("#note-words", "Called the advocate. ".repeat(20));
            page.click("button:has-text(\"Add the note\")");
            assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The note was added.");
            look(page, "desk-overview-done");

            staff.open("Work with the health ombudsman");
            page.click("button:has-text(\"Begin joint working\")");
            look(page, "desk-joint-error");
            page.selectOption("#join-consent", "oral");
            page.fill("#join-reason", "The same night is also about a hospital.");
            page.fill("#join-significance", "Neither can be judged without the other.");
            page.click("button:has-text(\"Begin joint working\")");
            staff.open("Consent to joint working came in writing");
            staff.open("End joint working");
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
            staff.day("enquiry-dueOn", stack.businessDate().plusDays(10));
            page.click("button:has-text(\"Ask\")");
            staff.open("Record the answer");
            look(page, "desk-enquiries-asked");

            page.navigate(desk() + "/cases/" + caseId + "/decision");
            look(page, "desk-decision");
            page.click("button:has-text(\"Issue the draft\")");
            look(page, "desk-decision-error");
            page.navigate(desk() + "/cases/" + caseId + "/recommendations");
            look(page, "desk-recommendations-none");
            page.navigate(desk() + "/compliance?show=all");
            look(page, "desk-compliance");
            staff.close(caseId);
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
        var caseId = Referred.caseAt(stack);
        try (var page = chromium.pageWithoutJavaScript()) {
            var staff = new DeskStaff(page, desk());
            staff.signIn("assessor.ombudsman");
            page.navigate(desk() + "/cases/" + caseId);
            staff.open("Take the case");
            page.selectOption("#take-team", "assessment");
            page.click(".govuk-details button:has-text(\"Take the case\")");
            for (var number = 1; number <= 13; number++) {
                staff.decide(caseId, "LGO-" + number);
            }
            staff.begin(caseId, "assessment");
            for (var number = 1; number <= 4; number++) {
                staff.decide(caseId, "TEST-" + number);
            }
            staff.begin(caseId, "investigation");
            staff.write(caseId, stack.businessDate());
            staff.day("decision-commentsBy", stack.businessDate().plusDays(14));
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
        var caseId = Referred.caseAt(stack);
        try (var page = chromium.page(1280, 900)) {
            var staff = new DeskStaff(page, desk());
            staff.signIn("intake.ombudsman");
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
            var staff = new DeskStaff(page, desk());
            staff.signIn("manager.e09");
            assertThat(page.locator("h1")).hasText("You cannot use this page");
            look(page, "desk-not-allowed");
        }
    }

    private static String desk() {
        return at.ombudsman() + "/desk";
    }
}
