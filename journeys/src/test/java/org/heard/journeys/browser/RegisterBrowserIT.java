package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.heard.journeys.browser.Chromium.look;
import static org.heard.journeys.browser.Chromium.tabTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Ombudsman's public register in a real browser: anybody can find and read a decision. */
class RegisterBrowserIT extends BrowserJourney {

    private static final int MOST_TABS = 12;

    @ParameterizedTest
    @CsvSource({
        "list, '', 1280",
        "list, '', 320",
        "nothing-found, ?words=zebra, 1280",
        "wrong-date, ?from=yesterday, 320",
        "decision, /21-017-299, 1280",
        "decision, /21-017-299, 320",
        "missing, /99-999-999, 320"
    })
    void every_page_is_accessible_in_every_state(String name, String address, int width) {
        try (var page = chromium.page(width, 900)) {
            page.navigate(register() + address);
            look(page, "register-" + name);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 320})
    void the_annual_figures_are_accessible_with_their_chart(int width) {
        try (var page = chromium.page(width, 900)) {
            page.navigate(at.ombudsman() + "/figures");
            assertThat(page.locator("caption")).hasText("What came, and what was decided");
            assertThat(page.locator(".figures-chart li").last()).containsText("All councils");
            look(page, "figures");
        }
    }

    @Test
    void a_decision_is_found_by_keyboard_alone() {
        try (var page = chromium.page(1280, 900)) {
            page.navigate(register());
            tabTo(page, "#words", MOST_TABS);
            page.keyboard().type("Liverpool");
            page.keyboard().press("Enter");
            assertThat(page.locator("h2").first()).hasText("1 decision");
            tabTo(page, "a[href='/decisions/21-017-299']", MOST_TABS);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Liverpool City Council (21 017 299)");
        }
    }

    @Test
    void a_search_needs_no_javascript() {
        try (var page = chromium.pageWithoutJavaScript()) {
            page.navigate(register());
            page.selectOption("#outcome", "Not upheld");
            page.click("button");
            assertThat(page.locator("h2").first()).hasText("3 decisions");
        }
    }

    private static String register() {
        return at.ombudsman() + "/decisions";
    }
}
