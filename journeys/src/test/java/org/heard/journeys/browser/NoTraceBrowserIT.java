package org.heard.journeys.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever opens a page for young people can leave it at once, and tells nobody else that they were there. */
class NoTraceBrowserIT extends BrowserJourney {

    private static final String EXIT = "https://www.bbc.co.uk/**";
    private static final int MOST_BYTES = 100_000;

    @Test
    void exit_leaves_nothing_that_back_would_show() {
        try (var page = chromium.page(1280, 900)) {
            letTheWeatherBeSunny(page);
            page.navigate(site() + "/start?council=E09000099");
            page.click("button.govuk-button--start");
            page.click("main a.govuk-button");
            page.fill("#what", "A secret that nobody may see.");
            page.locator("main button:not([name])").click();
            page.locator(".govuk-exit-this-page__button").click();
            page.waitForURL(EXIT);
            assertEquals(0, page.context().cookies().size());
            page.goBack();
            page.waitForLoadState();
            assertFalse(page.content().contains("A secret that nobody may see."));
        }
    }

    @Test
    void three_times_shift_leaves_too() {
        try (var page = chromium.page(1280, 900)) {
            letTheWeatherBeSunny(page);
            page.navigate(site() + "/privacy");
            page.waitForSelector("body.govuk-frontend-supported");
            page.waitForSelector(
                    ".govuk-exit-this-page__indicator",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            for (var times = 0; times < 3; times++) {
                page.keyboard().press("Shift");
            }
            page.waitForURL(EXIT);
        }
    }

    @Test
    void a_first_visit_weighs_less_than_100_kB_and_asks_nothing_of_another_origin() {
        try (var page = chromium.page(375, 700)) {
            var asked = new CopyOnWriteArrayList<Request>();
            page.onRequestFinished(asked::add);
            page.navigate(site() + "/start");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            var bytes = asked.stream()
                    .mapToInt(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertTrue(bytes > 0 && bytes < MOST_BYTES, bytes + " bytes");
            assertTrue(
                    asked.stream().allMatch(request -> request.url().startsWith(site() + "/")),
                    () -> asked.stream().map(Request::url).toList().toString());
        }
    }

    /** What "Exit this page" leads to, without asking the world. */
    private static void letTheWeatherBeSunny(Page page) {
        page.context().route(EXIT, route -> route.fulfill(new FulfillOptions().setBody("Sunny")));
    }
}
