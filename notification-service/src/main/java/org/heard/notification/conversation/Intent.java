package org.heard.notification.conversation;

import jakarta.persistence.EnumeratedValue;
import java.text.Normalizer;
import java.util.Locale;

/** What a text means. A word acts only when it is the whole text; HELP is heard wherever it stands. */
public enum Intent {
    NEXT("next"),
    YES("yes"),
    STOP("stop"),
    CALL("call"),
    HELP("help"),
    WRONG_PERSON("wrong-person"),
    OTHER("other");

    @EnumeratedValue
    private final String code;

    Intent(String code) {
        this.code = code;
    }

    /** Of a text in any case, with any spaces and punctuation. */
    public static Intent of(String message) {
        var words = plain(message);
        return switch (words) {
            case "NEXT" -> NEXT;
            case "YES", "YES PLEASE" -> YES;
            case "STOP" -> STOP;
            case "CALL", "CALL ME" -> CALL;
            case "WRONG", "WRONG PERSON", "WRONG NUMBER" -> WRONG_PERSON;
            default -> (" " + words + " ").contains(" HELP ") ? HELP : OTHER;
        };
    }

    /** Whether no more texts are to come to the number that it came from, whatever it was about. */
    public boolean endsTexts() {
        return this == STOP || this == WRONG_PERSON;
    }

    /** Letters and digits alone, in capitals, with one space between words. */
    static String plain(String message) {
        return Normalizer.normalize(message, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return code;
    }
}
