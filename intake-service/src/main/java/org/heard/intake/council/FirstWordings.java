package org.heard.intake.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.heard.intake.IntakeConfig;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;

/** Tells the other services, once, how letters speak while the operator's file holds: whatever a council sets itself is told by it. */
@ApplicationScoped
class FirstWordings {

    private static final String TELL =
            "insert into council_wording_told (council_id, wording) values (:council, :wording)"
                    + " on conflict (council_id) do update set wording = excluded.wording"
                    + " where council_wording_told.wording <> excluded.wording";

    private final FirstSetUps first;
    private final CouncilScope scope;
    private final SetUps setUps;
    private final Rounds rounds;
    private final Set<CouncilId> told = ConcurrentHashMap.newKeySet();

    FirstWordings(FirstSetUps first, CouncilScope scope, SetUps setUps, IntakeConfig config) {
        this.first = first;
        this.scope = scope;
        this.setUps = setUps;
        this.rounds = new Rounds("first-wordings", config.reviewsLookedForEvery(), this::tellAll);
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void tellAll() {
        Sweep.each(first.all().entrySet(), Entry::getKey, one -> {
            var setUp = one.getValue();
            if (setUp.wording() != null && !told.contains(one.getKey())) {
                Committed.await(() -> scope.within(one.getKey(), () -> tell(one.getKey(), setUp)));
                told.add(one.getKey());
            }
        });
    }

    /** The row is locked until the fact is kept, so that another instance does not tell it, too. */
    private Uni<Void> tell(CouncilId council, SetUp setUp) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TELL)
                        .setParameter("council", council.value())
                        .setParameter("wording", setUp.name() + "\n" + setUp.wording())
                        .executeUpdate())
                .chain(rows -> rows == 0 ? Uni.createFrom().voidItem() : setUps.tellWording(council, 0, setUp));
    }
}
