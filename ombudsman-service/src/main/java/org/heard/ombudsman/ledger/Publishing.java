package org.heard.ombudsman.ledger;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Deciding.StatementPublished;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.register.Publication;
import org.heard.ombudsman.register.Publication.Section;

/** What a case's publication puts into the register: the sections of the statement as the Ombudsman has them (6.5). */
final class Publishing {

    private Publishing() {}

    static Uni<Void> of(ReferralCase referral, Casework casework, CaseFact fact, Publication register) {
        if (!(fact instanceof StatementPublished)) {
            return Uni.createFrom().voidItem();
        }
        return casework.closing()
                .map(closing ->
                        publish(referral, casework, closing.category(), closing.statement(), "My assessment", register))
                .orElseGet(() -> {
                    var decision = casework.decision().orElseThrow();
                    return publish(
                            referral, casework, decision.category(), decision.statement(), "What I found", register);
                });
    }

    private static Uni<Void> publish(
            ReferralCase referral,
            Casework casework,
            String category,
            Statement statement,
            String found,
            Publication register) {
        return register.publish(
                referral.councilId,
                referral.reference,
                casework.outcome().orElseThrow().published(),
                category,
                casework.endedOn().orElseThrow(),
                statement.summary(),
                List.of(
                        new Section("The complaint", statement.complaint()),
                        new Section("The Ombudsman’s role and powers", statement.powers()),
                        new Section("How I considered this complaint", statement.considered()),
                        new Section(found, statement.found()),
                        new Section("Agreed action", statement.agreedAction()),
                        new Section("Final decision", statement.finalDecision())));
    }
}
