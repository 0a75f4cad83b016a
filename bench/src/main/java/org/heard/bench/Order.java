package org.heard.bench;

import java.nio.file.Path;
import java.util.List;

/**
 * What is asked for on the command line.
 *
 * @param docs nothing is measured; what was measured goes into the docs
 * @param only how the names of the wanted sections begin; empty for all
 */
record Order(Scale scale, boolean docs, String only) {

    static final String USAGE =
            "./heard bench [--quick | --smoke] [--only SECTION] measures; ./heard bench --docs writes docs/performance.md";

    /** @throws IllegalArgumentException with a word that makes no sense */
    static Order of(List<String> words) {
        var scale = Scale.FULL;
        var docs = false;
        var only = "";
        for (var at = 0; at < words.size(); at++) {
            switch (words.get(at)) {
                case "--quick" -> scale = Scale.QUICK;
                case "--smoke" -> scale = Scale.SMOKE;
                case "--docs" -> docs = true;
                case "--only" -> only = at + 1 < words.size() ? words.get(++at) : "";
                case String word -> throw new IllegalArgumentException(word);
            }
        }
        return new Order(scale, docs, only);
    }

    /** Whether a section, or a part of it, is wanted. */
    boolean wants(String section) {
        return section.startsWith(only) || only.startsWith(section);
    }

    /** Where the results go: what is not the whole at a scale that says something is nobody's to keep. */
    Path results(Path checkout) {
        var isWhole = only.isEmpty() && scale != Scale.SMOKE;
        return checkout.resolve(isWhole ? "bench" : "bench/target");
    }
}
