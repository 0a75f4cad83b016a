package org.heard.notification.conversation;

import jakarta.persistence.EnumeratedValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heard.notification.nudge.Purpose;

/** What somebody who texted a council is asked, one at a time and in this order, and how an answer is understood. */
enum Question {
    SAFE("safe", Purpose.ASK_SAFE),
    WHAT("what", Purpose.ASK_WHAT),
    WHO("who", Purpose.ASK_WHO),
    /** Whether they want an advocate. */
    SIDE("side", Purpose.ASK_SIDE),
    SAY_WHO("say-who", Purpose.ASK_SAY_WHO),
    /** The last, because nothing is sent any more to whoever says no. */
    TEXTS("texts", Purpose.ASK_TEXTS);

    static final String YES = "yes";
    static final String NO = "no";
    static final String DONT_KNOW = "dont-know";
    static final String RATHER_NOT = "rather-not";

    /** They were asked twice and answered something else. */
    static final String NOT_SAID = "not-said";

    private static final Set<String> YES_WORDS = Set.of(
            "YES",
            "Y",
            "YEAH",
            "YEP",
            "YUP",
            "YH",
            "YA",
            "YES PLEASE",
            "YES I AM",
            "OK",
            "OKAY",
            "SAFE",
            "I AM SAFE",
            "I M SAFE");
    private static final Set<String> NO_WORDS = Set.of(
            "NO",
            "N",
            "NOPE",
            "NAH",
            "NO THANKS",
            "NO THANK YOU",
            "NOT REALLY",
            "NOT SAFE",
            "UNSAFE",
            "I AM NOT SAFE",
            "I M NOT SAFE",
            "IM NOT SAFE",
            "NO I AM NOT",
            "NO I M NOT",
            "NO IM NOT");
    private static final Set<String> UNSURE_WORDS = Set.of(
            "I DON T KNOW",
            "I DONT KNOW",
            "DON T KNOW",
            "DONT KNOW",
            "DUNNO",
            "IDK",
            "NOT SURE",
            "I AM NOT SURE",
            "MAYBE");
    private static final Set<String> SILENT_WORDS =
            Set.of("RATHER NOT SAY", "I D RATHER NOT SAY", "I WOULD RATHER NOT SAY", "SKIP", "NOT SAYING");

    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("1", "young-person"),
            Map.entry("YOUNG PERSON", "young-person"),
            Map.entry("CHILD", "young-person"),
            Map.entry("A CHILD", "young-person"),
            Map.entry("KID", "young-person"),
            Map.entry("2", "left-care"),
            Map.entry("LEFT CARE", "left-care"),
            Map.entry("CARE LEAVER", "left-care"),
            Map.entry("3", "parent"),
            Map.entry("PARENT", "parent"),
            Map.entry("MUM", "parent"),
            Map.entry("DAD", "parent"),
            Map.entry("4", "carer"),
            Map.entry("CARER", "carer"),
            Map.entry("FOSTER CARER", "carer"),
            Map.entry("5", "someone-else"),
            Map.entry("SOMEONE ELSE", "someone-else"),
            Map.entry("6", RATHER_NOT));

    @EnumeratedValue
    private final String code;

    private final Purpose words;

    Question(String code, Purpose words) {
        this.code = code;
        this.words = words;
    }

    /** How it is asked. */
    Purpose words() {
        return words;
    }

    /** The answer as a code; empty where the text is none. What happened has no answer of this kind. */
    Optional<String> answer(String message) {
        var plain = Intent.plain(message);
        if (SILENT_WORDS.contains(plain) && this != WHAT) {
            return Optional.of(RATHER_NOT);
        }
        return switch (this) {
            case WHAT -> Optional.empty();
            case WHO -> Optional.ofNullable(PEOPLE.get(plain));
            case SAFE, SIDE, SAY_WHO, TEXTS -> yesOrNo(plain);
        };
    }

    private static Optional<String> yesOrNo(String plain) {
        if (YES_WORDS.contains(plain)) {
            return Optional.of(YES);
        }
        if (NO_WORDS.contains(plain)) {
            return Optional.of(NO);
        }
        return UNSURE_WORDS.contains(plain) ? Optional.of(DONT_KNOW) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
