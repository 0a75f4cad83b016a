package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;

/** What the Ombudsman's staff do at the desk, page by page. */
final class DeskStaff {

    private final Page page;
    private final String desk;

    DeskStaff(Page page, String desk) {
        this.page = page;
        this.desk = desk;
    }

    /** At the realm. */
    void signIn(String user) {
        page.navigate(desk);
        page.fill("#username", user);
        page.fill("#password", "sandbox");
        page.click("#kc-login");
        page.waitForURL("**/desk*");
    }

    /** Opens what is folded away. */
    void open(String summary) {
        page.locator("summary", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
    }

    /** A day in its three fields. */
    void day(String field, LocalDate day) {
        page.fill("#" + field, Integer.toString(day.getDayOfMonth()));
        page.fill("#" + field + "-month", Integer.toString(day.getMonthValue()));
        page.fill("#" + field + "-year", Integer.toString(day.getYear()));
    }

    /** Decides that a check is passed. */
    void decide(String caseId, String check) {
        page.navigate(desk + "/cases/" + caseId + "/checklist/" + check);
        page.check("#check-answer");
        page.fill("#check-reason", "Looked at with the papers.");
        page.click("button:has-text(\"Decide\")");
        assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The check was decided.");
    }

    /** Begins the next stage. */
    void begin(String caseId, String stage) {
        page.navigate(desk + "/cases/" + caseId);
        open("Begin " + stage);
        page.click("button:has-text(\"Begin " + stage + "\")");
        assertThat(page.locator(".govuk-notification-banner__heading")).hasText("The next stage began.");
    }

    /** Writes a whole decision, with a recommendation. */
    void write(String caseId, LocalDate today) {
        page.navigate(desk + "/cases/" + caseId + "/decision");
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
        day("decision-recommendation-1-dueOn", today.plusMonths(1));
        page.click("button:has-text(\"Add another recommendation\")");
        assertThat(page.locator("#decision-recommendation-2-kind")).isVisible();
        assertThat(page.locator("#decision-recommendation-1-pounds")).hasValue("250");
    }

    /** Closes the case because a check fails. */
    void close(String caseId) {
        page.navigate(desk + "/cases/" + caseId + "/checklist/LGO-4");
        page.check("input[value='fails']");
        page.fill("#check-reason", "A court decided it.");
        page.click("button:has-text(\"Decide\")");
        page.navigate(desk + "/cases/" + caseId);
        open("Close the case");
        page.selectOption("#close-check", "LGO-4");
        page.fill("#close-reason", "A court decided it.");
        page.click(".govuk-details button:has-text(\"Close the case\")");
        page.navigate(desk + "/cases/" + caseId + "/decision");
    }
}
