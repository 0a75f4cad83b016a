package org.heard.intake.council;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heard.intake.IntakeConfig;
import org.heard.kit.KitConfig;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.kit.round.Sweep;

/**
 * Tells the other services, once, how each council's letters speak as this service finds it: as the operator's file says, or as the
 * council set it before anybody was told. What a council sets from then on is told when it does.
 */
@ApplicationScoped
class WordingsAtStart {

    private static final String TELL =
            "insert into council_wording_told (council_id, wording) values (:council, :wording)"
                    + " on conflict (council_id) do update set wording = excluded.wording"
                    + " where council_wording_told.wording <> excluded.wording";

    private final Set<CouncilId> councils;
    private final CouncilScope scope;
    private final SetUps setUps;
    private final Rounds rounds;
    private final Set<CouncilId> told = ConcurrentHashMap.newKeySet();

    WordingsAtStart(KitConfig kit, CouncilScope scope, SetUps setUps, IntakeConfig config) {
        this.councils = kit.councils().stream().map(CouncilId::new).collect(Collectors.toSet());
        this.scope = scope;
        this.setUps = setUps;
        this.rounds = new Rounds("wordings-at-start", config.reviewsLookedForEvery(), this::tellAll);
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private void tellAll() {
        Sweep.each(councils, Function.identity(), council -> {
            if (!told.contains(council)) {
                Committed.await(() -> scope.within(council, () -> setUps.current(council)
                        .chain(now ->
                                now.setUp().wording() == null ? Uni.createFrom().voidItem() : tell(council, now))));
                told.add(council);
            }
        });
    }

    /** The row is locked until the fact is kept, so that another instance does not tell it, too. */
    private Uni<Void> tell(CouncilId council, SetUps.Version now) {
        var said =
                now.version() + "\n" + now.setUp().name() + "\n" + now.setUp().wording();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(TELL)
                        .setParameter("council", council.value())
                        .setParameter("wording", said)
                        .executeUpdate())
                .chain(rows -> rows == 0
                        ? Uni.createFrom().voidItem()
                        : setUps.tellWording(council, now.version(), now.setUp()));
    }
}
