package org.heard.ombudsman.ledger;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.StatementPublished;
import org.heard.ombudsman.register.Publication;
import org.heard.ombudsman.register.Publication.Section;

/** What a case's publication puts into the register: the sections of the statement as the Ombudsman has them (6.5). */
final class Publishing {

    private Publishing() {}

    static Uni<Void> of(ReferralCase referral, Casework casework, CaseFact fact, Publication register) {
        if (!(fact instanceof StatementPublished)) {
            return Uni.createFrom().voidItem();
        }
        var decided = casework.last(DecisionMade.class).orElseThrow();
        var statement = decided.decision().statement();
        return register.publish(
                referral.councilId,
                referral.reference,
                decided.decision().outcome().published(),
                decided.decision().category(),
                decided.on(),
                statement.summary(),
                List.of(
                        new Section("The complaint", statement.complaint()),
                        new Section("The Ombudsman’s role and powers", statement.powers()),
                        new Section("How I considered this complaint", statement.considered()),
                        new Section("What I found", statement.found()),
                        new Section("Agreed action", statement.agreedAction()),
                        new Section("Final decision", statement.finalDecision())));
    }
}
