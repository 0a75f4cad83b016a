package org.heard.intake.council;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;

/** How councils are set up. All of it is asked within the council's own scope. */
@ApplicationScoped
public class SetUps {

    private final FirstSetUps first;
    private final ToIntakeTopic topic;
    private final ObjectMapper json;
    private final InstantSource realTime;

    SetUps(FirstSetUps first, ToIntakeTopic topic, ObjectMapper json, @RealTime InstantSource realTime) {
        this.first = first;
        this.topic = topic;
        this.json = json;
        this.realTime = realTime;
    }

    /**
     * One version.
     *
     * @param version 0 while the council has changed nothing itself
     * @param changedAt null of version 0, like {@code changedBy}
     */
    public record Version(int version, SetUp setUp, Instant changedAt, String changedBy) {}

    /** What holds now; within the running transaction and scope of the council. */
    public Uni<Version> current(CouncilId council) {
        return SetUpRow.<SetUpRow>find("order by version desc")
                .firstResult()
                .map(row -> row == null ? new Version(0, first.of(council), null, null) : version(row));
    }

    /**
     * An earlier version.
     *
     * @throws Problem {@code not-found} when there was none
     */
    Uni<Version> version(CouncilId council, int number) {
        return number == 0
                ? Uni.createFrom().item(new Version(0, first.of(council), null, null))
                : SetUpRow.<SetUpRow>find("version", number)
                        .firstResult()
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .map(this::version);
    }

    /**
     * Makes the next version, and tells the other services.
     *
     * @param expected the version its author saw; another one is stale
     */
    Uni<Version> change(CouncilId council, int expected, SetUp wanted, String by) {
        return lock(council)
                .chain(() -> current(council))
                .invoke(now -> {
                    if (now.version() != expected) {
                        throw Conditional.stale();
                    }
                })
                .chain(() -> {
                    var row = row(council, expected + 1, wanted, by);
                    return Panache.getSession()
                            .chain(session -> session.persist(row).chain(session::flush))
                            .chain(() -> topic.setUp(
                                    council,
                                    row.version,
                                    wanted.limitsFrom(),
                                    wanted.limits(),
                                    wanted.handlingCodeFrom()))
                            .chain(() -> tellWording(council, row.version, wanted))
                            .replaceWith(() -> version(row));
                });
    }

    /** Tells the other services how letters speak, within the running transaction. */
    Uni<Void> tellWording(CouncilId council, int version, SetUp setUp) {
        var wording = setUp.wording();
        return topic.wording(council, version, setUp.name(), wording.team(), wording.signOff(), wording.howToReachUs());
    }

    private static Uni<Void> lock(CouncilId council) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select '' || pg_advisory_xact_lock(hashtextextended(:name, 0))", String.class)
                        .setParameter("name", "council-set-up/" + council)
                        .getSingleResult())
                .replaceWithVoid();
    }

    private SetUpRow row(CouncilId council, int version, SetUp wanted, String by) {
        var row = new SetUpRow();
        row.id = UUID.randomUUID();
        row.councilId = council.value();
        row.version = version;
        row.changedAt = realTime.instant();
        row.changedBy = by;
        try {
            row.setUp = json.writeValueAsString(wanted);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return row;
    }

    private Version version(SetUpRow row) {
        try {
            return new Version(row.version, json.readValue(row.setUp, SetUp.class), row.changedAt, row.changedBy);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
