package org.heard.intake.complaint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Conditional;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.kit.problem.Refused;

/** Changes a lodged complaint: once per key, on the version that its author saw, one change at a time. */
@ApplicationScoped
public class Changes {

    private final Idempotent idempotent;
    private final Caller caller;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Changes(Idempotent idempotent, Caller caller, BusinessClock clock, ObjectMapper json) {
        this.idempotent = idempotent;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /**
     * A complaint that is being changed.
     *
     * @param by who asks, as they sign in
     * @param today the business clock's day
     */
    public record Changing(LodgedComplaint complaint, CouncilId council, String by, LocalDate today) {

        /**
         * The day, which has come.
         *
         * @throws Problem {@code date-in-the-future}
         */
        public LocalDate past(String pointer, LocalDate day) {
            if (day.isAfter(today)) {
                throw Problem.ofField(pointer, "date-in-the-future", "This day has not come yet.");
            }
            return day;
        }
    }

    /** @param made what the change made; null where it made nothing of its own */
    public record Changed(UUID id, UUID made, long version) {}

    /**
     * Runs the change within the council's scope, with the complaint's row locked.
     *
     * @param work gives the id of what it made, or null
     * @throws Problem {@code not-found}, {@code if-match-missing}, {@code stale-etag}
     * @throws Refused {@code complaint-erased}
     */
    public Uni<Response> change(ChangeRequest request, Object body, Function<Changing, Uni<UUID>> work) {
        var council = caller.council();
        var by = caller.user();
        var once = IdempotencyKey.of(council, caller.client(), request.idempotencyKey, request.address(), body, json);
        return idempotent.once(
                once, () -> LodgedComplaint.<LodgedComplaint>findById(request.id, LockModeType.PESSIMISTIC_WRITE)
                        .onItem()
                        .ifNull()
                        .failWith(Problem::notFound)
                        .invoke(complaint -> mustBeAsSeen(complaint, request.ifMatch))
                        .chain(complaint -> work.apply(new Changing(complaint, council, by, clock.today()))
                                .invoke(() -> complaint.version++)
                                .call(() -> Panache.getSession().chain(session -> session.flush()))
                                .map(made -> reply(complaint, made))));
    }

    /**
     * The complaint's own person changes it on their page, whatever its version is; within the running transaction of the
     * council's scope.
     *
     * @throws Refused {@code complaint-erased}
     */
    public Uni<Void> changeOwn(CouncilId council, UUID complaint, String by, Function<Changing, Uni<UUID>> work) {
        return LodgedComplaint.<LodgedComplaint>findById(complaint, LockModeType.PESSIMISTIC_WRITE)
                .invoke(Changes::mustNotBeErased)
                .chain(found -> work.apply(new Changing(found, council, by, clock.today()))
                        .invoke(() -> found.version++)
                        .replaceWithVoid());
    }

    private static void mustNotBeErased(LodgedComplaint complaint) {
        if (complaint.erasedOn != null) {
            throw new Refused("complaint-erased", "The complaint was erased; nothing more can be done with it.");
        }
    }

    private static void mustBeAsSeen(LodgedComplaint complaint, String ifMatch) {
        mustNotBeErased(complaint);
        if (Conditional.expectedVersion(ifMatch) != complaint.version) {
            throw Conditional.stale();
        }
    }

    private Reply reply(LodgedComplaint complaint, UUID made) {
        try {
            var body = json.writeValueAsString(new Changed(complaint.id, made, complaint.version));
            return new Reply(201, "/v1/complaints/" + complaint.id, complaint.version, body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
