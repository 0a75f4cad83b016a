package org.heard.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.heard.journeys.browser.Chromium.assertAccessible;
import static org.heard.journeys.browser.Chromium.tabTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.service.notify.NotificationClient;

/** The sandbox's phone in a real browser: it can be read and answered by everybody. */
class PhonePageBrowserTest {

    private static final String PHONE = "07700900123";
    private static final String INBOX = "ava.reed@example.org";
    private static final int MOST_TABS = 20;

    private static Chromium chromium;

    private final List<String> replies = new CopyOnWriteArrayList<>();
    private volatile int answer = 204;
    private WebServer service;
    private NotifyStandIn notify;
    private NotificationClient client;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void start() throws IOException {
        service = new WebServer("127.0.0.1", 0)
                .route("POST", "/notify/receipts", request -> Reply.empty(204))
                .route("POST", "/notify/texts", this::take)
                .start();
        notify = NotifyStandIn.start(Map.of("HEARD_NOTIFICATION_URL", "http://127.0.0.1:" + service.port()));
        client = new NotificationClient(NotifySandbox.API_KEY, notify.url());
    }

    @AfterEach
    void stop() {
        notify.close();
        service.close();
    }

    @Test
    void a_text_is_read_and_answered_by_keyboard_alone() throws Exception {
        text("Do you want to go on? Reply YES.");
        try (var page = chromium.page(1280, 900)) {
            page.navigate(notify.url());
            tabTo(page, "a[href='/phones/" + PHONE + "']", MOST_TABS);
            page.keyboard().press("Enter");
            assertThat(page.locator(".theirs .bubble")).hasText("Do you want to go on? Reply YES.");

            tabTo(page, "#text", MOST_TABS);
            page.keyboard().type("YES");
            page.keyboard().press("Enter");

            assertThat(page.locator(".mine .bubble")).hasText("YES");
            assertEquals(List.of("YES"), replies);
        }
    }

    @Test
    void a_new_text_comes_by_itself_and_leaves_what_is_being_written() throws Exception {
        try (var page = chromium.page(1280, 900)) {
            page.navigate(notify.url() + "/phones/" + PHONE);
            page.fill("#text", "I was wri");

            text("There is news.");

            assertThat(page.locator(".theirs .bubble")).hasText("There is news.");
            assertThat(page.locator("#text")).hasValue("I was wri");
            assertThat(page.locator("#text")).isFocused();
        }
    }

    @Test
    void without_javascript_one_reloads_and_replies() throws Exception {
        try (var page = chromium.pageWithoutJavaScript()) {
            page.navigate(notify.url() + "/phones/" + PHONE);
            text("There is news.");
            page.click("text=Reload");
            assertThat(page.locator(".theirs .bubble")).hasText("There is news.");

            page.fill("#text", "NEXT");
            page.click("button");

            assertThat(page.locator(".mine .bubble")).hasText("NEXT");
            assertEquals(List.of("NEXT"), replies);
        }
    }

    @Test
    void nothing_is_asked_of_another_origin() throws Exception {
        fill();
        try (var page = chromium.page(1280, 900)) {
            var asked = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> asked.add(request.url()));
            for (var path : everyPage()) {
                page.navigate(notify.url() + path);
            }
            assertTrue(asked.size() > everyPage().size());
            assertTrue(asked.stream().allMatch(url -> url.startsWith(notify.url() + "/")), asked.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "320, 640", "320, 256"})
    void every_page_in_every_state_is_accessible(int width, int height) throws Exception {
        try (var page = chromium.page(width, height)) {
            check(page, "/", "/phones/" + PHONE, "/inboxes/" + INBOX);
            fill();
            check(page, everyPage().toArray(String[]::new));
            answer = 403;
            page.navigate(notify.url() + "/phones/" + PHONE);
            page.fill("#text", "NEXT");
            page.press("#text", "Enter");
            assertThat(page.locator("#text-error")).isVisible();
            assertAccessible(page);
        }
    }

    private void check(Page page, String... paths) {
        for (var path : paths) {
            page.navigate(notify.url() + path);
            assertAccessible(page);
        }
    }

    private List<String> everyPage() {
        return List.of(
                "/",
                "/phones?number=12",
                "/phones/" + PHONE,
                "/phones/nobody",
                "/inboxes/" + INBOX,
                "/inboxes/" + INBOX + "/" + notify.messagesTo(INBOX).getFirst().id());
    }

    /** Messages of every kind and fate: short, long, answered, lost, on their way. */
    private void fill() throws Exception {
        text("There is news. Read it at http://127.0.0.1:8081/start when you are alone.");
        text("Averyveryveryveryveryveryveryveryveryverylongwordwithoutanyspace ".repeat(8));
        notify.reply(PHONE, "NEXT");
        for (var end : new Status[] {Status.PERMANENT_FAILURE, Status.PENDING}) {
            notify.outcome(PHONE, end);
            text("This one does not arrive.");
        }
        client.sendEmail(
                NotifySandbox.EMAIL_TEMPLATE_ID.toString(),
                INBOX,
                Map.of("subject", "A message for you", "body", "Hello,\n\nthere is something to read.\n".repeat(20)),
                "intent");
        await().until(() -> notify.messagesTo(INBOX).getFirst().status() == Status.DELIVERED);
    }

    private void text(String body) throws Exception {
        client.sendSms(NotifySandbox.TEXT_TEMPLATE_ID.toString(), PHONE, Map.of("body", body), "intent");
        await().until(() -> {
            var status = notify.messagesTo(PHONE).getLast().status();
            return status != Status.CREATED && status != Status.SENDING;
        });
    }

    private Reply take(Request request) {
        if (answer == 204) {
            replies.add(new String(request.body(), StandardCharsets.UTF_8)
                    .replaceAll(".*\"message\":\"([^\"]*)\".*", "$1"));
        }
        return Reply.empty(answer);
    }
}
