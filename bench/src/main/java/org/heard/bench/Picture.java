package org.heard.bench;

import java.util.List;
import java.util.Locale;

/** The rates side by side, as bars on a logarithmic scale. */
final class Picture {

    private static final List<String> METRICS = List.of("lodge", "stage-move", "deadlines-10k-open");
    private static final int WIDTH = 760;
    private static final int LEFT = 170;
    private static final int BAR = 18;
    private static final int GAP = 6;
    private static final double DECADES = 5;

    private Picture() {}

    static String of(Results results) {
        var body = new StringBuilder();
        var y = 30;
        for (var metric : METRICS) {
            body.append(text(10, y, metric + ", per second", "bold"));
            y += 10;
            for (var row : results.rows()) {
                if (row.metric().equals(metric)) {
                    var length = Math.max(1, Math.log10(Math.max(1, row.value())) / DECADES * (WIDTH - LEFT - 90));
                    body.append(text(10, y + 14, row.subject(), "normal"))
                            .append(String.format(
                                    Locale.ROOT,
                                    "<rect x=\"%d\" y=\"%d\" width=\"%.0f\" height=\"%d\" fill=\"%s\"/>%n",
                                    LEFT,
                                    y,
                                    length,
                                    BAR,
                                    row.subject().startsWith("ours") ? "#1d70b8" : "#b1b4b6"))
                            .append(text(LEFT + (int) length + 6, y + 14, Figures.of(row.value()), "normal"));
                    y += BAR + GAP;
                }
            }
            y += 28;
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, y)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n"
                + body
                + text(10, y - 8, "Each step to the right is a multiple: the scale is logarithmic.", "normal")
                + "</svg>\n";
    }

    private static String text(int x, int y, String words, String weight) {
        return "<text x=\"%d\" y=\"%d\" font-weight=\"%s\">%s</text>%n".formatted(x, y, weight, words);
    }
}
