package org.heard.notification.duty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;

/** Within how many working days a council acknowledges a complaint (DL-01), as it set itself up. */
@ApplicationScoped
public class Acknowledgements {

    private final int unlessSet;

    Acknowledgements(NotificationConfig config) {
        this.unlessSet = config.rules().acknowledgeWithinWorkingDays();
    }

    /**
     * Keeps what a council set, in its transaction and scope; twice says the same as once.
     *
     * @param workingDays empty where the council has no such limit
     */
    public Uni<Void> learn(CouncilId council, int version, LocalDate limitsFrom, Optional<Integer> workingDays) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "insert into council_acknowledgement (council_id, version, limits_from, working_days)"
                                        + " values (:council, :version, :from, :days)"
                                        + " on conflict do nothing")
                        .setParameter("council", council.value())
                        .setParameter("version", version)
                        .setParameter("from", limitsFrom)
                        .setParameter("days", workingDays.orElse(0))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** What holds for a complaint that came on a day; our own rule where the council set nothing. */
    public Uni<Integer> on(LocalDate receivedOn) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select working_days from council_acknowledgement"
                                        + " where limits_from <= :day order by version desc limit 1",
                                Integer.class)
                        .setParameter("day", receivedOn)
                        .getSingleResultOrNull())
                .map(days -> days == null || days == 0 ? unlessSet : days);
    }
}
