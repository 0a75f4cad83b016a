package org.heard.localstack.notify.v2;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/**
 * A letter's PDF as Notify's printers see it.
 *
 * @param address the lines in the window of the envelope
 * @param words everything that stands in it
 */
record PrintedLetter(byte[] pdf, List<String> address, String words) {

    private static final double LEFT_MM = 24.6;
    private static final double TOP_MM = 39.5;
    private static final double RIGHT_MM = 120;
    private static final double BOTTOM_MM = 66.3;
    private static final double POINTS_PER_MM = 72 / 25.4;
    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 7;
    private static final Pattern POSTCODE = Pattern.compile("(?i)[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9][A-Z]{2}");

    /** Empty when this is no PDF, or one without a page. */
    static Optional<PrintedLetter> read(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                return Optional.empty();
            }
            return Optional.of(new PrintedLetter(
                    pdf,
                    window(document),
                    new PDFTextStripper().getText(document).strip()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static List<String> window(PDDocument document) throws IOException {
        var stripper = new PDFTextStripperByArea();
        stripper.setSortByPosition(true);
        stripper.addRegion(
                "window",
                new Rectangle2D.Double(
                        LEFT_MM * POINTS_PER_MM,
                        TOP_MM * POINTS_PER_MM,
                        (RIGHT_MM - LEFT_MM) * POINTS_PER_MM,
                        (BOTTOM_MM - TOP_MM) * POINTS_PER_MM));
        stripper.extractRegions(document.getPage(0));
        return stripper.getTextForRegion("window")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Whether the printers can send it: to three to seven lines, the last of which is a postcode. */
    boolean hasAnAddress() {
        return address.size() >= FEWEST_LINES
                && address.size() <= MOST_LINES
                && POSTCODE.matcher(address.getLast()).matches();
    }

    /** The address in one text, a line each. */
    String to() {
        return String.join("\n", address);
    }
}
