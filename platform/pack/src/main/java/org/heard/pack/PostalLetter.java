package org.heard.pack;

import static org.heard.pack.Page.escaped;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A letter for the post, as GOV.UK Notify prints it: A4, nothing nearer to the edge than its printers can print, and the address
 * in the window of its envelopes, 24.6 to 120 mm from the left and 39.5 to 66.3 mm from the top. Nothing else shows through.
 */
public final class PostalLetter {

    /** What an address can have, its postcode included; GOV.UK Notify takes no fewer and no more. */
    public static final int MIN_LINES = 3;

    /** See {@link #MIN_LINES}. */
    public static final int MAX_LINES = 7;

    private static final String STYLE = """
            @page { size: A4; margin: 20mm; @bottom-right { content: counter(page) " / " counter(pages);
              font-family: 'DejaVu Sans'; font-size: 9pt; } }
            body { font-family: 'DejaVu Sans'; font-size: 11pt; line-height: 1.45; margin: 0; }
            h1 { font-size: 14pt; margin: 0 0 4mm 0; } p { margin: 0 0 4mm 0; }
            .head { position: relative; height: 76mm; }
            .address { position: absolute; left: 5.2mm; top: 20.1mm; width: 92mm; height: 25.6mm; overflow: hidden;
              font-size: 8.5pt; line-height: 3.6mm; }
            .sheet { page-break-before: always; }
            """;

    private PostalLetter() {}

    /** One letter in the envelope. */
    public record Sheet(String title, String text) {}

    /**
     * Prints what goes into one envelope; each sheet begins on a page of its own.
     *
     * @param address lines, the postcode last
     * @param on the day it is dated to, whenever it is printed
     * @throws IllegalArgumentException when the address has too few or too many lines
     */
    public static byte[] pdf(List<String> address, List<Sheet> sheets, LocalDate on) {
        if (address.size() < MIN_LINES || address.size() > MAX_LINES || sheets.isEmpty()) {
            throw new IllegalArgumentException("an address has three to seven lines, and an envelope something in it");
        }
        var title = sheets.getFirst().title();
        var html = new StringBuilder("<html lang=\"en\"><head><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><div class=\"head\"><div class=\"address\">")
                .append(address.stream().map(Page::escaped).collect(Collectors.joining("<br/>")))
                .append("</div></div>");
        for (var number = 0; number < sheets.size(); number++) {
            html.append(number == 0 ? "<div>" : "<div class=\"sheet\">")
                    .append(body(sheets.get(number)))
                    .append("</div>");
        }
        return Print.pdf(html.append("</body></html>").toString(), title, on);
    }

    private static String body(Sheet sheet) {
        var paragraphs = List.of(sheet.text().strip().split("\\n\\s*\\n")).stream()
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br/>") + "</p>")
                .collect(Collectors.joining());
        return "<h1>" + escaped(sheet.title()) + "</h1>" + paragraphs;
    }
}
