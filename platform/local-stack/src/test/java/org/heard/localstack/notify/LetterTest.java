package org.heard.localstack.notify;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** Letters that come as a PDF: printed where they have an address, shown on the page, and never told of by a receipt. */
class LetterTest {

    private static final List<String> ADDRESS = List.of("Ava Sample", "7 Elm Row", "Testbridge", "ZZ9 9ZZ");
    private static final String TO = String.join("\n", ADDRESS);
    private static final double POINTS_PER_MM = 72 / 25.4;

    private Callbox callbox;
    private NotifyStandIn notify;
    private NotificationClient client;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        callbox = new Callbox();
        notify = NotifyStandIn.start(Map.of("HEARD_NOTIFICATION_URL", callbox.url()));
        client = new NotificationClient(NotifySandbox.API_KEY, notify.url());
        browser = new Browser(notify);
    }

    @AfterEach
    void stop() {
        browser.close();
        notify.close();
        callbox.close();
    }

    @Test
    void a_letter_is_checked_then_printed_and_posted_to_the_address_in_its_window() throws Exception {
        var id = send(pdf(ADDRESS), "first");
        await().untilAsserted(() ->
                assertEquals("received", client.getNotificationById(id).getStatus()));
        var found = client.getNotificationById(id);
        assertEquals("letter", found.getNotificationType());
        assertEquals("Ava Sample", found.getLine1().orElseThrow());
        assertEquals("Testbridge", found.getLine3().orElseThrow());
        assertEquals("ZZ9 9ZZ", found.getPostcode().orElseThrow());
        assertEquals("first", found.getPostage().orElseThrow());
        assertEquals(1, notify.messagesTo(TO).size());
        assertTrue(notify.messagesTo(TO).getFirst().body().contains("There is news"));
        assertEquals(
                1,
                client.getNotifications(null, "letter", "intent", null)
                        .getNotifications()
                        .size());
    }

    @Test
    void a_letter_without_an_address_in_its_window_is_not_printed() throws Exception {
        for (var address : List.of(List.<String>of(), List.of("Ava Sample", "7 Elm Row", "Testbridge"))) {
            var id = send(pdf(address), "second");
            await().untilAsserted(() -> assertEquals(
                    "validation-failed", client.getNotificationById(id).getStatus()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"VIRUS_SCAN_FAILED", "CANCELLED", "PERMANENT_FAILURE", "TECHNICAL_FAILURE"})
    void a_letter_can_fail_in_every_way_that_notify_has(Status end) throws Exception {
        notify.outcome(TO, end);
        var id = send(pdf(ADDRESS), "second");
        await().untilAsserted(() ->
                assertEquals(end.wire(), client.getNotificationById(id).getStatus()));
    }

    @Test
    void a_letter_meets_the_same_trouble_as_every_send() throws Exception {
        notify.fail(TO, Fault.INTERNAL_ERROR_AFTER_ACCEPTING, 1);
        var failed = assertThrows(NotificationClientException.class, () -> send(pdf(ADDRESS), "second"));
        assertEquals(500, failed.getHttpResult());
        assertEquals(1, notify.messagesTo(TO).size());
        send(pdf(ADDRESS), "second");
        assertEquals(1, notify.counts().references().get("intent").doubles());
    }

    @Test
    void what_is_no_letter_is_refused_in_notifys_words() throws Exception {
        assertRefused(
                "Letter content is not a valid PDF", "%PDF-1.4 cut off".getBytes(StandardCharsets.UTF_8), "second");
        assertRefused("postage invalid", pdf(ADDRESS), "third");
        var nothing = browser.post("/v2/notifications/letter", "{}", "Authorization", RefusalTest.bearer());
        assertEquals(400, nothing.statusCode());
        assertTrue(nothing.body().contains("reference is a required property"));
        assertTrue(nothing.body().contains("content is a required property"));
        assertEquals(0, notify.counts().total().accepted());
    }

    @Test
    void a_letter_has_no_receipt_and_its_return_is_told() throws Exception {
        var id = UUID.fromString(send(pdf(ADDRESS), "second"));
        assertFalse(notify.bringBack(UUID.randomUUID()));
        await().until(() -> notify.messagesTo(TO).getFirst().status() == Status.RECEIVED);
        assertEquals(
                202,
                browser.post("/stand-in/returned-letters", "{\"id\": \"" + id + "\"}")
                        .statusCode());
        assertEquals(1, callbox.calls.size(), "the return, and no receipt before it");
        var told = callbox.calls.getFirst();
        assertEquals("Bearer " + NotifySandbox.CALLBACK_TOKEN, told.authorization());
        assertEquals(id.toString(), told.body().get("notification_id").textValue());
        assertEquals("intent", told.body().get("reference").textValue());
    }

    @Test
    void letters_are_counted_on_the_page_and_can_be_read() throws Exception {
        assertTrue(browser.get("/").body().contains("No letters yet."));
        var sent = pdf(ADDRESS);
        var id = send(sent, "second");
        await().until(() -> notify.messagesTo(TO).getFirst().status() == Status.RECEIVED);
        var page = browser.get("/").body();
        assertTrue(page.contains("Letters (1)"));
        assertTrue(page.contains("Ava Sample, 7 Elm Row"));
        assertTrue(page.contains("href=\"/letters/" + id + "\""));
        assertEquals(
                "application/pdf",
                browser.get("/letters/" + id)
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow());
        assertEquals(404, browser.get("/letters/" + UUID.randomUUID()).statusCode());
        assertArrayEquals(sent, client.getPdfForLetter(id));
    }

    private void assertRefused(String message, byte[] pdf, String postage) {
        var refused = assertThrows(NotificationClientException.class, () -> send(pdf, postage));
        assertEquals(400, refused.getHttpResult());
        assertTrue(refused.getMessage().contains(message), refused.getMessage());
    }

    private String send(byte[] pdf, String postage) throws NotificationClientException {
        return client.sendPrecompiledLetterWithInputStream("intent", new ByteArrayInputStream(pdf), postage)
                .getNotificationId()
                .toString();
    }

    private static byte[] pdf(List<String> address) {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                for (var line = 0; line < address.size(); line++) {
                    write(content, 26, 45 + 5 * line, address.get(line));
                }
                write(content, 26, 110, "There is news");
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDPageContentStream content, double leftMm, double topMm, String text)
            throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 9);
        content.newLineAtOffset(
                (float) (leftMm * POINTS_PER_MM), (float) (PDRectangle.A4.getHeight() - topMm * POINTS_PER_MM));
        content.showText(text);
        content.endText();
    }
}
