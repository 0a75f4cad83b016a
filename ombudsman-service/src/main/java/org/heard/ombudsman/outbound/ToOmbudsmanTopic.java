package org.heard.ombudsman.outbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.OmbudsmanEvent;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.contracts.OmbudsmanEvent.ReferralReturned;
import org.heard.contracts.Topic;
import org.heard.kit.council.CouncilId;
import org.heard.kit.kafka.Outbox;
import org.heard.kit.kafka.Outbox.Fact;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;

/** Publishes the Ombudsman's facts on {@code heard.ombudsman.v1}, through the outbox. */
@ApplicationScoped
public class ToOmbudsmanTopic {

    private static final String MISTAKEN = "entered-by-mistake";
    private static final String NOTHING_NEXT = "nothing";

    private final Outbox outbox;

    ToOmbudsmanTopic(Outbox outbox) {
        this.outbox = outbox;
    }

    /**
     * A referral has its case; the fact is added within the running transaction.
     *
     * @param causeId id of the event that told of the referral
     */
    public Uni<Void> received(CouncilId council, ReferralCase opened, String causeId) {
        return publish(
                council,
                new ReferralReceived(
                        opened.complaintId, opened.referralId, opened.reference, opened.receivedOn, opened.ground),
                causeId);
    }

    /** A fact of a case, if it is one that others are told of, and they were told of the case; within the running transaction. */
    public Uni<Void> tell(CouncilId council, ReferralCase of, Casework casework, CaseFact fact) {
        Uni<Void> all = Uni.createFrom().voidItem();
        if (!of.told) {
            return all;
        }
        for (var event : Told.of(of, casework, fact)) {
            all = all.chain(() -> publish(council, event, null));
        }
        return all;
    }

    /** What was told of a complaint was meant for another one; within the running transaction, before the case moves there. */
    public Uni<Void> mistaken(CouncilId council, ReferralCase former, LocalDate on) {
        return publish(
                council,
                new ReferralReturned(
                        former.complaintId, former.referralId, former.reference, MISTAKEN, NOTHING_NEXT, on),
                null);
    }

    private Uni<Void> publish(CouncilId council, OmbudsmanEvent event, String causeId) {
        return outbox.add(new Fact(
                UUID.randomUUID(),
                event.complaintId(),
                council,
                Topic.OMBUDSMAN.topicName(),
                IntegrationEvent.typeOf(event.getClass()),
                Topic.OMBUDSMAN.source(),
                event,
                causeId));
    }
}
