package org.heard.journeys.browser;

import static org.heard.journeys.browser.Chromium.assertAccessible;
import static org.heard.journeys.browser.Chromium.lookAtEachWidth;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of fault of a page, put there by hand, is seen by what looks at every page; and where there is none, none is seen. */
class PlantedFaultsTest {

    private static final String FAULTLESS = """
            <!DOCTYPE html>
            <html lang="en">
            <head><title>Plain</title><meta name="viewport" content="width=device-width"><style>%s</style></head>
            <body><main><h1>Plain</h1>%s</main></body>
            </html>""";

    private static HttpServer server;
    private static Chromium chromium;
    private static volatile String html;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var body = html.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=UTF-8");
            // as strict as that of our own pages
            exchange.getResponseHeaders()
                    .add("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
        server.stop(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image-alt      | '' | <img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">",
                "label          | '' | <input type=\"text\">",
                "button-name    | '' | <button type=\"button\"></button>",
                "link-name      | '' | <a href=\"/\"></a>",
                "color-contrast | .pale {color: #aaa} | <p class=\"pale\">Nobody can read this.</p>",
                "heading-order  | '' | <h4>Too deep</h4>",
                "region         | '' | </main><p>Outside of everything</p><main>",
                "list           | '' | <ul><p>No item</p></ul>",
                "target-size    | a {display: block; height: 9px; width: 9px; font-size: 7px} | <a href=\"/1\">a</a><a href=\"/2\">b</a>",
                "is wider than  | .wide {width: 3000px} | <p class=\"wide\">A line</p>"
            })
    void a_planted_fault_is_seen_and_named(String fault, String style, String body) {
        try (var page = chromium.page(1280, 900)) {
            show(page, style, body);
            var seen = assertThrows(AssertionError.class, () -> assertAccessible(page));
            assertTrue(seen.getMessage().contains(fault), seen::getMessage);
        }
    }

    @Test
    void a_page_without_a_language_is_seen() {
        try (var page = chromium.page(1280, 900)) {
            html = FAULTLESS.formatted("", "").replace(" lang=\"en\"", "");
            page.navigate(address());
            var seen = assertThrows(AssertionError.class, () -> assertAccessible(page));
            assertTrue(seen.getMessage().contains("html-has-lang"), seen::getMessage);
        }
    }

    @Test
    void a_fault_that_only_a_phone_shows_is_seen_although_the_page_was_looked_at_wide_before() {
        try (var page = chromium.page(1280, 900)) {
            show(page, "@media (max-width: 400px) {.thin {color: #aaa}}", "<p class=\"thin\">Pale on a phone</p>");
            assertDoesNotThrow(() -> assertAccessible(page));
            var seen = assertThrows(AssertionError.class, () -> lookAtEachWidth(page, "planted-fault", 1280, 320));
            assertTrue(seen.getMessage().contains("color-contrast"), seen::getMessage);
            assertTrue(seen.getMessage().contains("320 px"), seen::getMessage);
        }
    }

    @Test
    void where_there_is_none_none_is_seen() {
        try (var page = chromium.page(320, 900)) {
            show(page, "", "<p>Words</p><label for=\"name\">Name</label> <input id=\"name\" type=\"text\">");
            assertDoesNotThrow(() -> assertAccessible(page));
        }
    }

    private static void show(Page page, String style, String body) {
        html = FAULTLESS.formatted(style, body);
        page.navigate(address());
    }

    private static String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }
}
