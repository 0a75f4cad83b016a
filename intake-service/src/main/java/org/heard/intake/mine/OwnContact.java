package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.UnaryOperator;
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.contact.OwnChannels;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;

/** How the person who is signed in may be reached, on their own page. */
@ApplicationScoped
class OwnContact {

    private final CouncilScope scope;
    private final ContactPacts pacts;
    private final ReadAudit audit;
    private final ToIntakeTopic topic;
    private final BusinessClock clock;

    OwnContact(CouncilScope scope, ContactPacts pacts, ReadAudit audit, ToIntakeTopic topic, BusinessClock clock) {
        this.scope = scope;
        this.pacts = pacts;
        this.audit = audit;
        this.topic = topic;
        this.clock = clock;
    }

    /** Their channels; the read is on record. */
    Uni<OwnChannels> channels(Session session) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> pacts.own(session.complaint())
                .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "contact-pact")));
    }

    /** Changes them from now on. */
    Uni<Void> change(Session session, UnaryOperator<OwnChannels> change) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> pacts.change(session.complaint(), council, change)
                .chain(() -> topic.contactPactChanged(council, session.complaint(), clock.today())));
    }
}
