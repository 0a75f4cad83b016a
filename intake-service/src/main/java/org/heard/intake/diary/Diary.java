package org.heard.intake.diary;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a person keeps for themselves, oldest day first. */
record Diary(List<Entry> entries) {

    static final int MOST_ENTRIES = 1000;

    /**
     * A file that belongs to an entry.
     *
     * @param name what its person calls it
     */
    record File(UUID id, String name, String mediaType) {}

    /**
     * An entry.
     *
     * @param on the day it happened
     * @param who people by name or role; empty if not said
     * @param sharedOn the day on which the council was last sent it; null while nobody else reads it
     * @param files null for none in what was kept before there were any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(UUID id, LocalDate on, String what, String who, LocalDate sharedOn, List<File> files) {

        Entry {
            files = files == null ? List.of() : List.copyOf(files);
        }

        Entry shared(LocalDate day) {
            return new Entry(id, on, what, who, day, files);
        }

        Entry with(File file) {
            return new Entry(
                    id,
                    on,
                    what,
                    who,
                    sharedOn,
                    Stream.concat(files.stream(), Stream.of(file)).toList());
        }
    }

    static Diary empty() {
        return new Diary(List.of());
    }

    Diary with(Entry entry) {
        return new Diary(Stream.concat(entries.stream(), Stream.of(entry))
                .sorted(Comparator.comparing(Entry::on))
                .toList());
    }

    Diary with(UUID entry, File file) {
        return changed(entry, it -> it.with(file));
    }

    Diary shared(UUID entry, LocalDate day) {
        return changed(entry, it -> it.shared(day));
    }

    private Diary changed(UUID id, UnaryOperator<Entry> change) {
        return new Diary(entries.stream()
                .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
                .toList());
    }

    /** All files, of all entries. */
    List<File> files() {
        return entries.stream().flatMap(entry -> entry.files().stream()).toList();
    }

    Optional<File> file(UUID id) {
        return files().stream().filter(file -> file.id().equals(id)).findFirst();
    }

    /** @param id as it came in a form; null for none */
    Optional<Entry> entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().toString().equals(id))
                .findFirst();
    }

    Diary without(UUID id) {
        return new Diary(
                entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }
}
