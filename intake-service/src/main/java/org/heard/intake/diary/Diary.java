package org.heard.intake.diary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a person keeps for themselves, oldest day first. */
record Diary(List<Entry> entries) {

    static final int MOST_ENTRIES = 1000;

    /**
     * An entry.
     *
     * @param on the day it happened
     * @param who people by name or role; empty if not said
     */
    record Entry(UUID id, LocalDate on, String what, String who) {}

    static Diary empty() {
        return new Diary(List.of());
    }

    Diary with(Entry entry) {
        return new Diary(Stream.concat(entries.stream(), Stream.of(entry))
                .sorted(Comparator.comparing(Entry::on))
                .toList());
    }

    Diary without(UUID id) {
        return new Diary(
                entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }
}
