package org.heard.intake.lodging;

import java.util.random.RandomGenerator;

/**
 * A reference that people can read out: nine characters in three groups, such as {@code 7KM-3XQ-9DW}, from an alphabet
 * without look-alikes; the last is a check character (Luhn mod 32), which finds any one wrong character and nearly every
 * swap of neighbours. It is not secret and opens nothing.
 */
final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DATA_CHARACTERS = 8;

    private Reference() {}

    static String next(RandomGenerator random) {
        var data = new StringBuilder(DATA_CHARACTERS + 1);
        for (var i = 0; i < DATA_CHARACTERS; i++) {
            data.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        var all = data.append(checkCharacter(data)).toString();
        return all.substring(0, 3) + "-" + all.substring(3, 6) + "-" + all.substring(6);
    }

    /** Whether the reference is one that we could have given, whatever its case and separators. */
    static boolean isWellFormed(String reference) {
        var all = reference.toUpperCase().replaceAll("[\\s-]", "");
        return all.length() == DATA_CHARACTERS + 1
                && all.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
                && checkCharacter(all.substring(0, DATA_CHARACTERS)) == all.charAt(DATA_CHARACTERS);
    }

    private static char checkCharacter(CharSequence data) {
        var sum = 0;
        var doubled = true;
        for (var i = data.length() - 1; i >= 0; i--) {
            var value = ALPHABET.indexOf(data.charAt(i)) * (doubled ? 2 : 1);
            sum += value / ALPHABET.length() + value % ALPHABET.length();
            doubled = !doubled;
        }
        return ALPHABET.charAt(Math.floorMod(-sum, ALPHABET.length()));
    }
}
