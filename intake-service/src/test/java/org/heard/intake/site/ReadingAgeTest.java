package org.heard.intake.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.intake.telling.Teller;
import org.heard.testkit.ReadingAge;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A child of ten can read every page (quality paper §4): grade 5 at most, 12 words a sentence at most on average. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class ReadingAgeTest {

    private static final double HIGHEST_GRADE = 5;
    private static final double LONGEST_MEAN_SENTENCE = 12;
    private static final int SENTENCES_TO_JUDGE = 3;

    @Test
    void every_page_is_plain_enough() {
        var visitor = Teller.atFirstQuestion();
        for (var address : List.of(
                "/start",
                "/who-can-help",
                "/privacy",
                "/easy-read",
                "/ended",
                "/come-back",
                "/my/sign-in",
                "/shared",
                "/record",
                "/council",
                "/before",
                "/tell/about",
                "/tell/safe",
                "/now",
                "/tell/you",
                "/saved")) {
            mustBePlain(address, visitor.open(address).text());
        }
        var teller = Teller.atCheck("Plain words. " + UUID.randomUUID());
        mustBePlain("/check", teller.text());
        mustBePlain("/done", teller.send("/send", Map.of()).text());
        for (var address : List.of(
                "/my",
                "/my/next-stage",
                "/my/stop",
                "/my/talk",
                "/my/messages",
                "/my/contact",
                "/my/contact/text",
                "/my/contact/email",
                "/my/contact/letter",
                "/my/said",
                "/my/name")) {
            mustBePlain(address, teller.open(address).text());
        }
        for (var address : List.of("/my/files", "/my/wrong-way", "/my/share", "/my/ombudsman")) {
            mustBePlain(address, teller.open(address).text());
        }
        teller.open("/record").send("/record", Map.of("new", "yes"));
        mustBePlain("/record", teller.text());
        mustBePlain("/record/entries", teller.open("/record/entries").text());
        teller.open("/my/share");
        var made = teller.send("/my/share", Map.of("days", "1"));
        mustBePlain("/my/share/made", made.text());
        var keys = Map.of("reference", made.text("reference"), "code", made.text("code"), "language", "en");
        var advocate = new Visitor().send("/shared", keys);
        mustBePlain("/shared/complaint", advocate.text());
        mustBePlain("/shared/letters", advocate.open("/shared/letters").text());
    }

    @Test
    void every_text_of_three_sentences_or_more_is_plain_enough() {
        var texts = new Texts();
        for (var key : texts.keys(Texts.ENGLISH)) {
            mustBePlain(key, texts.of(Texts.ENGLISH, key));
        }
    }

    @Test
    void a_page_in_the_language_of_an_office_fails() {
        var planted = "<main><p>Representations concerning the authority's functions are considered in accordance with"
                + " regulations.</p><p>An acknowledgement is communicated to the representor.</p>"
                + "<p>Dissatisfied individuals may subsequently request independent investigation.</p></main>";
        assertThrows(AssertionError.class, () -> mustBePlain("planted", planted));
        var endless = "<main><p>We do this.</p><p>Then we do that and so on and on and on and on until no one is left"
                + " here who can still hear a word of what we say to them all day and all night.</p><p>So it goes.</p></main>";
        assertThrows(AssertionError.class, () -> mustBePlain("planted", endless));
        var office =
                ReadingAge.of("Representations concerning the authority's functions are considered in accordance with"
                        + " the applicable regulations. An acknowledgement is communicated to the representor within the stipulated"
                        + " period. Dissatisfied individuals may subsequently request independent investigation.");
        assertTrue(office.grade() > HIGHEST_GRADE);
        assertTrue(ReadingAge.of("We do this. Then we do that and so on and on and on until no one is left who can"
                                + " still hear us at all here. So there.")
                        .meanSentence()
                > 8);
    }

    @ParameterizedTest
    @CsvSource({"cat, 1", "asked, 1", "wanted, 2", "people, 2", "council, 2", "advocate, 3", "ombudsman, 3", "late, 1"})
    void syllables_are_counted_as_they_are_spoken(String word, int syllables) {
        assertEquals(syllables, ReadingAge.syllables(word));
    }

    @Test
    void labels_use_words_from_the_checked_list() {
        var texts = new Texts();
        var labels = texts.keys(Texts.ENGLISH).stream()
                .filter(key -> key.startsWith("q.") && !key.endsWith(".hint")
                        || key.endsWith(".title")
                        || key.startsWith("nav."))
                .map(key -> texts.of(Texts.ENGLISH, key))
                .toList();
        assertEquals(
                Set.of(), unchecked(labels), "look whether a child of ten knows them, then add them to words-en.txt");
    }

    @Test
    void a_label_with_a_word_of_an_office_fails() {
        assertEquals(Set.of("adjudication"), unchecked(List.of("What happens next", "The adjudication")));
    }

    private static Set<String> unchecked(List<String> labels) {
        var checked = checkedWords();
        return labels.stream()
                .flatMap(label -> Arrays.stream(label.toLowerCase().split("[^a-z]+")))
                .filter(word -> !word.isEmpty() && !checked.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> checkedWords() {
        try (var file = ReadingAgeTest.class.getResourceAsStream("/words-en.txt")) {
            return Set.of(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void mustBePlain(String where, String text) {
        var age = text.contains("<main") ? ReadingAge.ofPage(text) : ReadingAge.of(text + " ");
        if (age.sentences().size() >= SENTENCES_TO_JUDGE) {
            assertAll(
                    where,
                    () -> assertTrue(age.grade() <= HIGHEST_GRADE, "grade " + age.grade() + ": " + age.sentences()),
                    () -> assertTrue(
                            age.meanSentence() <= LONGEST_MEAN_SENTENCE, "words a sentence " + age.meanSentence()));
        }
    }
}
