package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.heard.localstack.notify.message.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.service.notify.NotificationClient;

/** The pages show what a phone and an inbox would show, and take a reply without JavaScript. */
class PhonePageTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action)=\"([^\"]*)\"");

    private Callbox callbox;
    private NotifyStandIn notify;
    private Browser browser;
    private NotificationClient client;

    @BeforeEach
    void start() throws Exception {
        callbox = new Callbox();
        open(Map.of());
    }

    @AfterEach
    void stop() {
        browser.close();
        notify.close();
        callbox.close();
    }

    @Test
    void an_empty_sandbox_says_so() {
        assertTrue(browser.get("/").body().contains("No texts yet."));
        assertTrue(browser.get("/").body().contains("No e-mails yet."));
        assertTrue(browser.get("/phones/07700900123").body().contains("No texts yet."));
        assertTrue(browser.get("/inboxes/ava@example.org").body().contains("No e-mails yet."));
    }

    @Test
    void a_newcomer_is_shown_how_to_text_a_council_first() {
        var home = browser.get("/").body();
        assertTrue(home.contains("Text a council first"));
        assertTrue(home.contains("07700 900881"));
        var phone = browser.get("/phones/07700900123").body();
        assertTrue(phone.contains("<option value=\"07700900882\">Thornvale County, 07700 900882</option>"), phone);

        var form = "/phones/07700900123/replies";
        browser.submit(form, "text", "My things are gone", "to", "07700900882");
        assertEquals(
                "07700900882",
                callbox.bodies("texts").getFirst().get("destination_number").textValue());

        assertFalse(browser.get("/phones/07700900123").body().contains("<option"), "it goes on with the same council");
        browser.submit(form, "text", "YES");
        assertEquals(
                "07700900882",
                callbox.bodies("texts").getLast().get("destination_number").textValue());
    }

    @Test
    void a_text_goes_to_no_number_that_the_page_does_not_offer() {
        browser.submit("/phones/07700900123/replies", "text", "Hello", "to", "07700900999");
        assertEquals(
                "07700900001",
                callbox.bodies("texts").getFirst().get("destination_number").textValue());
    }

    @Test
    void a_text_stands_on_the_phone_with_its_sender() throws Exception {
        text("07700900123", "There is news. Reply YES.");

        for (var spelling : new String[] {"07700900123", "07700%20900123", "+447700900123"}) {
            var page = browser.get("/phones/" + spelling).body();
            assertTrue(page.contains("07700 900001"), "the sender");
            assertTrue(page.contains("<p class=\"bubble\">There is news. Reply YES.</p>"));
        }
        assertTrue(browser.get("/").body().contains("href=\"/phones/07700900123\""));
    }

    @Test
    void a_prefix_stands_before_the_text_as_on_a_phone() throws Exception {
        stopThenOpen(Map.of("HEARD_NOTIFY_PREFIX_TEXTS", "true", "HEARD_NOTIFY_SERVICE_NAME", "Borough of Elms"));

        text("07700900123", "There is news.");

        assertTrue(browser.get("/phones/07700900123").body().contains("Borough of Elms: There is news."));
    }

    @Test
    void a_text_that_did_not_arrive_is_not_shown() throws Exception {
        notify.outcome("07700900123", Status.PERMANENT_FAILURE);
        text("07700900123", "Not for these eyes");

        for (var page : new String[] {"/", "/phones/07700900123"}) {
            assertFalse(browser.get(page).body().contains("Not for these eyes"));
            assertTrue(browser.get(page).body().contains("A text did not arrive: permanent failure"));
        }
    }

    @Test
    void a_reply_is_sent_by_an_ordinary_form() {
        var answer = browser.submit("/phones/07700900123/replies", "text", "next & more");

        assertEquals(303, answer.statusCode());
        assertEquals(
                "/phones/07700900123", answer.headers().firstValue("Location").orElseThrow());
        assertEquals(
                "next & more", callbox.bodies("texts").getFirst().get("message").textValue());
        assertTrue(browser.get("/phones/07700900123").body().contains("<p class=\"bubble\">next &amp; more</p>"));
    }

    @Test
    void a_reply_that_was_not_taken_is_kept_to_try_again() {
        callbox.answers.add(403);

        var answer = browser.submit("/phones/07700900123/replies", "text", "NEXT");

        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().contains("<title>Error: "));
        assertTrue(answer.body().contains("value=\"NEXT\""));
        assertTrue(answer.body().contains("Not sent"));
    }

    @Test
    void an_empty_reply_and_a_wrong_number_are_asked_for_again() {
        assertEquals(
                400, browser.submit("/phones/07700900123/replies", "text", "  ").statusCode());
        assertEquals(
                400,
                browser.submit("/phones/07700900123/replies", "text", "x".repeat(919))
                        .statusCode());
        assertTrue(browser.get("/phones?number=12").body().contains("Enter a UK mobile number"));
        assertEquals(
                "/phones/07700900123",
                browser.get("/phones?number=%2B44%207700%20900%20123")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow());
        assertEquals(0, callbox.calls.size());
    }

    @Test
    void an_inbox_shows_sender_subject_and_first_words_and_opens_the_mail() throws Exception {
        client.sendEmail(
                NotifySandbox.EMAIL_TEMPLATE_ID.toString(),
                "Ava@example.org",
                Map.of("subject", "A message for you", "body", "Hello,\n\nread it at https://my.example/start."),
                "intent");
        await().until(() -> notify.messagesTo("ava@example.org").getFirst().status() == Status.DELIVERED);

        var inbox = browser.get("/inboxes/ava%40example.org").body();
        assertTrue(inbox.contains("<span class=\"who\">Messages</span>"));
        assertTrue(inbox.contains("<span class=\"subject\">A message for you</span>"));
        assertTrue(inbox.contains("Hello, read it at"));
        var mail = browser.get("/inboxes/ava%40example.org/"
                        + notify.messagesTo("ava@example.org").getFirst().id())
                .body();
        assertTrue(mail.contains("Messages &lt;messages@notify.example&gt;"));
        assertTrue(mail.contains("<a href=\"https://my.example/start\" rel=\"noreferrer\">"));
    }

    @Test
    void words_are_words_and_never_markup() throws Exception {
        text("07700900123", "<script>alert(1)</script> http://x.example/\"onclick=1 & 'so'");
        var page = browser.get("/phones/07700900123").body();

        assertFalse(page.contains("<script>alert"));
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(
                page.contains("<a href=\"http://x.example/\" rel=\"noreferrer\">http://x.example/</a>&quot;onclick=1"));
        assertTrue(
                browser.get("/phones?number=%22%3E%3Cscript%3E").body().contains("value=\"&quot;&gt;&lt;script&gt;\""));
    }

    @Test
    void every_page_is_light_private_and_of_one_origin() throws Exception {
        for (var i = 0; i < 20; i++) {
            text("07700900123", "There is news number " + i);
        }
        var bytes = 0;
        for (var path : new String[] {"/phones/07700900123", "/phone.css", "/phone.js", "/favicon.svg"}) {
            bytes += browser.get(path).body().getBytes(StandardCharsets.UTF_8).length;
        }
        assertTrue(bytes < 100_000, bytes + " bytes");
        for (var path : new String[] {"/", "/phones/07700900123", "/inboxes/ava@example.org", "/phones/nobody"}) {
            var answer = browser.get(path);
            assertEquals(
                    "no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
            assertEquals(
                    "no-referrer",
                    answer.headers().firstValue("Referrer-Policy").orElseThrow());
            assertTrue(answer.headers()
                    .firstValue("Content-Security-Policy")
                    .orElseThrow()
                    .startsWith("default-src 'none'"));
            assertTrue(ADDRESS.matcher(answer.body())
                    .results()
                    .allMatch(found ->
                            found.group(1).startsWith("/") || found.group(1).startsWith("#")));
        }
        assertEquals(404, browser.get("/phones/nobody").statusCode());
        assertEquals(404, browser.get("/inboxes/nobody").statusCode());
    }

    private void open(Map<String, String> settings) throws Exception {
        var all = new java.util.HashMap<>(settings);
        all.put("HEARD_NOTIFICATION_URL", callbox.url());
        all.put("HEARD_NOTIFY_STEP_MILLIS", "1");
        notify = NotifyStandIn.start(all);
        browser = new Browser(notify);
        client = new NotificationClient(NotifySandbox.API_KEY, notify.url());
    }

    private void stopThenOpen(Map<String, String> settings) throws Exception {
        browser.close();
        notify.close();
        open(settings);
    }

    private void text(String number, String body) throws Exception {
        client.sendSms(NotifySandbox.TEXT_TEMPLATE_ID.toString(), number, Map.of("body", body), "intent");
        await().until(() -> notify.messagesTo(number).getLast().status().isFinal());
    }
}
