package org.heard.ombudsman.preflight;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.casework.Standing;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** Limits that the council misses after a referral: what is judged then, and what became of cases that went back. */
@ApplicationScoped
public class Returned {

    private final Ledger ledger;
    private final BusinessClock clock;

    Returned(Ledger ledger, BusinessClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * The council missed a limit; within the running transaction. It is on record in every case of the complaint that still
     * waits, and a case that was returned stands in a person's queue again, whether or not the council's side was announced.
     *
     * @param stage of the limit; of stage 1 nothing follows, since the person may go to stage 2
     * @param limit which one it is, by the code of its clock
     */
    public Uni<Void> limitMissed(UUID complaint, String stage, String limit, LocalDate dueOn) {
        if (!Standing.isOfLaterStage(stage)) {
            return Uni.createFrom().voidItem();
        }
        return ReferralCase.<ReferralCase>list("complaintId = ?1 order by position", complaint)
                .onItem()
                .transformToMulti(cases -> Multi.createFrom().iterable(cases))
                .onItem()
                .transformToUniAndConcatenate(found -> ledger.lock(found.id)
                        .chain(opened -> ledger.add(
                                opened,
                                facts(new LimitMissed(stage, limit, dueOn, clock.today()), opened),
                                Rules.RULE)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** What comes before the referral's parts was looked at is judged with them. */
    private static List<CaseFact> facts(LimitMissed missed, Opened opened) {
        var status = opened.casework().status();
        if (status == Status.RETURNED) {
            return List.of(missed, new CameBack(Standing.MISSED_LIMIT, missed.on()));
        }
        return status.isOpen() && opened.referral().wasAnnounced() ? List.of(missed) : List.of();
    }
}
