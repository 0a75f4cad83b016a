package org.heard.ombudsman.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.Complying.OrderRefused;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** Orders that cannot begin at the council: on record in the case that made them, for somebody to see to. */
@ApplicationScoped
public class RefusedOrders {

    private static final String JOB = "council";

    private final Ledger ledger;
    private final BusinessClock clock;

    RefusedOrders(Ledger ledger, BusinessClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Within the running transaction. What was settled meanwhile, or decided anew, needs nobody any more.
     *
     * @param code why, in the council's procedure
     */
    public Uni<Void> refused(UUID complaint, UUID recommendation, String code) {
        return ReferralCase.<ReferralCase>list("complaintId = ?1 order by position", complaint)
                .onItem()
                .transformToMulti(cases -> Multi.createFrom().iterable(cases))
                .onItem()
                .transformToUniAndConcatenate(
                        found -> ledger.lock(found.id).chain(opened -> note(opened, recommendation, code)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> note(Opened opened, UUID recommendation, String code) {
        return opened.casework().recommendations().stream()
                .filter(it -> it.id().equals(recommendation)
                        && it.settled().isEmpty()
                        && it.refused().isEmpty())
                .findFirst()
                .map(it -> ledger.add(opened, List.of(new OrderRefused(it.number(), code, clock.today())), JOB)
                        .replaceWithVoid())
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
