package org.heard.journeys.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright. Nothing is downloaded, and nothing is left out where there is none. */
final class Chromium implements AutoCloseable {

    private static final List<String> BAR =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Each rule that is broken, with the first place where it is. */
    private static final String AXE = """
            async tags => {
              const found = await axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.map(rule => rule.id + ': ' + rule.nodes[0].html);
            }""";

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        var executable =
                executable().orElseThrow(() -> new AssertionError("The browser tests need Debian's package chromium"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
    }

    /** A page in a fresh profile, this many CSS pixels large. */
    Page page(int width, int height) {
        return browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
    }

    /** A page as a browser without JavaScript shows it. */
    Page pageWithoutJavaScript() {
        return browser.newPage(new Browser.NewPageOptions().setJavaScriptEnabled(false));
    }

    /** No fault by axe, and nothing to scroll sideways for. */
    static void assertAccessible(Page page) {
        assertEquals(List.of(), faults(page), () -> page.url() + " at " + page.viewportSize().width + " px");
        assertTrue(
                (boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"),
                () -> page.url() + " is wider than " + page.viewportSize().width + " px");
    }

    /**
     * What axe finds. It is put into the page once and runs there; axe's own driver would put it into a second page each time as well,
     * for pages with frames of other origins, which none of ours has.
     */
    private static Object faults(Page page) {
        if (!(boolean) page.evaluate("typeof window.axe === 'object'")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return page.evaluate(AXE, BAR);
    }

    /** A picture of the whole page, kept by the build to be looked at; and no fault by axe. */
    static void look(Page page, String name) {
        var picture = Path.of("target", "screenshots", name + "-" + page.viewportSize().width + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
        assertAccessible(page);
    }

    /** The same at each of these widths: the window is drawn wider or narrower, and what was done on the page stays. */
    static void lookAtEachWidth(Page page, String name, int... widths) {
        var before = page.viewportSize();
        for (var width : widths) {
            page.setViewportSize(width, before.height);
            look(page, name);
        }
        page.setViewportSize(before.width, before.height);
    }

    /**
     * Goes on with the tab key alone until this has the focus.
     *
     * @param most how often it may be pressed
     */
    static void tabTo(Page page, String selector, int most) {
        var reached = false;
        for (var tabs = 0; tabs < most && !reached; tabs++) {
            page.keyboard().press("Tab");
            reached = (boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
        }
        assertTrue(reached, selector + " cannot be reached with the tab key");
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
