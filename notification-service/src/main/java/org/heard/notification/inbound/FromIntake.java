package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
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
import org.heard.contracts.Topic;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.notification.alert.Alerts;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.conversation.Lodged;
import org.heard.notification.duty.Acknowledgements;
import org.heard.notification.duty.Duties;
import org.heard.notification.duty.Duties.Source;
import org.heard.notification.duty.LettersReceived;
import org.heard.notification.duty.NewsDays;
import org.heard.notification.duty.Owed;
import org.heard.notification.duty.Tellings;
import org.heard.notification.duty.TurnTellings;
import org.heard.notification.duty.Wordings;
import org.heard.notification.notice.Letters.Wording;
import org.heard.notification.task.Tasks;

/** What we learn from intake-service: that a complaint was lodged, and what a person must look at because of it. */
@ApplicationScoped
class FromIntake {

    private static final Set<String> AT_ONCE = Set.of("child-at-risk", "harm-by-worker");
    static final String SIGNPOSTED = "signposted";
    private static final String WRITTEN_RECORD = "written-record";
    private static final String STATUTORY = "statutory";

    private final Inbox inbox;
    private final Payload payload;
    private final Complaints complaints;
    private final Tellings tellings;
    private final Duties duties;
    private final NewsDays days;
    private final Acknowledgements acknowledgements;
    private final Wordings wordings;
    private final Tasks tasks;
    private final Alerts alerts;
    private final TurnTellings turns;
    private final LettersReceived letters;
    private final Lodged byText;

    FromIntake(
            Inbox inbox,
            Payload payload,
            Complaints complaints,
            Tellings tellings,
            Duties duties,
            NewsDays days,
            Acknowledgements acknowledgements,
            Wordings wordings,
            Tasks tasks,
            Alerts alerts,
            TurnTellings turns,
            LettersReceived letters,
            Lodged byText) {
        this.inbox = inbox;
        this.payload = payload;
        this.complaints = complaints;
        this.tellings = tellings;
        this.duties = duties;
        this.days = days;
        this.acknowledgements = acknowledgements;
        this.wordings = wordings;
        this.tasks = tasks;
        this.alerts = alerts;
        this.turns = turns;
        this.letters = letters;
        this.byText = byText;
    }

    @Incoming("from-intake")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("notification/from-intake", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        var read = payload.read(Topic.INTAKE, event);
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return switch ((IntakeEvent) read.get()) {
            case ComplaintLodged lodged -> lodged(event, lodged);
            case ComplainantNamed named -> named(event, named);
            case CouncilSetUp setUp -> setUp(event, setUp);
            case CouncilWordingSet set -> wording(event, set);
            case RouteChallenged challenge -> lookAt(event, needed(challenge.challengeId()), "route-challenged");
            case RouteChallengeAnswered answer -> challengeAnswered(event, answer);
            case PromptRaised raised -> lookAt(event, needed(raised.promptId()), needed(raised.prompt()));
            case PromptSettled settled -> tasks.settle(event.subject(), needed(settled.prompt()));
            case SafeguardingAlertRaised alert ->
                alerts.raise(
                        event.council(),
                        event.subject(),
                        needed(alert.alertId()),
                        needed(alert.because()),
                        needed(alert.raisedAt()),
                        event.id());
            case MessageWritten written -> messageWritten(event, written);
            case ContactAsked asked -> speakWith(event, asked);
            // procedure-service decides, and what it decides is told
            case NextStageAsked _, ComplaintWithdrawalAsked _, StatementAgreedTo _ ->
                Uni.createFrom().voidItem();
            case LetterOpened opened ->
                letters.opened(
                        event.council(),
                        event.subject(),
                        needed(opened.dutyId()),
                        needed(opened.openedOn()),
                        event.id());
            // the pact is read anew for each message
            case ContactPactChanged _ -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Void> lodged(EventRecord event, ComplaintLodged lodged) throws Unreadable {
        var receivedOn = needed(lodged.receivedOn());
        var procedure = needed(lodged.procedure());
        var reference = needed(lodged.reference());
        var reasons = needed(lodged.reasons());
        return acknowledgements
                .on(receivedOn)
                .map(days -> tellings.lodged(receivedOn, days, procedure, reasons, lodged.youngPerson()))
                .chain(owed -> complaints
                        .meet(event.subject(), event.council())
                        .invoke(complaint -> learn(complaint, lodged))
                        .call(complaint -> duties.owe(
                                complaint, new Source(event.id(), "ComplaintLodged", event.causationId()), owed)))
                .chain(() -> prompt(event, lodged))
                .chain(() -> byText.complaint(event.council(), event.subject(), reference, receivedOn, procedure));
    }

    /** A young person who was nobody we knew is owed the offer of an advocate from now on (s26A). */
    private Uni<Void> named(EventRecord event, ComplainantNamed named) throws Unreadable {
        var owed = tellings.named(needed(named.namedOn()), named.youngPerson());
        return complaints
                .meet(event.subject(), event.council())
                .invoke(complaint -> complaint.youngPerson = named.youngPerson())
                .chain(complaint -> duties.owe(complaint, new Source(event.id(), "ComplainantNamed"), owed));
    }

    private Uni<Void> setUp(EventRecord event, CouncilSetUp setUp) throws Unreadable {
        return acknowledgements.learn(
                event.council(),
                setUp.version(),
                needed(setUp.limitsFrom()),
                needed(setUp.limits()).stream()
                        .filter(limit -> "acknowledgement".equals(limit.name()))
                        .filter(limit -> limit.budget().matches("\\d{1,3}wd"))
                        .map(limit -> Integer.valueOf(limit.budget().replace("wd", "")))
                        .findFirst());
    }

    private Uni<Void> wording(EventRecord event, CouncilWordingSet set) throws Unreadable {
        return wordings.learn(
                event.council(),
                set.version(),
                new Wording(needed(set.name()), needed(set.team()), needed(set.signOff()), needed(set.howToReachUs())));
    }

    private Uni<Void> lookAt(EventRecord event, UUID what, String prompt) {
        return complaints
                .meet(event.subject(), event.council())
                .chain(() -> tasks.lookAt(event.council(), event.subject(), what, prompt, event.id()));
    }

    /** A procedure that was corrected is told by procedure-service's own fact. */
    private Uni<Void> challengeAnswered(EventRecord event, RouteChallengeAnswered answer) throws Unreadable {
        var owed = "kept".equals(needed(answer.decision()))
                ? turns.routeKept(needed(answer.answeredOn()))
                : List.<Owed>of();
        return complaints
                .meet(event.subject(), event.council())
                .call(complaint -> duties.owe(complaint, new Source(event.id(), "RouteChallengeAnswered"), owed))
                .chain(() -> tasks.settle(event.subject(), "route-challenged"));
    }

    private Uni<Void> messageWritten(EventRecord event, MessageWritten written) throws Unreadable {
        var on = needed(written.writtenOn());
        var owed = WRITTEN_RECORD.equals(written.about()) ? turns.writtenRecordSent(on) : turns.messageWritten(on);
        return complaints
                .meet(event.subject(), event.council())
                .chain(complaint -> duties.owe(complaint, new Source(event.id(), "MessageWritten"), owed));
    }

    private Uni<Void> speakWith(EventRecord event, ContactAsked asked) throws Unreadable {
        return tasks.answerInPerson(
                event.council(),
                event.subject(),
                needed(asked.askId()),
                needed(asked.because()),
                "stop-under-pressure".equals(asked.because()));
    }

    /** They wait for the first answer from the day on which the complaint came. */
    private void learn(KnownComplaint complaint, ComplaintLodged lodged) {
        complaint.youngPerson = lodged.youngPerson();
        if (complaint.procedure == null) {
            complaint.procedure = lodged.procedure();
            if (!lodged.procedure().equals(SIGNPOSTED)) {
                complaint.waitsFor(
                        lodged.procedure().equals(STATUTORY) ? "stage-1" : lodged.procedure(),
                        lodged.receivedOn(),
                        days);
            }
        }
    }

    private Uni<Void> prompt(EventRecord event, ComplaintLodged lodged) {
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var prompt : lodged.prompts() == null ? List.<String>of() : lodged.prompts()) {
            all = all.chain(
                    () -> tasks.lookAt(event.council(), event.subject(), prompt, AT_ONCE.contains(prompt), event.id()));
        }
        return all;
    }
}
