package org.heard.pack;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Objects;

/**
 * Prints a {@link Page} as PDF/UA: its dates are the day given, its id a number of that day and title, its font is embedded.
 * The same page and day give the same bytes.
 */
public final class Print {

    static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
              font-family: 'DejaVu Sans'; font-size: 9pt; } }
            body { font-family: 'DejaVu Sans'; font-size: 10pt; line-height: 1.4; }
            h1 { font-size: 18pt; } h2 { font-size: 13pt; } h3 { font-size: 10.5pt; margin-bottom: 0; }
            h2.section { border-top: 0.5pt solid #505a5f; padding-top: 6pt; margin-top: 18pt; }
            table { width: 100%; border-collapse: collapse; -fs-table-paginate: paginate; }
            th, td { text-align: left; vertical-align: top; padding: 2pt 6pt 2pt 0; border-bottom: 0.5pt solid #b1b4b6; }
            tr, h2, h3 { page-break-inside: avoid; } h2, h3 { page-break-after: avoid; }
            .index a { color: #000; } .index a::after { content: leader('. ') target-counter(attr(href), page); }
            """;

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Print() {}

    /**
     * The page as a PDF.
     *
     * @param on the day it is dated to, whenever it is printed
     */
    public static byte[] pdf(Page page, LocalDate on) {
        return pdf(page.html(), page.title(), on);
    }

    /** XHTML, in the embedded font, as a PDF with this title. */
    static byte[] pdf(String html, String title, LocalDate on) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useFont(() -> font("DejaVuSans.ttf"), "DejaVu Sans", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("DejaVuSans-Bold.ttf"), "DejaVu Sans", BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(html, null);
        builder.withProducer("Heard");
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            date(renderer, title, on);
            renderer.getPdfDocument().save(bytes);
        } catch (IOException unprintable) {
            throw new UncheckedIOException(unprintable);
        }
        return bytes.toByteArray();
    }

    private static void date(PdfBoxRenderer renderer, String title, LocalDate on) {
        var document = renderer.getPdfDocument();
        var midnight = GregorianCalendar.from(on.atStartOfDay(ZoneOffset.UTC));
        document.getDocumentInformation().setCreationDate(midnight);
        document.getDocumentInformation().setModificationDate(midnight);
        document.setDocumentId((long) Objects.hash(title, on.toEpochDay()));
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Print.class.getResourceAsStream(FONTS + name), name);
    }
}
