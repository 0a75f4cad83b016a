package org.heard.localstack.notify.message;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heard.localstack.notify.message.Message.Via;

/** Every message there is, in order; kept in memory and, when a file is named, in that file as well. */
public final class MessageBook implements AutoCloseable {

    private final Map<UUID, Message> messages = new LinkedHashMap<>();
    private final Map<Address, List<UUID>> byPerson = new LinkedHashMap<>();
    private final Map<String, List<UUID>> byReference = new HashMap<>();
    private final Journal journal;
    private long lastSequence;

    private MessageBook(Journal journal) {
        this.journal = journal;
    }

    /** A book that ends with the process. */
    public static MessageBook inMemory() {
        return new MessageBook(Journal.none());
    }

    /**
     * A book that outlives the process.
     *
     * @throws IOException when the file can be neither read nor written
     */
    public static MessageBook in(Path file) throws IOException {
        var book = new MessageBook(Journal.at(file));
        Journal.replay(file, book::store, book::forget);
        return book;
    }

    /** Takes a new message in and gives it its place in the order. */
    public synchronized Message add(Message message) {
        var numbered = message.numbered(lastSequence + 1);
        store(numbered);
        journal.wrote(numbered);
        return numbered;
    }

    /** Moves a message on; empty when it is no longer in the book. */
    public synchronized Optional<Message> move(UUID id, Status next, Instant at) {
        var found = messages.get(id);
        if (found == null) {
            return Optional.empty();
        }
        var moved = found.in(next, at);
        messages.put(id, moved);
        journal.wrote(moved);
        return Optional.of(moved);
    }

    public synchronized Optional<Message> find(UUID id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All messages that pass, oldest first. */
    public synchronized List<Message> all(Predicate<Message> passes) {
        return messages.values().stream().filter(passes).toList();
    }

    /** Both sides of the conversation with one person, oldest first. */
    public synchronized List<Message> with(Address person) {
        return resolved(byPerson.get(person));
    }

    public synchronized List<Message> withReference(String reference) {
        return resolved(byReference.get(reference));
    }

    /** Every phone and inbox that has a message, the one with the newest message first. */
    public synchronized List<Address> people() {
        return byPerson.entrySet().stream()
                .sorted((a, b) -> Long.compare(newest(b.getValue()), newest(a.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The sequence of the newest message; 0 when there never was one. */
    public synchronized long lastSequence() {
        return lastSequence;
    }

    /** How often each reference was accepted, in the order of first use. */
    public synchronized Counts counts() {
        var accepted = new LinkedHashMap<String, Integer>();
        var total = 0;
        for (var message : messages.values()) {
            if (message.via() == Via.PHONE) {
                continue;
            }
            total++;
            if (message.reference() != null) {
                accepted.merge(message.reference(), 1, Integer::sum);
            }
        }
        return Counts.of(total, accepted);
    }

    /** Forgets every message. The order goes on counting, so a cursor stays good. */
    public synchronized void clear() {
        forget();
        journal.cleared();
    }

    @Override
    public synchronized void close() {
        journal.close();
    }

    private void store(Message message) {
        if (messages.put(message.id(), message) == null) {
            byPerson.computeIfAbsent(message.person(), person -> new ArrayList<>())
                    .add(message.id());
            if (message.reference() != null) {
                byReference
                        .computeIfAbsent(message.reference(), reference -> new ArrayList<>())
                        .add(message.id());
            }
        }
        lastSequence = Math.max(lastSequence, message.sequence());
    }

    private void forget() {
        messages.clear();
        byPerson.clear();
        byReference.clear();
    }

    private long newest(List<UUID> ids) {
        return messages.get(ids.getLast()).sequence();
    }

    private List<Message> resolved(Collection<UUID> ids) {
        return ids == null
                ? List.of()
                : Stream.of(ids.toArray(UUID[]::new)).map(messages::get).toList();
    }
}
