package org.heard.files.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A form with a file gives each field and every byte of the file, in whatever pieces it comes. */
class StreamedFormTest {

    private static final String TYPE = "multipart/form-data; boundary=----edge7";

    /** Gives as few bytes at a time as a bad line does. */
    private static InputStream inPiecesOf(int most, byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(length, most));
            }
        };
    }

    private static byte[] form(byte[] file) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("------edge7\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\nabc\r\n"));
        out.writeBytes(
                bytes("------edge7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"zdjęcie.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n"));
        out.writeBytes(file);
        out.writeBytes(bytes("\r\n------edge7\r\ncontent-disposition: form-data; name=\"words\"\r\n\r\n\r\n"));
        out.writeBytes(bytes("------edge7--\r\n"));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void fields_and_file_come_out_as_they_went_in_however_the_line_cuts_them() throws IOException {
        var random = new Random(11);
        for (var round = 0; round < 300; round++) {
            var file = new byte[random.nextInt(round % 10 == 0 ? 200_000 : 200)];
            random.nextBytes(file);
            // what looks nearly like the end of the part
            for (var edge : new String[] {"\r\n------edge6", "\r\n------edgf", "\r\r\n----", "x------edge7"}) {
                if (file.length > 40) {
                    System.arraycopy(bytes(edge), 0, file, random.nextInt(file.length - 20), edge.length());
                }
            }
            var fields = new MultivaluedHashMap<String, String>();
            var form = StreamedForm.of(TYPE, inPiecesOf(1 + random.nextInt(round % 3 == 0 ? 7 : 70_000), form(file)));
            var sent = form.upToFile(fields).orElseThrow();
            assertEquals("abc", fields.getFirst("formToken"));
            assertEquals("zdjęcie.jpg", sent.name());
            assertArrayEquals(file, sent.content().readAllBytes());
            assertTrue(form.upToFile(fields).isEmpty());
            assertEquals("", fields.getFirst("words"));
        }
    }

    @Test
    void a_file_that_nobody_reads_is_passed_over() throws IOException {
        var fields = new MultivaluedHashMap<String, String>();
        var form = StreamedForm.of(TYPE, inPiecesOf(1_000, form(new byte[300_000])));
        form.upToFile(fields).orElseThrow();
        assertTrue(form.upToFile(fields).isEmpty());
        assertTrue(fields.containsKey("words"));
    }

    @Test
    void what_breaks_off_is_not_taken_for_whole() throws IOException {
        var whole = form(bytes("a photo"));
        for (var length = 0; length < whole.length - 30; length++) {
            var form = StreamedForm.of(TYPE, new ByteArrayInputStream(whole, 0, length));
            assertThrows(StreamedForm.Unreadable.class, () -> {
                var fields = new MultivaluedHashMap<String, String>();
                form.upToFile(fields).orElseThrow().content().readAllBytes();
                form.upToFile(fields);
            });
        }
    }

    @Test
    void the_fields_behind_a_file_that_nobody_reads_are_read() throws IOException {
        var fields = new MultivaluedHashMap<String, String>();
        var form = StreamedForm.of(TYPE, inPiecesOf(1_000, form(new byte[300_000])));
        form.upToFile(fields).orElseThrow();
        form.rest(fields);
        assertTrue(fields.containsKey("words"));
    }

    @Test
    void a_field_has_no_characters_that_nobody_can_see_but_new_lines() throws IOException {
        var form = StreamedForm.of(
                TYPE,
                new ByteArrayInputStream(bytes("------edge7\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n"
                        + "a\0b\u0007\u0085\u007f\tc\r\nd\r\n------edge7--\r\n")));
        var fields = new MultivaluedHashMap<String, String>();
        assertTrue(form.upToFile(fields).isEmpty());
        assertEquals("ab\tc\r\nd", fields.getFirst("words"));
    }

    @Test
    void what_is_no_such_form_is_not_read() throws IOException {
        for (var type : new String[] {null, "application/json", "multipart/form-data", "multipart/mixed; boundary=a"}) {
            assertThrows(StreamedForm.Unreadable.class, () -> StreamedForm.of(type, InputStream.nullInputStream()));
        }
        var endless = bytes("------edge7\r\n" + "x".repeat(9_000));
        var form = StreamedForm.of(TYPE, new ByteArrayInputStream(endless));
        assertThrows(StreamedForm.Unreadable.class, () -> form.upToFile(new MultivaluedHashMap<>()));
    }
}
