package org.heard.intake.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.contact.OwnChannels.Own;
import org.heard.intake.contact.PactInput.Hours;
import org.heard.kit.council.CouncilId;

/** Keeps contact pacts. */
@ApplicationScoped
public class ContactPacts {

    private final ObjectMapper json;

    ContactPacts(ObjectMapper json) {
        this.json = json;
    }

    /** A pact as other services fetch it by reference. */
    public record View(UUID complaintId, List<Channel> channels) {

        /** One channel, in the person's order. */
        public record Channel(
                String kind,
                String address,
                boolean safe,
                List<Hours> hours,
                boolean sayWhoWeAre,
                String codeWord,
                LocalDate confirmedOn) {}
    }

    /**
     * The rows of a pact.
     *
     * @param input as validated; null when the person gave no way to reach them
     * @param givenOn the day the person gave it, which confirms a channel that says no later day
     */
    public List<ContactChannel> rows(UUID complaint, CouncilId council, PactInput input, LocalDate givenOn) {
        var rows = new ArrayList<ContactChannel>();
        for (var given : input == null ? List.<PactInput.Channel>of() : input.channels()) {
            var row = row(complaint, council, new Own(UUID.randomUUID(), given), rows.size());
            row.confirmedOn = given.confirmedOn() == null ? givenOn : given.confirmedOn();
            rows.add(row);
        }
        return rows;
    }

    private ContactChannel row(UUID complaint, CouncilId council, Own own, int index) {
        var given = own.channel();
        var row = new ContactChannel();
        row.id = own.id();
        row.complaintId = complaint;
        row.councilId = council.value();
        row.rank = index + 1;
        row.kind = given.kind().toString();
        row.address = PactInput.normalised(given, index);
        row.safe = given.safe();
        row.hours = write(given.hours() == null ? List.of() : given.hours());
        row.sayWhoWeAre = Boolean.TRUE.equals(given.sayWhoWeAre());
        row.codeWord = given.codeWord();
        row.confirmedOn = given.confirmedOn();
        return row;
    }

    /** Puts a pact in place of the one before, within the running transaction. A code word stays where no other is given. */
    public Uni<Void> replace(UUID complaint, CouncilId council, PactInput input, LocalDate givenOn) {
        return ContactChannel.<ContactChannel>list("complaintId = ?1 order by rank", complaint)
                .chain(before -> {
                    var rows = rows(complaint, council, input, givenOn);
                    rows.stream()
                            .filter(row -> row.codeWord == null)
                            .forEach(row -> row.codeWord = codeWord(row, before));
                    return inPlaceOf(before, rows);
                });
    }

    /** That of the same address, else the first there was. */
    private static String codeWord(ContactChannel row, List<ContactChannel> before) {
        return before.stream()
                .filter(channel -> channel.codeWord != null)
                .min(Comparator.comparing(
                        channel -> !(channel.kind.equals(row.kind) && channel.address.equalsIgnoreCase(row.address))))
                .map(channel -> channel.codeWord)
                .orElse(null);
    }

    private static Uni<Void> inPlaceOf(List<ContactChannel> before, List<ContactChannel> rows) {
        return Panache.getSession().chain(session -> session.removeAll(before.toArray())
                .chain(session::flush)
                .chain(() -> session.persistAll(rows.toArray())));
    }

    /** A pact's channels one by one, within the running transaction. */
    public Uni<OwnChannels> own(UUID complaint) {
        return ContactChannel.<ContactChannel>list("complaintId = ?1 order by rank", complaint)
                .map(this::own);
    }

    /** Changes some of its channels, within the running transaction, one change after the other. */
    public Uni<Void> change(UUID complaint, CouncilId council, UnaryOperator<OwnChannels> change) {
        return LodgedComplaint.findById(complaint, LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> ContactChannel.<ContactChannel>list("complaintId = ?1 order by rank", complaint))
                .chain(before -> {
                    var now = change.apply(own(before)).all();
                    return inPlaceOf(
                            before,
                            IntStream.range(0, now.size())
                                    .mapToObj(index -> row(complaint, council, now.get(index), index))
                                    .toList());
                });
    }

    private OwnChannels own(List<ContactChannel> rows) {
        return new OwnChannels(rows.stream()
                .map(row -> new Own(
                        row.id,
                        new PactInput.Channel(
                                PactInput.Kind.valueOf(row.kind.toUpperCase(Locale.ROOT)),
                                row.address,
                                row.safe,
                                read(row.hours),
                                row.sayWhoWeAre,
                                row.codeWord,
                                row.confirmedOn)))
                .toList());
    }

    /** Reads a pact within the running transaction. */
    public Uni<View> of(UUID complaint) {
        return ContactChannel.<ContactChannel>list("complaintId = ?1 order by rank", complaint)
                .map(rows ->
                        new View(complaint, rows.stream().map(this::channel).toList()));
    }

    private View.Channel channel(ContactChannel row) {
        return new View.Channel(
                row.kind, row.address, row.safe, read(row.hours), row.sayWhoWeAre, row.codeWord, row.confirmedOn);
    }

    private String write(List<Hours> hours) {
        try {
            return json.writeValueAsString(hours);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private List<Hours> read(String hours) {
        try {
            return json.readValue(hours, new TypeReference<>() {});
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("stored hours must be readable", unreadable);
        }
    }
}
