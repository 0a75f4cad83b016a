package org.heard.intake.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent;
import org.heard.contracts.IntakeEvent.ComplainantNamed;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntakeEvent.ComplaintWithdrawalAsked;
import org.heard.contracts.IntakeEvent.ContactAsked;
import org.heard.contracts.IntakeEvent.ContactPactChanged;
import org.heard.contracts.IntakeEvent.CouncilSetUp;
import org.heard.contracts.IntakeEvent.CouncilWordingSet;
import org.heard.contracts.IntakeEvent.LetterOpened;
import org.heard.contracts.IntakeEvent.MessageWritten;
import org.heard.contracts.IntakeEvent.NextStageAsked;
import org.heard.contracts.IntakeEvent.PromptRaised;
import org.heard.contracts.IntakeEvent.PromptSettled;
import org.heard.contracts.IntakeEvent.RouteChallengeAnswered;
import org.heard.contracts.IntakeEvent.RouteChallenged;
import org.heard.contracts.IntakeEvent.SafeguardingAlertRaised;
import org.heard.contracts.IntakeEvent.StatementAgreedTo;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.Topic;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.routing.Complainant;
import org.heard.intake.routing.Route;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.Outbox;
import org.heard.kit.kafka.Outbox.Fact;

/** Publishes intake's facts on {@code heard.intake.v1}, through the outbox. */
@ApplicationScoped
public class ToIntakeTopic {

    private final Outbox outbox;

    ToIntakeTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /** That a complaint was lodged. */
    public static LodgedFact lodged(
            LodgedComplaint complaint, Complainant complainant, Route route, List<Point> points, List<String> prompts) {
        return new LodgedFact(new ComplaintLodged(
                complaint.id,
                complaint.reference,
                complaint.receivedOn,
                complaint.channel,
                complaint.complainantKind,
                complainant.kind().isYoungPerson(),
                route.procedure(),
                route.codes(),
                points.stream()
                        .map(point -> new ComplaintLodged.Point(point.id, point.about))
                        .toList(),
                complaint.advocateWanted,
                complaint.firstNoticeOn,
                prompts,
                complainant.actsFor().toString()));
    }

    /**
     * Adds it within the running transaction.
     *
     * @param cause what it followed from, or null
     */
    public Uni<Void> lodged(CouncilId council, LodgedFact fact, String cause) {
        return publish(council, fact.event(), cause);
    }

    /**
     * Who gave no name said who they are; the fact is added within the running transaction.
     *
     * @param procedure what the rows give now
     */
    public Uni<Void> complainantNamed(
            CouncilId council, UUID fact, LodgedComplaint complaint, Complainant who, String procedure) {
        return publish(
                council,
                new ComplainantNamed(
                        complaint.id,
                        fact,
                        who.kind().toString(),
                        who.kind().isYoungPerson(),
                        who.actsFor().toString(),
                        procedure,
                        complaint.namedOn));
    }

    /** A council set itself up anew; the fact is added within the running transaction. */
    public Uni<Void> setUp(
            CouncilId council,
            int version,
            LocalDate limitsFrom,
            Map<String, String> limits,
            LocalDate handlingCodeFrom) {
        return publish(
                council,
                new CouncilSetUp(
                        setUpId(council),
                        version,
                        limitsFrom,
                        limits.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(limit -> new CouncilSetUp.Limit(limit.getKey(), limit.getValue()))
                                .toList(),
                        handlingCodeFrom));
    }

    /** How a council's letters speak from now on; the fact is added within the running transaction. */
    public Uni<Void> wording(CouncilId council, int version, String name, String team, String signOff, String reached) {
        return publish(council, new CouncilWordingSet(setUpId(council), version, name, team, signOff, reached));
    }

    private static UUID setUpId(CouncilId council) {
        return UUID.nameUUIDFromBytes(("council-set-up/" + council).getBytes(StandardCharsets.UTF_8));
    }

    /** A child may be in danger; the fact is added within the running transaction. */
    public Uni<Void> alertRaised(
            CouncilId council, UUID complaint, UUID alert, List<String> because, Instant raisedAt) {
        return publish(council, new SafeguardingAlertRaised(complaint, alert, because, raisedAt));
    }

    /** The complainant says that another procedure is the right one. */
    public Uni<Void> challenged(
            CouncilId council, UUID complaint, UUID challenge, LocalDate on, String by, String wants) {
        return publish(council, new RouteChallenged(complaint, challenge, on, by, wants));
    }

    /** @param decision kept or corrected */
    public Uni<Void> challengeAnswered(
            CouncilId council, UUID complaint, UUID challenge, String decision, LocalDate on) {
        return publish(council, new RouteChallengeAnswered(complaint, challenge, decision, on));
    }

    /** A person must look at something; within the running transaction. */
    public Uni<Void> promptRaised(CouncilId council, UUID complaint, UUID what, String prompt) {
        return publish(council, new PromptRaised(complaint, what, prompt));
    }

    /** What a person had to look at is done. */
    public Uni<Void> promptSettled(CouncilId council, UUID complaint, String prompt) {
        return publish(council, new PromptSettled(complaint, prompt));
    }

    /** The person asks for the next stage, whatever it is. */
    public Uni<Void> nextStageAsked(CouncilId council, UUID complaint, LocalDate askedOn) {
        return publish(council, new NextStageAsked(complaint, UUID.randomUUID(), askedOn));
    }

    /** The person asks to stop, and nobody presses them. */
    public Uni<Void> withdrawalAsked(CouncilId council, UUID complaint, boolean hasAdvocate, LocalDate askedOn) {
        var advocate = hasAdvocate ? "has-one" : "declined";
        return publish(
                council, new ComplaintWithdrawalAsked(complaint, UUID.randomUUID(), "nobody", advocate, askedOn));
    }

    /** A person must speak with them, or read what they wrote. */
    public Uni<Void> contactAsked(CouncilId council, UUID complaint, String because, LocalDate askedOn) {
        return publish(council, new ContactAsked(complaint, UUID.randomUUID(), because, askedOn));
    }

    /** They agreed to the statement they were sent. */
    public Uni<Void> statementAgreedTo(CouncilId council, UUID complaint, String mark, LocalDate agreedOn) {
        return publish(council, new StatementAgreedTo(complaint, UUID.randomUUID(), mark, agreedOn));
    }

    /** The council wrote to them. */
    public Uni<Void> messageWritten(CouncilId council, UUID complaint, UUID message, LocalDate writtenOn) {
        return publish(council, new MessageWritten(complaint, message, writtenOn, null));
    }

    /** What they said was written down and sent back to them, to be confirmed. */
    public Uni<Void> writtenRecordSent(CouncilId council, UUID complaint, UUID sending, LocalDate sentOn) {
        return publish(council, new MessageWritten(complaint, sending, sentOn, "written-record"));
    }

    /** They opened a letter. */
    public Uni<Void> letterOpened(CouncilId council, UUID complaint, UUID duty, LocalDate openedOn) {
        return publish(council, new LetterOpened(complaint, duty, openedOn));
    }

    /** They changed how they may be reached. */
    public Uni<Void> contactPactChanged(CouncilId council, UUID complaint, LocalDate changedOn) {
        return publish(council, new ContactPactChanged(complaint, UUID.randomUUID(), changedOn));
    }

    private Uni<Void> publish(CouncilId council, IntakeEvent event) {
        return publish(council, event, null);
    }

    private Uni<Void> publish(CouncilId council, IntakeEvent event, String cause) {
        return outbox.add(new Fact(
                UUID.randomUUID(),
                event.subject(),
                council,
                Topic.INTAKE.topicName(),
                IntegrationEvent.typeOf(event.getClass()),
                Topic.INTAKE.source(),
                event,
                cause));
    }
}
