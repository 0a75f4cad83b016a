package org.heard.localstack.notify.v2;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.localstack.notify.message.Message.Kind;

/**
 * Words with gaps such as {@code ((body))}, filled from a send's personalisation as Notify fills them: names match
 * whatever their case, spaces, dashes or underscores.
 *
 * @param subject null for a text
 */
public record Template(UUID id, Kind kind, String subject, String body) {

    private static final Pattern GAP = Pattern.compile("\\(\\(([^()]+)\\)\\)");

    /** What a reader sees. */
    record Filled(String subject, String body) {}

    Filled fill(Map<String, Object> personalisation) {
        var values = personalisation.entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(
                        Collectors.toMap(entry -> plain(entry.getKey()), entry -> text(entry.getValue()), (a, b) -> a));
        var missing = Stream.of(subject == null ? "" : subject, body)
                .flatMap(words -> GAP.matcher(words).results())
                .map(gap -> gap.group(1))
                .filter(name -> !values.containsKey(plain(name)))
                .distinct()
                .toList();
        if (!missing.isEmpty()) {
            throw NotifyError.badRequest("Missing personalisation: " + String.join(", ", missing));
        }
        return new Filled(subject == null ? null : filled(subject, values), filled(body, values));
    }

    private static String filled(String words, Map<String, String> values) {
        return GAP.matcher(words).replaceAll(gap -> Matcher.quoteReplacement(values.get(plain(gap.group(1)))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(item -> "* " + item).collect(Collectors.joining("\n"))
                : value.toString();
    }
}
