package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.announce;
import static org.heard.intake.evidence.Pieces.given;
import static org.heard.intake.evidence.Pieces.send;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is bad is told apart by what is in it, whatever it is called; nothing of it is kept, and nobody reads it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class BadFilesTest {

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void a_virus_is_found_and_destroyed() throws SQLException {
        var piece = given(lodge(), "diary.txt", Files.eicar());
        assertEquals("refused", shown(piece).getString("state"));
        assertEquals("virus-found", shown(piece).getString("because"));
        asCouncil().get(piece + "/content").then().statusCode(409).body("code", equalTo("evidence-refused"));
        await().until(() -> file(piece) == null);
    }

    @Test
    void a_document_that_unpacks_without_end_is_refused() {
        refused(Files.documentBomb(), "too-much-inside");
    }

    @Test
    void an_archive_is_no_evidence() {
        var zip = Files.document(_ -> {});
        var renamed = new String(zip, StandardCharsets.ISO_8859_1)
                .replace("[Content_Types].xml", "holiday-photo-12.jpg")
                .getBytes(StandardCharsets.ISO_8859_1);
        notTaken(renamed);
    }

    @Test
    void a_page_is_no_photo_whatever_it_is_called() {
        notTaken(Files.text("<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"));
        notTaken(Files.text("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"));
    }

    @Test
    void an_empty_file_is_no_evidence() {
        send(announce(lodge(), "photo.jpg"), new byte[0])
                .then()
                .statusCode(400)
                .body("code", equalTo("evidence-empty"));
    }

    @Test
    void a_photo_that_breaks_off_at_its_beginning_is_broken() {
        var half = Arrays.copyOf(Files.picture("png"), 60);
        send(announce(lodge(), "photo.png"), half).then().statusCode(400).body("code", equalTo("evidence-broken"));
    }

    @Test
    void a_document_with_a_macro_is_refused() {
        refused(Files.documentWithMacro(), "active-content");
    }

    @Test
    void a_pdf_that_acts_by_itself_is_refused_however_it_hides() throws IOException {
        refused(pdf("1 0 obj << /OpenAction << /S /JavaScript /JS (x) >> >> endobj\n"), "active-content");
        refused(pdf("1 0 obj << /OpenAction << /S /Java#53cript >> >> endobj\n"), "active-content");
        refused(pdfWithHidden("5 0 << /S /Launch >>"), "active-content");
        refused(pdf("trailer << /Encrypt 3 0 R >>\n"), "locked-with-a-password");
    }

    @Test
    void a_pdf_that_only_says_something_is_taken() throws IOException {
        var piece = given(lodge(), "letter.pdf", pdfWithHidden("5 0 << /Type /Page >>"));
        assertEquals("ready", shown(piece).getString("state"));
        var drawn = given(lodge(), "drawn.pdf", pdf("1 0 obj << >> stream\n/JS /Launch \nendstream endobj\n"));
        assertEquals("ready", shown(drawn).getString("state"));
    }

    private static byte[] pdf(String objects) {
        return Files.text("%PDF-1.7\n" + objects + "%%EOF\n");
    }

    private static byte[] pdfWithHidden(String objects) throws IOException {
        var out = new ByteArrayOutputStream();
        out.writeBytes(
                Files.text("%PDF-1.7\n1 0 obj << /Type /ObjStm /Filter /FlateDecode /N 1 /First 4 >>\nstream\r\n"));
        var packing = new DeflaterOutputStream(out);
        packing.write(Files.text(objects));
        packing.finish();
        out.writeBytes(Files.text("\nendstream endobj\n%%EOF\n"));
        return out.toByteArray();
    }

    private static void refused(byte[] file, String because) {
        var piece = given(lodge(), "letter", file);
        assertEquals("refused", shown(piece).getString("state"));
        assertEquals(because, shown(piece).getString("because"));
    }

    private static void notTaken(byte[] file) {
        var piece = announce(lodge(), "photo.jpg");
        send(piece, file).then().statusCode(415).body("code", equalTo("evidence-type-not-taken"));
        assertEquals("announced", shown(piece).getString("state"));
    }

    /** Where the piece's file lies; null once it is destroyed. */
    private static String file(String piece) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var query = connection.prepareStatement("select file from evidence where id = ?::uuid")) {
            query.setString(1, piece.substring(piece.lastIndexOf('/') + 1));
            try (var row = query.executeQuery()) {
                assertNotNull(row.next() ? row : null);
                return row.getString(1);
            }
        }
    }
}
