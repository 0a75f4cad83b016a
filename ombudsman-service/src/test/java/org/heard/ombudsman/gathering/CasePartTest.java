package org.heard.ombudsman.gathering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.gathering.Finding.Differs;
import org.heard.ombudsman.gathering.Finding.Held;
import org.heard.ombudsman.gathering.Finding.Missing;
import org.junit.jupiter.api.Test;

class CasePartTest {

    private final AReferral referral = AReferral.made();
    private final String announced = referral.told().get("manifestDigest").asText();

    @Test
    void what_was_announced_is_held() {
        assertInstanceOf(Held.class, judge(referral.casePart()));
    }

    @Test
    void another_manifest_other_contents_and_other_words_differ() {
        assertEquals(new Differs("manifest-digest-differs"), judge(referral.anotherCasePart()));
        assertEquals(new Differs("part-digest-differs"), judge(referral.casePartWithOtherContents()));
        assertEquals(new Differs("words-differ"), judge(referral.casePartWithOtherWords()));
    }

    @Test
    void words_left_out_words_of_another_fact_and_words_too_many_differ() {
        var whole = referral.casePart();
        var words = whole.substring(whole.indexOf("\"words\":[") + 9, whole.lastIndexOf(']'));
        assertEquals(new Differs("words-differ"), judge(whole.replace(words, "")));
        assertEquals(new Differs("words-differ"), judge(whole.replace(words, words.replace(":4,", ":3,"))));
        assertEquals(
                new Differs("words-differ"), judge(whole.replace(words, words + "," + words.replace(":4,", ":3,"))));
    }

    @Test
    void erased_words_are_taken_as_erased() {
        var erased = referral.casePart().replace("00ff", "").replace("They never came.", "[erased]");
        assertInstanceOf(Held.class, judge(erased));
    }

    @Test
    void what_is_no_case_part_is_missing() {
        assertEquals(new Missing("unreadable-answer"), judge("{}"));
        assertEquals(new Missing("unreadable-answer"), judge("[]"));
        assertEquals(new Missing("unreadable-answer"), judge("{\"manifest\":{},\"case\":7}"));
    }

    private Finding judge(String answer) {
        try {
            return new CasePart(new JsonMapper().readTree(answer)).judge(announced);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
