package org.heard.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.heard.pack.PostalLetter.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostalLetterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final List<String> ADDRESS =
            List.of("Siân Ŵyn", "Flat 2", "7 Elm & Ash <Row>", "Little Testing", "Testbridge", "Testshire", "ZZ9 9ZZ");
    private static final List<Sheet> TWO = List.of(
            new Sheet("We have your complaint", "2 March 2026\n\nThank you.\nWe have it."),
            new Sheet("Somebody can help you", "2 March 2026\n\nAn advocate is on your side."));

    @AfterEach
    void put_the_zone_back() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void the_longest_address_stands_in_the_window_and_nothing_else_does() throws IOException {
        try (var pdf = Loader.loadPDF(PostalLetter.pdf(ADDRESS, TWO, DAY))) {
            assertEquals(ADDRESS, in(pdf, 0, 24.6, 39.5, 120, 66.3));
            assertEquals(ADDRESS, in(pdf, 0, 0, 0, 210, 94.9), "above the letter there is only the address");
        }
    }

    @Test
    void nothing_stands_where_nothing_can_be_printed() throws IOException {
        try (var pdf = Loader.loadPDF(PostalLetter.pdf(ADDRESS, TWO, DAY))) {
            for (var page = 0; page < pdf.getNumberOfPages(); page++) {
                assertEquals(List.of(), in(pdf, page, 0, 0, 14.9, 297));
                assertEquals(List.of(), in(pdf, page, 195.1, 0, 210, 297));
                assertEquals(List.of(), in(pdf, page, 0, 0, 210, 5));
                assertEquals(List.of(), in(pdf, page, 0, 292, 210, 297));
            }
        }
    }

    @Test
    void every_letter_in_the_envelope_begins_on_a_page_of_its_own() throws IOException {
        try (var pdf = Loader.loadPDF(PostalLetter.pdf(ADDRESS, TWO, DAY))) {
            assertEquals(2, pdf.getNumberOfPages());
            assertTrue(in(pdf, 0, 0, 95, 210, 290).containsAll(List.of("We have your complaint", "Thank you.")));
            assertTrue(in(pdf, 1, 0, 0, 210, 290).contains("Somebody can help you"));
            assertEquals("We have your complaint", pdf.getDocumentInformation().getTitle());
        }
    }

    @Test
    void the_same_letter_is_the_same_bytes_wherever_it_is_printed() {
        var first = PostalLetter.pdf(ADDRESS, TWO, DAY);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        assertArrayEquals(first, PostalLetter.pdf(ADDRESS, TWO, DAY));
    }

    @Test
    void an_address_that_no_printer_takes_is_refused() {
        for (var lines : List.of(2, 8)) {
            var address = Collections.nCopies(lines, "ZZ9 9ZZ");
            assertThrows(IllegalArgumentException.class, () -> PostalLetter.pdf(address, TWO, DAY));
        }
        assertThrows(IllegalArgumentException.class, () -> PostalLetter.pdf(ADDRESS, List.of(), DAY));
    }

    /** The lines in a part of a page, given in millimetres from its left and top. */
    private static List<String> in(PDDocument pdf, int page, double left, double top, double right, double bottom)
            throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion(
                "part", new Rectangle2D.Double(points(left), points(top), points(right - left), points(bottom - top)));
        stripper.extractRegions(pdf.getPage(page));
        return stripper.getTextForRegion("part")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static double points(double millimetres) {
        return millimetres * 72 / 25.4;
    }
}
