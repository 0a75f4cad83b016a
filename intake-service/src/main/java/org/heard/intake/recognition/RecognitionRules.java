package org.heard.intake.recognition;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.heard.intake.recognition.Recognition.Likelihood;
import org.heard.intake.recognition.Recognition.Reason;

/**
 * The rules by which a contact is recognised, from {@code recognition/rules.yaml}. A value; the same contact always gives the
 * same answer.
 *
 * @param effectiveFrom since when this version is in force
 */
record RecognitionRules(String ruleSet, int version, LocalDate effectiveFrom, List<Rule> rules) {

    private static final String FILE = "/recognition/rules.yaml";
    private static final int HINTS_THAT_MAKE_IT_LIKELY = 2;

    RecognitionRules {
        rules = List.copyOf(rules);
    }

    enum Weight {
        @JsonProperty("clear")
        CLEAR,
        @JsonProperty("hint")
        HINT
    }

    /** @param category whether it looks at the category instead of the text */
    record Rule(String id, String says, Weight weight, String citation, boolean category, List<Pattern> words) {

        Rule {
            words = List.copyOf(words);
        }

        Optional<Reason> fits(String text, String categoryText) {
            var read = category ? categoryText : text;
            return words.stream()
                    .map(pattern -> pattern.matcher(read))
                    .filter(matcher -> matcher.find())
                    .findFirst()
                    .map(matcher -> new Reason(id, says, matcher.group().strip(), citation));
        }
    }

    /** @throws IllegalStateException if the file says anything unknown or a pattern is none */
    static RecognitionRules load() {
        var yaml = YAMLMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = RecognitionRules.class.getResourceAsStream(FILE)) {
            return yaml.readValue(file, RecognitionRules.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
    }

    /**
     * What the rules say of a contact.
     *
     * @param text what the person wrote or said
     * @param category of the council's own system; null for none
     */
    Recognition of(String text, String category) {
        var read = plain(text);
        var categoryRead = category == null ? "" : plain(category);
        var fitting = rules.stream()
                .filter(rule -> rule.fits(read, categoryRead).isPresent())
                .toList();
        var reasons = fitting.stream()
                .flatMap(rule -> rule.fits(read, categoryRead).stream())
                .toList();
        return new Recognition(!reasons.isEmpty(), likelihood(fitting), reasons, ruleSet, version);
    }

    private static Likelihood likelihood(List<Rule> fitting) {
        if (fitting.isEmpty()) {
            return Likelihood.UNLIKELY;
        }
        var clear = fitting.stream().anyMatch(rule -> rule.weight() == Weight.CLEAR);
        return clear || fitting.size() >= HINTS_THAT_MAKE_IT_LIKELY ? Likelihood.LIKELY : Likelihood.POSSIBLE;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK)
                .replaceAll("['\u2018\u2019]", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
