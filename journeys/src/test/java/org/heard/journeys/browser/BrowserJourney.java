package org.heard.journeys.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.heard.journeys.RunningHeard;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A journey in a real browser through the Heard that is up. */
abstract class BrowserJourney {

    static final int NARROW = 320;
    static final int WIDE = 1280;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Addresses at;
    static Stack stack;
    static Chromium chromium;

    @BeforeAll
    static void openBrowser() {
        at = Addresses.from(RunningHeard.shared().environment());
        stack = new Stack(at, PATIENCE);
        chromium = new Chromium();
    }

    @AfterAll
    static void closeBrowser() {
        chromium.close();
        stack.close();
    }

    /** Where young people's pages are. */
    static String site() {
        return at.intake().toString();
    }

    /** As a phone shows it, and as a desk does. */
    static void lookNarrowAndWide(Page page, String name) {
        Chromium.lookAtEachWidth(page, name, WIDE, NARROW);
    }

    /** Opens "My page" until this stands there. */
    static void awaitOnMyPage(Page page, String text) {
        await().atMost(PATIENCE).until(() -> {
            page.navigate(site() + "/my");
            return page.locator("main").textContent().contains(text);
        });
    }
}
