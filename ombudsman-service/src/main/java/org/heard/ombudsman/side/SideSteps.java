package org.heard.ombudsman.side;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.heard.kit.council.Caller;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Conditional;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.kit.idempotency.Reply;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.ledger.Ledger;

/** Takes what a side says: once per key, on what that side saw, by the rules of casework. */
@ApplicationScoped
class SideSteps {

    private final Caller caller;
    private final Idempotent idempotent;
    private final TheirCases cases;
    private final Ledger ledger;
    private final ObjectMapper json;

    SideSteps(Caller caller, Idempotent idempotent, TheirCases cases, Ledger ledger, ObjectMapper json) {
        this.caller = caller;
        this.idempotent = idempotent;
        this.cases = cases;
        this.ledger = ledger;
        this.json = json;
    }

    /** What it answers. */
    record Taken(UUID id, long version) {}

    /** @throws org.heard.kit.problem.Refused under a code of {@link org.heard.ombudsman.casework.Refusal} */
    Uni<Response> take(
            Side side, UUID complaint, ChangeRequest request, Object body, Function<Casework, CaseFact> step) {
        var by = side.by(caller);
        return cases.councilOf(complaint, caller).chain(council -> {
            var key = IdempotencyKey.of(
                    council, caller.client() + "/" + by, request.idempotencyKey, request.address(), body, json);
            var seen = Conditional.expectedVersion(request.ifMatch);
            return idempotent.once(key, () -> cases.one(complaint, request.id)
                    .chain(found -> ledger.lock(found.id))
                    .chain(opened -> {
                        var casework = opened.casework();
                        if (side.version(casework) != seen) {
                            throw Conditional.stale();
                        }
                        return ledger.add(opened, Rules.take(step.apply(casework), casework), by);
                    })
                    .map(now -> reply(now.referral().id, side.version(now.casework()))));
        });
    }

    private Reply reply(UUID id, long version) {
        try {
            return new Reply(201, null, version, json.writeValueAsString(new Taken(id, version)));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
