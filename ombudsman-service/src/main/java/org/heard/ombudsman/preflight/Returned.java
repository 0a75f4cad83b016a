package org.heard.ombudsman.preflight;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.ledger.Ledger;

/** Cases that went back to the council: what they were returned for is watched. */
@ApplicationScoped
public class Returned {

    private static final Set<String> LATER_STAGES = Set.of("stage-2", "stage-3");
    private static final String RULE = "rule";

    private final Ledger ledger;
    private final BusinessClock clock;

    Returned(Ledger ledger, BusinessClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The council missed a limit; within the running transaction. A case that was returned stands in a person's queue again.
     *
     * @param stage of the limit; of stage 1 nothing follows, since the person may go to stage 2
     */
    public Uni<Void> limitMissed(UUID complaint, String stage) {
        if (!LATER_STAGES.contains(stage)) {
            return Uni.createFrom().voidItem();
        }
        return ReferralCase.<ReferralCase>list("complaintId = ?1 order by position", complaint)
                .onItem()
                .transformToMulti(cases -> Multi.createFrom().iterable(cases))
                .onItem()
                .transformToUniAndConcatenate(found -> ledger.lock(found.id)
                        .chain(opened -> opened.casework().status() == Status.RETURNED
                                ? ledger.add(
                                                opened,
                                                List.of(new CameBack("missed-limit-of-stage-2-or-3", clock.today())),
                                                RULE)
                                        .replaceWithVoid()
                                : Uni.createFrom().voidItem()))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
