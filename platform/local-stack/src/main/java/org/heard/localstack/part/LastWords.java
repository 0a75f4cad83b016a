package org.heard.localstack.part;

import java.util.List;
import java.util.Optional;

/** What a process that died said last: of a Java exception its cause, without the frames. */
final class LastWords {

    private static final int MOST_CHARACTERS = 400;

    private LastWords() {}

    static Optional<String> of(List<String> log) {
        for (var start = log.size() - 1; start >= 0; start--) {
            if (isStart(log.get(start))) {
                return Optional.of(joined(log.subList(start, log.size())));
            }
        }
        return Optional.empty();
    }

    private static String joined(List<String> lines) {
        var words = String.join(
                " ",
                lines.stream().filter(LastWords::isWords).map(String::strip).toList());
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + " ...";
    }

    private static boolean isStart(String line) {
        return isWords(line) && !line.startsWith("\t");
    }

    private static boolean isWords(String line) {
        return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t...");
    }
}
