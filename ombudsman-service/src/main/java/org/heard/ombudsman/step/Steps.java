package org.heard.ombudsman.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Conditional;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** Takes a step of casework: once per key, on the version that the caller saw, by the rules. */
@ApplicationScoped
public class Steps {

    /** May record a step of casework. */
    public static final String WORK = "case:work";

    /** May issue drafts and decisions, and settle recommendations. */
    public static final String DECIDE = "case:decide";

    /** May decide reviews, withhold statements and issue public reports. */
    public static final String MANAGE = "case:manage";

    private final CouncilScope scope;
    private final Caller caller;
    private final Idempotent idempotent;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ObjectMapper json;

    Steps(
            CouncilScope scope,
            Caller caller,
            Idempotent idempotent,
            Ledger ledger,
            BusinessClock clock,
            ObjectMapper json) {
        this.scope = scope;
        this.caller = caller;
        this.idempotent = idempotent;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    /** What a step answers. */
    record Taken(UUID id, long version, String status) {}

    /** What a step makes of a case: its fact. */
    @FunctionalInterface
    public interface Draft {
        CaseFact of(Casework casework);
    }

    /** More that must be so, such as that nobody is named. */
    @FunctionalInterface
    public interface Condition {
        Uni<Void> of(Opened opened);
    }

    /** The same without a further condition. */
    public Uni<Response> take(
            String role, ChangeRequest request, Object body, LocalDate on, String pointer, Draft draft) {
        return take(
                role, request, body, on, pointer, draft, _ -> Uni.createFrom().voidItem());
    }

    /**
     * @param role that the caller needs; a council's system comes as far as this, and finds nothing
     * @param on the day it happened
     * @param pointer where the day stands in the body
     * @throws org.heard.kit.problem.Refused under a code of {@link org.heard.ombudsman.casework.Refusal}
     */
    public Uni<Response> take(
            String role,
            ChangeRequest request,
            Object body,
            LocalDate on,
            String pointer,
            Draft draft,
            Condition condition) {
        mustBeAllowed(caller, role);
        if (on.isAfter(clock.today())) {
            throw Problem.ofField(pointer, "date-in-the-future", "This day has not come yet.");
        }
        var by = caller.user();
        return scope.forReading(caller, "referral_case", request.id).chain(council -> {
            var key = IdempotencyKey.of(
                    council, caller.client() + "/" + by, request.idempotencyKey, request.address(), body, json);
            var seen = Conditional.expectedVersion(request.ifMatch);
            return idempotent.once(key, () -> ledger.lock(request.id).chain(opened -> {
                if (opened.version() != seen) {
                    throw Conditional.stale();
                }
                return condition
                        .of(opened)
                        .map(_ -> Rules.take(draft.of(opened.casework()), opened.casework()))
                        .chain(facts -> ledger.add(opened, facts, by))
                        .chain(now -> answered(now, key));
            }));
        });
    }

    /** Who asks again asks where the case is now. */
    private Uni<Reply> answered(Opened now, IdempotencyKey key) {
        var reply = reply(now);
        var there = new CouncilId(now.referral().councilId);
        return there.equals(key.council())
                ? Uni.createFrom().item(reply)
                : idempotent
                        .keepAlso(new IdempotencyKey(there, key.client(), key.value(), key.requestHash()), reply)
                        .replaceWith(reply);
    }

    /**
     * Whoever comes over the desk has passed no check of a route.
     *
     * @throws Problem {@code not-found} for a council, {@code not-allowed} without the role
     */
    static void mustBeAllowed(Caller caller, String role) {
        if (caller.speaksForCouncil()) {
            throw Problem.notFound();
        }
        if (!caller.hasRole(role)) {
            throw new Problem(403, "not-allowed", "Your role does not allow this step.");
        }
    }

    private Reply reply(Opened now) {
        var taken = new Taken(
                now.referral().id, now.version(), now.casework().status().toString());
        try {
            return new Reply(201, null, now.version(), json.writeValueAsString(taken));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
