package org.heard.intake.recognition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How well the rules recognise invented contacts. One half was written before there was a rule, and no rule was ever made to
 * fit it.
 */
class LabelledContactsTest {

    private static final double RECALL_WANTED = 0.95;

    private final RecognitionRules rules = RecognitionRules.load();

    record Contact(String label, String category, String text) {

        boolean isComplaint() {
            return label.equals("complaint");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"held-out", "tuned-on"})
    @Rule("CODE-1")
    @Rule("CODE-2")
    void nineteen_of_twenty_complaints_are_recognised(String half) throws IOException {
        var contacts = contacts(half);
        var recognised = contacts.stream()
                .filter(it -> rules.of(it.text(), it.category()).mayBeComplaint())
                .toList();
        var right = recognised.stream().filter(Contact::isComplaint).count();
        var complaints = contacts.stream().filter(Contact::isComplaint).count();
        var recall = (double) right / complaints;
        System.out.printf(
                Locale.UK,
                "Recognition, %s half: recall %.3f (%d of %d complaints), precision %.3f (%d of %d recognised)%n",
                half,
                recall,
                right,
                complaints,
                (double) right / recognised.size(),
                right,
                recognised.size());
        assertTrue(contacts.size() >= 100, "too few contacts to say anything");
        assertTrue(
                recall >= RECALL_WANTED,
                () -> "not recognised: "
                        + contacts.stream()
                                .filter(it -> it.isComplaint()
                                        && !rules.of(it.text(), it.category()).mayBeComplaint())
                                .map(Contact::text)
                                .toList());
    }

    private static List<Contact> contacts(String half) throws IOException {
        try (var file = LabelledContactsTest.class.getResourceAsStream("/recognition/" + half + ".csv")) {
            return new CsvMapper()
                    .readerFor(Contact.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Contact>readValues(file)
                    .readAll();
        }
    }
}
