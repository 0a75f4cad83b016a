package org.heard.notification.nudge;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiFunction;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.notification.complaint.Complaints;
import org.heard.notification.nudge.provider.Status;

/** What the provider tells us of a message, whether it called us or we asked. */
@ApplicationScoped
class Receipts {

    private final Pool system;
    private final CouncilScope scope;
    private final Complaints complaints;
    private final Progress progress;

    Receipts(@ReactiveDataSource("system") Pool system, CouncilScope scope, Complaints complaints, Progress progress) {
        this.system = system;
        this.scope = scope;
        this.complaints = complaints;
        this.progress = progress;
    }

    /**
     * Takes a receipt; the council is that of our own row.
     *
     * @return whether there is such a message of ours
     */
    Uni<Boolean> take(UUID nudge, Status.Known status) {
        return within(nudge, (found, now) -> apply(found, status, now));
    }

    /**
     * Takes the news that a letter came back.
     *
     * @param providerId of the letter
     * @return whether there is such a message of ours
     */
    Uni<Boolean> takeBack(UUID nudge, UUID providerId) {
        return within(
                nudge,
                (found, now) -> providerId.equals(found.providerId)
                        ? progress.cameBack(found, now)
                        : Uni.createFrom().voidItem());
    }

    private Uni<Boolean> within(UUID nudge, BiFunction<Nudge, Instant, Uni<Void>> change) {
        return system.preparedQuery("select council_id, complaint_id from nudge where id = $1")
                .execute(Tuple.of(nudge))
                .chain(rows -> {
                    var row = rows.iterator();
                    if (!row.hasNext()) {
                        return Uni.createFrom().item(false);
                    }
                    var ours = row.next();
                    return within(nudge, change, new CouncilId(ours.getString(0)), ours.getUUID(1))
                            .replaceWith(true);
                });
    }

    private Uni<Void> within(UUID id, BiFunction<Nudge, Instant, Uni<Void>> change, CouncilId council, UUID complaint) {
        return scope.within(council, () -> complaints.lock(complaint).chain(now -> Nudge.<Nudge>findById(id)
                .chain(nudge -> change.apply(nudge, now))));
    }

    /** Within the running transaction. A receipt for another message of the provider's than ours changes nothing. */
    Uni<Void> apply(Nudge nudge, Status.Known status, Instant now) {
        if (nudge.providerId != null && !nudge.providerId.equals(status.providerId())) {
            return Uni.createFrom().voidItem();
        }
        return switch (status.code()) {
            case "delivered", "received" -> progress.delivered(nudge, status.providerId(), now);
            case "permanent-failure",
                    "temporary-failure",
                    "technical-failure",
                    "virus-scan-failed",
                    "validation-failed",
                    "cancelled" ->
                progress.accepted(nudge, status.providerId(), now)
                        .chain(() -> progress.failed(nudge, status.code(), now));
            default -> Uni.createFrom().voidItem();
        };
    }
}
