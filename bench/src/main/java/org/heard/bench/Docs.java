package org.heard.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The table in docs/performance.md, between its two marks, from bench/results.json. */
final class Docs {

    private static final String BEGIN = "<!-- figures: ./heard bench --docs writes what follows -->\n";
    private static final String END = "<!-- figures end -->";

    private Docs() {}

    static void write(Path checkout) throws IOException {
        var results = checkout.resolve("bench/results.json");
        if (!Files.exists(results)) {
            throw new IOException("there are no figures yet: ./heard bench");
        }
        var read = Results.from(new ObjectMapper().readTree(results.toFile()));
        var page = checkout.resolve("docs/performance.md");
        var text = Files.readString(page);
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("docs/performance.md lacks the marks between which the figures stand");
        }
        Files.writeString(
                page,
                text.substring(0, begin + BEGIN.length()) + "\n" + Figures.body(read) + "\n" + text.substring(end));
        System.out.println("Wrote the figures into docs/performance.md");
    }
}
