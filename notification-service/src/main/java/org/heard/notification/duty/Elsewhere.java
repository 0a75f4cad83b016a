package org.heard.notification.duty;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Who answers what no procedure of the council does, in words, by the codes of the routing table's rows. */
final class Elsewhere {

    private static final String NOT_NAMED = "We will tell you who, and help you to reach them.";
    private static final Properties WORDS = read();

    private Elsewhere() {}

    /** A paragraph with the address of each; where none of the codes is known, that they are told later. */
    private static String named(Collection<String> codes) {
        var words = codes.stream()
                .filter(WORDS::containsKey)
                .map(WORDS::getProperty)
                .collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? NOT_NAMED : words;
    }

    /** Nothing where the council answers all of it. */
    private static String part(Collection<String> codes) {
        var named = named(codes);
        return named.equals(NOT_NAMED)
                ? ""
                : "For a part of what you told us somebody else can help, or has to look at it.\n\n" + named;
    }

    /** What stands in the gaps of the letters that say how a complaint is looked at. */
    static Map<String, Object> gaps(Collection<String> codes) {
        return Map.of("who", named(codes), "part", part(codes));
    }

    private static Properties read() {
        try (var file = new InputStreamReader(
                Elsewhere.class.getResourceAsStream("/letters/elsewhere.properties"), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(file);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
