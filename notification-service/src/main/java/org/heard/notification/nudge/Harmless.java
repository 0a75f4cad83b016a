package org.heard.notification.nudge;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether words would tell somebody else who reads them anything about the person they are for. */
public final class Harmless {

    /** One segment of a text in the alphabet that every phone has (GSM 03.38). */
    private static final int SEGMENT_CHARACTERS = 160;

    private static final String GSM = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final List<String> TELLING = List.of(
            "complain",
            "social",
            "stage",
            "ombudsman",
            "worker",
            "abuse",
            "council",
            "borough",
            "county",
            "department",
            "children",
            "safeguard",
            "foster",
            "advocate",
            "investigat",
            "heard");

    private static final List<Pattern> POINTING = List.of(
            Pattern.compile("(?i)https?:|www\\.|\\b[a-z0-9-]+\\.(uk|com|org|net|example)\\b"),
            Pattern.compile("\\b[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{3}\\b"),
            Pattern.compile("\\bE\\d{8}\\b"),
            Pattern.compile("\\d{4,}"),
            Pattern.compile("[{}]|\\(\\("));

    private Harmless() {}

    /**
     * What is wrong with a text message.
     *
     * @param names of councils and departments
     * @return empty when it is harmless and one segment
     */
    public static Optional<String> faultOfText(String words, Collection<String> names) {
        if (words.isBlank() || words.length() > SEGMENT_CHARACTERS) {
            return Optional.of("is not one segment");
        }
        if (words.chars().anyMatch(character -> GSM.indexOf(character) < 0)) {
            return Optional.of("needs letters that cost a segment");
        }
        return faultOfWords(words, names);
    }

    /** What is wrong with words of any length: a subject, a sender's name, an e-mail. */
    public static Optional<String> faultOfWords(String words, Collection<String> names) {
        var small = words.toLowerCase(Locale.ROOT);
        return TELLING.stream()
                .filter(small::contains)
                .findFirst()
                .or(() -> names.stream()
                        .filter(name -> small.contains(name.toLowerCase(Locale.ROOT)))
                        .findFirst())
                .or(() -> POINTING.stream()
                        .filter(pattern -> pattern.matcher(words).find())
                        .map(pattern -> "something like " + pattern.pattern())
                        .findFirst())
                .map(word -> "says \"" + word + "\"");
    }
}
