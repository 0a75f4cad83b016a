package org.heard.notification.inbound;

import static org.heard.notification.inbound.Payload.needed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.DecisionMade;
import org.heard.contracts.OmbudsmanEvent.DraftDecisionIssued;
import org.heard.contracts.OmbudsmanEvent.EnquiryMade;
import org.heard.contracts.OmbudsmanEvent.EnquiryReminded;
import org.heard.contracts.OmbudsmanEvent.JointWorkingBegan;
import org.heard.contracts.OmbudsmanEvent.JointWorkingEnded;
import org.heard.contracts.OmbudsmanEvent.PublicReportIssued;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationComplied;
import org.heard.contracts.OmbudsmanEvent.RecommendationDue;
import org.heard.contracts.OmbudsmanEvent.RecommendationMissed;
import org.heard.contracts.OmbudsmanEvent.RecommendationNotComplied;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.contracts.OmbudsmanEvent.ReviewDecided;
import org.heard.contracts.OmbudsmanEvent.StatementPublished;
import org.heard.contracts.Topic;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;
import org.heard.kit.problem.Refused;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.Duties;
import org.heard.notification.duty.Duties.Source;
import org.heard.notification.duty.NewsDays;
import org.heard.notification.duty.OmbudsmanTellings;
import org.heard.notification.duty.Owed;
import org.jboss.logging.Logger;

/** What we learn from the Ombudsman: that it has the case, and every step of which the person must be told. */
@ApplicationScoped
class FromOmbudsman {

    private static final Logger LOG = Logger.getLogger(FromOmbudsman.class);
    private static final String CONSUMER = "notification/from-ombudsman";
    private static final String OMBUDSMAN = "ombudsman";
    private static final String OWN_APPROACH = "own-approach";
    private static final String MISTAKEN = "entered-by-mistake";
    private static final String REOPENED = "reopened";
    private static final String COMPLAINANT = "complainant";

    private final Inbox inbox;
    private final Payload payload;
    private final Complaints complaints;
    private final Duties duties;
    private final OmbudsmanTellings tellings;
    private final NewsDays days;

    FromOmbudsman(
            Inbox inbox,
            Payload payload,
            Complaints complaints,
            Duties duties,
            OmbudsmanTellings tellings,
            NewsDays days) {
        this.inbox = inbox;
        this.payload = payload;
        this.complaints = complaints;
        this.duties = duties;
        this.tellings = tellings;
        this.days = days;
    }

    @Incoming("from-ombudsman")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take(CONSUMER, message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        var read = payload.read(Topic.OMBUDSMAN, event);
        if (read.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var fact = (OmbudsmanEvent) read.get();
        var source = new Source(event.id(), fact.getClass().getSimpleName());
        return complaints
                .meet(event.subject(), event.council())
                .onFailure(FromOmbudsman::isEnteredUnderAnotherCouncil)
                .invoke(() -> LOG.warnf(
                        "%s: %s is of an approach that was entered under a council that has no such complaint",
                        CONSUMER, source.type()))
                .onFailure(FromOmbudsman::isEnteredUnderAnotherCouncil)
                .recoverWithNull()
                .chain(complaint ->
                        complaint == null ? Uni.createFrom().voidItem() : consequences(fact, source, complaint));
    }

    private Uni<Void> consequences(OmbudsmanEvent fact, Source source, KnownComplaint complaint) {
        var owed = owed(fact);
        learn(fact, complaint);
        return duties.owe(complaint, source, owed);
    }

    /**
     * What somebody said at the Ombudsman's of where their complaint is may be a mistake, and is put right there: nobody is told
     * of it or of what follows from it, and neither keeps waiting anything that is so.
     */
    private static boolean isEnteredUnderAnotherCouncil(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("council-mismatch");
    }

    private List<Owed> owed(OmbudsmanEvent fact) {
        try {
            return consequences(fact);
        } catch (Unreadable unreadable) {
            throw new Refused(unreadable.reason(), "The record cannot be read.");
        }
    }

    private List<Owed> consequences(OmbudsmanEvent fact) throws Unreadable {
        return switch (fact) {
            case ReferralReceived it -> tellings.received(needed(it.caseReference()), needed(it.receivedOn()));
            case ReferralReturned it when MISTAKEN.equals(it.because()) -> tellings.mistaken(needed(it.returnedOn()));
            case ReferralReturned it -> tellings.returned(needed(it.next()), needed(it.returnedOn()));
            case EnquiryMade it
            when COMPLAINANT.equals(it.to()) -> tellings.asked(needed(it.madeOn()), needed(it.dueOn()));
            case EnquiryReminded it
            when COMPLAINANT.equals(it.to()) -> tellings.askedAgain(needed(it.remindedOn()), needed(it.dueOn()));
            case JointWorkingBegan it -> tellings.joint(needed(it.beganOn()));
            case JointWorkingEnded it -> tellings.split(it.because(), needed(it.endedOn()));
            case DraftDecisionIssued it -> tellings.drafted(needed(it.issuedOn()), needed(it.commentsBy()));
            case DecisionMade it ->
                tellings.decided(needed(it.outcome()), it.recommendations(), it.wording(), needed(it.decidedOn()));
            case RecommendationMissed it -> tellings.missed(needed(it.dueOn()), needed(it.missedOn()));
            case RecommendationComplied it -> tellings.settled(needed(it.result()), needed(it.compliedOn()));
            case RecommendationNotComplied it -> tellings.settled("not-complied", needed(it.decidedOn()));
            case StatementPublished it -> tellings.published(needed(it.publishedOn()));
            case PublicReportIssued it -> tellings.reported(needed(it.issuedOn()), needed(it.considerBy()));
            case ReviewDecided it -> tellings.lookedAgain(needed(it.result()), needed(it.decidedOn()));
            case EnquiryMade _, EnquiryReminded _, RecommendationAgreed _, RecommendationDue _ -> List.of();
        };
    }

    /** Who was referred waits for the Ombudsman now, and is told so every ten working days, until there is a decision; so does whose case is opened again. */
    private void learn(OmbudsmanEvent fact, KnownComplaint complaint) {
        switch (fact) {
            case ReferralReceived it
            when !OWN_APPROACH.equals(it.ground()) -> complaint.waitsFor(OMBUDSMAN, it.receivedOn(), days);
            case ReviewDecided it
            when REOPENED.equals(it.result()) && complaint.waitingFor == null ->
                complaint.waitsFor(OMBUDSMAN, it.decidedOn(), days);
            case DecisionMade _ when OMBUDSMAN.equals(complaint.waitingFor) -> complaint.waitsNoMore();
            default -> {
                // nothing else changes what they wait for
            }
        }
    }
}
