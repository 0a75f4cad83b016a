package org.heard.intake.diary;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An entry as somebody types it: it stays in the form while something is wrong with it. */
record TypedEntry(String what, String who, String day, String month, String year) {

    private static final int LONGEST = 10_000;

    /** What stands in the form at first. */
    static TypedEntry nothing(LocalDate today) {
        return new TypedEntry(
                "",
                "",
                Integer.toString(today.getDayOfMonth()),
                Integer.toString(today.getMonthValue()),
                Integer.toString(today.getYear()));
    }

    static TypedEntry of(MultivaluedMap<String, String> form) {
        return new TypedEntry(
                field(form, "what"), field(form, "who"), field(form, "day"), field(form, "month"), field(form, "year"));
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /** Key of what is wrong with it in a diary; empty when nothing is. */
    Optional<String> fault(Diary diary) {
        if (what.isEmpty()) {
            return Optional.of("record.missing");
        }
        if (what.length() + who.length() > LONGEST) {
            return Optional.of("q.what.long");
        }
        if (on().isEmpty()) {
            return Optional.of("record.day.wrong");
        }
        return diary.entries().size() >= Diary.MOST_ENTRIES ? Optional.of("record.full") : Optional.empty();
    }

    /** The entry, of one that has no fault. */
    Diary.Entry entry() {
        return new Diary.Entry(UUID.randomUUID(), on().orElseThrow(), what, who, null, List.of());
    }

    private Optional<LocalDate> on() {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException | NumberFormatException none) {
            return Optional.empty();
        }
    }
}
