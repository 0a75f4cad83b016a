package org.heard.ombudsman.desk;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A form as somebody filled it in, and what is wrong with it.
 *
 * @param step which form of the page it is; empty when none was sent
 * @param values by field
 * @param faults by field, in the order of the page; under the empty name, what concerns the whole
 */
record Filled(String step, Map<String, String> values, Map<String, String> faults) {

    /** No form was sent. */
    static Filled none() {
        return new Filled("", Map.of(), Map.of());
    }

    /** A search as an address asks it. */
    static Filled asked(String step, Map<String, String> values) {
        return new Filled(step, values, new LinkedHashMap<>());
    }

    /** The form of a step, as it was sent. */
    static Filled of(String step, MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, given) -> values.put(name, given.isEmpty() ? "" : given.getFirst()));
        return new Filled(step, values, new LinkedHashMap<>());
    }

    /** The same, with what is wrong with the whole of it. */
    Filled refused(String why) {
        faults.put("", why);
        return this;
    }

    /** Whether something is wrong with it. */
    public boolean isFaulty() {
        return !faults.isEmpty();
    }

    /** What stands in a field of a form; empty for every other form. */
    public String value(String of, String field) {
        return step.equals(of) ? values.getOrDefault(field, "") : "";
    }

    /** What stands in a part of a field, such as the month of a day. */
    public String value(String of, String field, String part) {
        return value(of, field + "-" + part);
    }

    /** What is wrong with a field of a form, or null. */
    public String fault(String of, String field) {
        return step.equals(of) ? faults.get(field) : null;
    }

    /** What is wrong with a field of a numbered row of a form, or null. */
    public String fault(String of, String row, int number, String field) {
        return fault(of, row + "-" + number + "-" + field);
    }

    /** Where in the page the field is. */
    public String at(String field) {
        return field.isEmpty() ? "main-content" : step + "-" + field;
    }

    /** Words that must be there. */
    String words(String field, String otherwise) {
        var given = text(field);
        if (given.isEmpty()) {
            faults.put(field, otherwise);
        }
        return given;
    }

    /** Words that may be left out; then null. */
    String wordsOrNone(String field) {
        var given = text(field);
        return given.isEmpty() ? null : given;
    }

    /** A field's text, without what surrounds it. */
    String text(String field) {
        return values.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    /** A version of something that the form was made from; 0 where there was none. */
    long version(String field) {
        var given = text(field);
        return given.matches("\\d{1,18}") ? Long.parseLong(given) : 0;
    }

    /** One of the codes that may be chosen. */
    String code(String field, String otherwise, String... codes) {
        var given = text(field);
        if (!Arrays.asList(codes).contains(given)) {
            faults.put(field, otherwise);
        }
        return given;
    }

    /** One of a kind, by its code. */
    <E extends Enum<E>> E one(String field, Class<E> kind, String otherwise) {
        var given = text(field);
        var found = Arrays.stream(kind.getEnumConstants())
                .filter(it -> it.toString().equals(given))
                .findFirst();
        if (found.isEmpty()) {
            faults.put(field, otherwise);
        }
        return found.orElse(null);
    }

    /** A day in three fields. */
    LocalDate day(String field, String otherwise) {
        var day = dayOf(field);
        if (day.isEmpty()) {
            faults.put(field, otherwise);
        }
        return day.orElse(null);
    }

    Optional<LocalDate> dayOf(String field) {
        try {
            return Optional.of(LocalDate.of(number(field + "-year"), number(field + "-month"), number(field + "-day")));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private int number(String field) {
        return Integer.parseInt(text(field));
    }
}
