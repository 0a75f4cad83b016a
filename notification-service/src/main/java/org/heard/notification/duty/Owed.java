package org.heard.notification.duty;

import java.time.LocalDate;
import java.util.Map;

/**
 * Something that an event makes us owe to a person.
 *
 * @param to complainant, whom we nudge; anybody else is told by a person of the council
 * @param letter name of the letter's text
 * @param values what stands in its gaps: dates, and fixed words
 * @param nudge whether it is announced by itself
 */
public record Owed(Tell what, String to, LocalDate dueBy, String letter, Map<String, Object> values, Announced nudge) {

    /** The one who complains. */
    public static final String COMPLAINANT = "complainant";

    /** How the complainant comes to know that there is something to read. */
    public enum Announced {
        /** By a nudge of its own event. */
        BY_ITSELF,
        /** By the nudge of the same duty's first letter of that day: one holiday, one text. */
        WITH_THE_SAME_OF_THE_DAY
    }

    Owed(Tell what, LocalDate dueBy, String letter, Map<String, Object> values) {
        this(what, COMPLAINANT, dueBy, letter, values, Announced.BY_ITSELF);
    }

    /** The same, to somebody else. */
    Owed to(String person) {
        return new Owed(what, person, dueBy, letter, values, nudge);
    }

    /** The same, beside what was announced that day. */
    Owed withTheSameOfTheDay() {
        return new Owed(what, to, dueBy, letter, values, Announced.WITH_THE_SAME_OF_THE_DAY);
    }

    boolean isToComplainant() {
        return to.equals(COMPLAINANT);
    }
}
