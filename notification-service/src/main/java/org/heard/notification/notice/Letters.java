package org.heard.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters' texts, from {@code letters/}: the first line is the title, {@code {name}} is a gap. */
@ApplicationScoped
public class Letters {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final String ADVOCATE = "an-advocate-can-help";

    /** Gaps in which the same words stand in every letter. */
    private static final Map<String, String> SHARED = Map.of("ombudsman", "the-ombudsman");

    private final Map<String, String> texts = new ConcurrentHashMap<>();

    /** A letter as it will stand. */
    public record Letter(String title, String text) {}

    /**
     * How a council's letters speak.
     *
     * @param howToReachUs what a person reads who wants to talk to the team
     */
    public record Wording(String name, String team, String signOff, String howToReachUs) {

        private String atTheEnd() {
            return "\n\n" + howToReachUs.strip() + "\n\n" + signOff.strip() + "\n" + team.strip() + ", " + name.strip();
        }
    }

    /**
     * Writes a letter.
     *
     * @param youngPerson whether they are owed the offer of an advocate at every step (CA 1989 s26A)
     * @param wording how the council's letters end, where it is known
     * @throws IllegalArgumentException when the letter does not exist, or a gap has no value
     */
    public Letter write(
            String name, Map<String, Object> values, boolean youngPerson, LocalDate on, Optional<Wording> wording) {
        var filled = fill(name, values).strip();
        var title = filled.lines().findFirst().orElseThrow();
        var body = filled.substring(title.length()).strip();
        var offer = youngPerson ? "\n\n" + fill(ADVOCATE, Map.of()).strip() : "";
        var end = wording.map(Wording::atTheEnd).orElse("");
        return new Letter(title, DAY.format(on) + "\n\n" + body + offer + end + "\n");
    }

    /** A day as letters write it: 5 January 2026. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String fill(String name, Map<String, Object> values) {
        return GAP.matcher(texts.computeIfAbsent(name, Letters::read)).replaceAll(gap -> {
            var shared = SHARED.get(gap.group(1));
            var value = shared == null
                    ? values.get(gap.group(1))
                    : fill(shared, Map.of()).strip();
            if (value == null) {
                throw new IllegalArgumentException("letter " + name + " has no value for " + gap.group(1));
            }
            return Matcher.quoteReplacement(value instanceof LocalDate day ? DAY.format(day) : value.toString());
        });
    }

    private static String read(String name) {
        try (var text = Letters.class.getResourceAsStream("/letters/" + name + ".txt")) {
            if (text == null) {
                throw new IllegalArgumentException("there is no letter " + name);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
