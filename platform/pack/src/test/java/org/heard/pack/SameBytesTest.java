package org.heard.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TimeZone;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameBytesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final TimeZone ZONE = TimeZone.getDefault();

    @AfterEach
    void put_the_zone_back() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void a_pack_made_at_another_time_and_in_another_zone_is_the_same() {
        var first = pack();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        assertArrayEquals(first, pack());
    }

    @Test
    void a_page_of_another_day_or_with_another_word_is_another() {
        assertFalse(Arrays.equals(Print.pdf(page("one"), DAY), Print.pdf(page("one"), DAY.plusDays(1))));
        assertFalse(Arrays.equals(Print.pdf(page("one"), DAY), Print.pdf(page("two"), DAY)));
    }

    @Test
    void every_file_has_its_sum() throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(pack()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertEquals(List.of("case.json", "bundle.pdf", "files.sha256"), List.copyOf(files.keySet()));
        var sums = new String(files.get("files.sha256"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertEquals(
                List.of(
                        Pack.sha256(files.get("case.json")) + "  case.json",
                        Pack.sha256(files.get("bundle.pdf")) + "  bundle.pdf"),
                sums);
    }

    @Test
    void names_and_words_of_every_alphabet_can_be_read_and_nothing_is_markup() throws IOException {
        try (var pdf = Loader.loadPDF(Print.pdf(page("Siân Ŵyn Łukasz Ольга <b>&\u0001"), DAY))) {
            var text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Siân Ŵyn Łukasz Ольга <b>&"), text);
            assertTrue(text.contains("Chronology"), text);
            assertEquals("A case", pdf.getDocumentInformation().getTitle());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out", "/etc/passwd", "", "a//b", "a b", "files.sha256", "case.json"})
    void a_name_that_leads_elsewhere_or_is_taken_is_not_taken(String name) {
        var pack = new Pack().add("case.json", new byte[0]);
        assertThrows(IllegalArgumentException.class, () -> pack.add(name, new byte[0]));
    }

    private static byte[] pack() {
        return new Pack()
                .add("case.json", "{}".getBytes(StandardCharsets.UTF_8))
                .add("bundle.pdf", Print.pdf(page("words"), DAY))
                .zip();
    }

    private static Page page(String words) {
        return new Page("A case")
                .section("Chronology")
                .table(List.of("Day", "What"), List.of(Arrays.asList("2026-11-20", null)))
                .section("Statement")
                .heading("Version 1")
                .text(words)
                .section("Reports");
    }
}
