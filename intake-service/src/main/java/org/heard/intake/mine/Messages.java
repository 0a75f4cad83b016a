package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;

/** Messages both ways. */
@ApplicationScoped
public class Messages {

    private final CouncilScope scope;
    private final ToIntakeTopic topic;
    private final ReadAudit audit;
    private final BusinessClock clock;
    private final InstantSource realTime;

    Messages(
            CouncilScope scope,
            ToIntakeTopic topic,
            ReadAudit audit,
            BusinessClock clock,
            @RealTime InstantSource realTime) {
        this.scope = scope;
        this.audit = audit;
        this.topic = topic;
        this.clock = clock;
        this.realTime = realTime;
    }

    /**
     * The person wrote; somebody of the council is asked to read it.
     *
     * @param kind message; point, for one more thing that is wrong; record, for an entry of their own diary;
     *     statement, for what is not right in the statement they were sent
     */
    public Uni<Void> fromPerson(Session session, String kind, String words) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> row(council, session.complaint(), "person", kind, words)
                .persist()
                .chain(() -> topic.contactAsked(council, session.complaint(), "message-to-read", clock.today())));
    }

    /** The person wrote by text, within the running transaction; the same text is kept once. */
    Uni<Void> fromText(CouncilId council, UUID complaint, UUID reply, String words, LocalDate on) {
        return Message.findById(reply).chain(kept -> {
            if (kept != null) {
                return Uni.createFrom().voidItem();
            }
            var message = row(council, complaint, "person", "text", words);
            message.id = reply;
            message.writtenOn = on;
            return message.persist().replaceWithVoid();
        });
    }

    /** The council wrote, within the running transaction; the person is told that there is something to read. */
    Uni<Message> fromCouncil(CouncilId council, UUID complaint, String words) {
        return row(council, complaint, "council", "message", words)
                .<Message>persist()
                .call(message -> topic.messageWritten(council, complaint, message.id, message.writtenOn));
    }

    /** All messages of the session's complaint, oldest first; those of the council are read by it. The read is on record. */
    Uni<List<Message>> forPerson(Session session) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> all(session.complaint())
                .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "messages"))
                .invoke(found -> found.stream()
                        .filter(message -> !message.own() && message.readAt == null)
                        .forEach(message -> message.readAt = realTime.instant())));
    }

    /** How many of the council's messages the person has not opened. */
    Uni<Integer> unread(Session session) {
        return scope.within(new CouncilId(session.council()), () -> Message.count(
                        "complaintId = ?1 and writtenBy = 'council' and readAt is null", session.complaint())
                .map(Long::intValue));
    }

    /** All messages of a complaint, within the running transaction. */
    static Uni<List<Message>> all(UUID complaint) {
        return Message.list("complaintId = ?1 order by position", complaint);
    }

    private Message row(CouncilId council, UUID complaint, String writtenBy, String kind, String words) {
        var message = new Message();
        message.id = UUID.randomUUID();
        message.complaintId = complaint;
        message.councilId = council.value();
        message.writtenBy = writtenBy;
        message.kind = kind;
        message.words = words;
        message.writtenOn = clock.today();
        message.writtenAt = realTime.instant();
        return message;
    }
}
