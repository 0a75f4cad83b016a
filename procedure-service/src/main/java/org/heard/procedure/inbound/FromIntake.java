package org.heard.procedure.inbound;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntakeEvent.ComplainantNamed;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntakeEvent.ComplaintWithdrawalAsked;
import org.heard.contracts.IntakeEvent.CouncilSetUp;
import org.heard.contracts.IntakeEvent.NextStageAsked;
import org.heard.contracts.IntakeEvent.StatementAgreedTo;
import org.heard.eventstore.Commands;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.AcceptComplaint;
import org.heard.procedure.complaint.command.Ending.AskToWithdraw;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.LifeStep.NameComplainant;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.event.ComplaintAccepted.Point;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.Coded;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.StopPressure;
import org.heard.procedure.ruleset.CouncilLimitsTable;
import org.heard.procedure.ruleset.CouncilLimitsTable.Limits;
import org.heard.procedure.ruleset.LiveCouncils;

/**
 * A complaint that intake lodged is accepted, in its procedure; what its person asks for on their page is asked here; who said
 * later who they are is known here, too; what a council set for itself is kept.
 */
@ApplicationScoped
class FromIntake {

    private static final String CONSUMER = "procedure/from-intake";

    private final Inbox inbox;
    private final ScopeTable scopes;
    private final Commands commands;
    private final BusinessClock clock;
    private final InboundSteps steps;
    private final LiveCouncils councils;
    private final CouncilLimitsTable limitsTable;

    FromIntake(
            Inbox inbox,
            ScopeTable scopes,
            Commands commands,
            BusinessClock clock,
            InboundSteps steps,
            LiveCouncils councils,
            CouncilLimitsTable limitsTable) {
        this.councils = councils;
        this.limitsTable = limitsTable;
        this.inbox = inbox;
        this.scopes = scopes;
        this.commands = commands;
        this.clock = clock;
        this.steps = steps;
    }

    @Incoming("from-intake")
    @Blocking
    void take(ConsumerRecord<String, byte[]> message) {
        inbox.take(CONSUMER, message, ComplaintLodged.class, this::accept);
        inbox.take(CONSUMER, message, CouncilSetUp.class, this::setUp);
        inbox.take(CONSUMER, message, NextStageAsked.class, this::goOn);
        inbox.take(CONSUMER, message, ComplaintWithdrawalAsked.class, this::stop);
        inbox.take(CONSUMER, message, StatementAgreedTo.class, this::agree);
        inbox.take(CONSUMER, message, ComplainantNamed.class, this::name);
    }

    private void setUp(CouncilSetUp setUp, EventRecord event) throws Unreadable {
        var limits = new Limits(
                event.council().value(),
                setUp.version(),
                given(setUp.limitsFrom()),
                given(setUp.limits()).stream()
                        .collect(Collectors.toMap(CouncilSetUp.Limit::name, CouncilSetUp.Limit::budget)),
                setUp.handlingCodeFrom());
        try {
            councils.mustBeReadable(limits);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("unknown-limit");
        }
        limitsTable.add(limits);
    }

    private void goOn(NextStageAsked asked, EventRecord event) throws Unreadable {
        scopes.mustBeOf(asked.complaintId(), event.council());
        var askedOn = given(asked.askedOn());
        commands.send(
                new AskForNextStage(
                        ComplaintId.of(asked.complaintId()), event.id(), Means.WEB, askedOn, steps.recordedOn(askedOn)),
                Cause.of(event, CONSUMER));
    }

    private void stop(ComplaintWithdrawalAsked asked, EventRecord event) throws Unreadable {
        scopes.mustBeOf(asked.complaintId(), event.council());
        var askedOn = given(asked.askedOn());
        commands.send(
                new AskToWithdraw(
                        ComplaintId.of(asked.complaintId()),
                        event.id(),
                        of(StopPressure.values(), asked.pressure()),
                        of(AdvocateOffer.values(), asked.advocate()),
                        askedOn,
                        steps.recordedOn(askedOn)),
                Cause.of(event, CONSUMER));
    }

    /** What they saw may not be the latest any more, or be agreed already: then nothing changes, and their page shows what stands. */
    private void agree(StatementAgreedTo agreed, EventRecord event) throws Unreadable {
        scopes.mustBeOf(agreed.complaintId(), event.council());
        var agreedOn = given(agreed.agreedOn());
        var id = ComplaintId.of(agreed.complaintId());
        var step = new AgreeStatement(id, null, given(agreed.mark()), agreedOn, steps.recordedOn(agreedOn));
        steps.takeOrLeave(id, step, Cause.of(event, CONSUMER));
    }

    /** Where the rows give the statutory procedure to who they are, it is theirs now (R-EX-9). Known already, nothing changes. */
    private void name(ComplainantNamed named, EventRecord event) throws Unreadable {
        scopes.mustBeOf(named.complaintId(), event.council());
        var namedOn = given(named.namedOn());
        var id = ComplaintId.of(named.complaintId());
        var step = new NameComplainant(
                id,
                of(ComplainantKind.values(), named.complainantKind()),
                ProcedureKind.STATUTORY.code().equals(named.procedure()) ? ProcedureKind.STATUTORY : null,
                namedOn,
                steps.recordedOn(namedOn));
        steps.takeOrLeave(id, step, Cause.of(event, CONSUMER));
    }

    private static <T extends Coded> T of(T[] terms, String code) throws Unreadable {
        return Arrays.stream(terms)
                .filter(term -> term.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Unreadable("missing-field"));
    }

    private void accept(ComplaintLodged lodged, EventRecord event) throws Unreadable {
        if (!scopes.isNew(lodged.complaintId(), event.council())) {
            return;
        }
        var command = new AcceptComplaint(
                ComplaintId.of(lodged.complaintId()),
                event.council().value(),
                given(lodged.reference()),
                procedure(lodged),
                given(lodged.channel()),
                given(lodged.complainantKind()),
                lodged.youngPerson(),
                lodged.reasons() == null ? List.of() : lodged.reasons(),
                points(lodged).toList(),
                lodged.advocateWanted(),
                lodged.firstNoticeOn(),
                lodged.actsFor(),
                given(lodged.receivedOn()),
                clock.today());
        commands.send(command, Cause.of(event, CONSUMER));
    }

    private static ProcedureKind procedure(ComplaintLodged lodged) throws Unreadable {
        return Arrays.stream(ProcedureKind.values())
                .filter(kind -> kind.code().equals(lodged.procedure()))
                .findFirst()
                .orElseThrow(() -> new Unreadable("unknown-procedure"));
    }

    private static Stream<Point> points(ComplaintLodged lodged) {
        return lodged.points() == null
                ? Stream.of()
                : lodged.points().stream().map(point -> new Point(point.pointId(), point.about()));
    }

    private static <T> T given(T value) throws Unreadable {
        if (value == null) {
            throw new Unreadable("missing-field");
        }
        return value;
    }
}
