package org.heard.ombudsman.ledger;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Deciding.StatementPublished;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.register.Publication;
import org.heard.ombudsman.register.Publication.Section;

/** What a case's publication puts into the register, and what a review corrects there: the sections of the statement (6.5). */
final class Publishing {

    private Publishing() {}

    static Uni<Void> of(ReferralCase referral, Casework casework, CaseFact fact, Publication register) {
        var isNew = fact instanceof StatementPublished;
        var isCorrected = fact instanceof ReviewDecided review && review.statement() != null && casework.isPublished();
        return isNew || isCorrected
                ? published(referral, casework, register)
                : Uni.createFrom().voidItem();
    }

    private static Uni<Void> published(ReferralCase referral, Casework casework, Publication register) {
        var statement = casework.statement().orElseThrow();
        return register.publish(
                referral.councilId,
                referral.reference,
                casework.outcome().orElseThrow().published(),
                casework.closing()
                        .map(ClosingStated::category)
                        .orElseGet(() -> casework.decision().orElseThrow().category()),
                casework.endedOn().orElseThrow(),
                statement.summary(),
                sections(statement, casework));
    }

    private static List<Section> sections(Statement statement, Casework casework) {
        return List.of(
                new Section("The complaint", statement.complaint()),
                new Section("The Ombudsman’s role and powers", statement.powers()),
                new Section("How I considered this complaint", statement.considered()),
                new Section(casework.closing().isPresent() ? "My assessment" : "What I found", statement.found()),
                new Section("Agreed action", statement.agreedAction()),
                new Section("Final decision", statement.finalDecision()));
    }
}
