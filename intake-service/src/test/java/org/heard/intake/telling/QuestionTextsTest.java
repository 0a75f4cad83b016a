package org.heard.intake.telling;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A question has words for all it asks, and for all that can be wrong with an answer. */
class QuestionTextsTest {

    private final ResourceBundle texts = ResourceBundle.getBundle("texts.site", java.util.Locale.ROOT);

    @ParameterizedTest
    @EnumSource
    void every_question_has_its_words(Question question) {
        var faults =
                switch (question.kind()) {
                    case STORY, LINE -> question.optional() ? Stream.of("long") : Stream.of("long", "missing");
                    case TELEPHONE, EMAIL, ADDRESS, DAY -> Stream.of("wrong");
                    case ONE -> Stream.of("missing");
                    case SEVERAL ->
                        question.options().contains("none") ? Stream.of("missing", "wrong") : Stream.of("missing");
                };
        Stream.of(Stream.of("title", "hint", "short"), question.options().stream(), faults)
                .flatMap(keys -> keys)
                .forEach(key -> assertFalse(
                        texts.getString("q." + question.slug() + "." + key).isBlank(), key));
    }
}
