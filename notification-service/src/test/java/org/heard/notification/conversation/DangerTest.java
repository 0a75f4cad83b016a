package org.heard.notification.conversation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Danger is heard in people's own words, rather once too often than not; but not in every complaint. */
class DangerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm not safe here",
                "i dont feel very safe",
                "Nobody keeps me safe",
                "no one keeps me safe",
                "I don't think that I'm safe",
                "I didn't feel safe",
                "I wasn't safe last night",
                "I cannot stay safe",
                "he hit my foster sister",
                "they hit the baby",
                "I'm scared to go home",
                "he punched me",
                "She's hurting my little brother",
                "they keep touching her",
                "I was raped",
                "my sister is being hit",
                "I'm scared of him",
                "scared of my stepdad",
                "I keep harming myself",
                "self-harm",
                "took an overdose",
                "I don't want to live any more",
                "he said he'd kill my mum"
            })
    void somebody_writes_that_they_or_a_child_are_not_safe(String message) {
        assertTrue(Danger.isTold(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They touched my things",
                "nobody rings me and my worker never comes",
                "They moved me again and I was not asked",
                "I am safe",
                "my little brother likes the safe in the hall",
                "they hit the roof",
                "the heating is broken and it is not fair",
                "She rapped on my door",
                ""
            })
    void somebody_complains_and_is_in_no_danger(String message) {
        assertFalse(Danger.isTold(message));
    }
}
