package org.heard.localstack.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;

/** What a process that died said last: of a Java exception its first cause, without the frames, on one line. */
final class LastWords {

    private static final ObjectMapper JSON = new ObjectMapper();
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
        var said =
                lines.stream().filter(LastWords::isWords).map(LastWords::plain).toList();
        var words = String.join(" ", said).replaceAll("\\s+", " ").strip();
        return words.length() <= MOST_CHARACTERS ? words : words.substring(0, MOST_CHARACTERS) + " ...";
    }

    /** A line of a service's log is an object; then its exception's first cause speaks for it, or else its message. */
    private static String plain(String line) {
        if (!line.startsWith("{")) {
            return line;
        }
        try {
            var object = JSON.readTree(line);
            var exception = firstCause(object.path("exception"));
            return exception.isMissingNode()
                    ? object.path("message").asText()
                    : exception.path("exceptionType").asText() + ": "
                            + exception.path("message").asText();
        } catch (JsonProcessingException _) {
            return line;
        }
    }

    private static JsonNode firstCause(JsonNode exception) {
        var cause = exception.at("/causedBy/exception");
        return cause.isMissingNode() ? exception : firstCause(cause);
    }

    private static boolean isStart(String line) {
        return isWords(line) && !line.startsWith("\t");
    }

    private static boolean isWords(String line) {
        return !line.isBlank() && !line.startsWith("\tat ") && !line.startsWith("\t...");
    }
}
