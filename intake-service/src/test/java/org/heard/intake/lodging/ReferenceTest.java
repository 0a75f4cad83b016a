package org.heard.intake.lodging;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void a_reference_can_be_read_back_in_any_case_and_with_or_without_dashes() {
        var reference = Reference.next(new Random(7));
        assertTrue(reference.matches("[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}"), reference);
        assertTrue(Reference.isWellFormed(reference));
        assertTrue(Reference.isWellFormed(reference.toLowerCase().replace("-", " ")));
        assertFalse(Reference.isWellFormed(reference + "0"));
    }

    @Test
    void any_one_wrong_character_is_found() {
        var reference = Reference.next(new Random(7)).replace("-", "");
        for (var i = 0; i < reference.length(); i++) {
            for (var other : ALPHABET.toCharArray()) {
                if (other != reference.charAt(i)) {
                    assertFalse(Reference.isWellFormed(reference.substring(0, i) + other + reference.substring(i + 1)));
                }
            }
        }
    }
}
