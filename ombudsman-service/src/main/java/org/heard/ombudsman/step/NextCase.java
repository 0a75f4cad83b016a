package org.heard.ombudsman.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.http.Conditional;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.Refusal;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;

/** Gives whoever asks the case that waits for somebody, over all councils. Two who ask at once get two cases. */
@ApplicationScoped
public class NextCase {

    private static final int CANDIDATES = 50;

    private static final String WAITING = "select c.id, c.council_id from referral_case c"
            + " left join case_state s on s.case_id = c.id"
            + " where coalesce(s.status, 'intake') = any($1) and s.caseworker is null"
            + " and (s.team is null or s.team = $2)"
            + " order by (not c.young_person), c.received_on, c.position limit " + CANDIDATES;

    private static final String GIVEN = "select case_id, council_id, asked_request from case_state where asked = $1";

    private final Pool system;
    private final CouncilScope scope;
    private final Caller caller;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ObjectMapper json;

    NextCase(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Caller caller,
            Ledger ledger,
            BusinessClock clock,
            ObjectMapper json) {
        this.system = system;
        this.scope = scope;
        this.caller = caller;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
    }

    private record Candidate(UUID id, CouncilId council) {}

    /** A case that was given. */
    private record Given(Candidate of, String request) {}

    /** What of a request is looked at when its key comes again. */
    private record Wish(String team, Stage stage) {}

    /**
     * Takes the next case for the caller. The same key twice at once gives the same case: whoever comes too late finds it given.
     *
     * @param idempotencyKey the caller's own name for this one wish
     * @param stage of the case; null for any
     * @throws org.heard.kit.problem.Refused {@code no-case-waits}
     * @throws Problem {@code idempotency-key-reused} for another wish
     */
    public Uni<Response> take(String idempotencyKey, String team, Stage stage, LocalDate on) {
        Steps.mustBeAllowed(caller, Steps.WORK);
        if (on.isAfter(clock.today())) {
            throw Problem.ofField("/askedOn", "date-in-the-future", "This day has not come yet.");
        }
        var by = caller.user();
        var key = IdempotencyKey.of(
                null, caller.client() + "/" + by, idempotencyKey, "POST /v1/next-cases", new Wish(team, stage), json);
        var assignment = new CaseAssigned(team, by, key.lockName(), on);
        return given(key)
                .chain(given -> given.isPresent()
                        ? again(given.get(), key)
                        : waiting(team, stage)
                                .chain(waiting -> first(waiting.iterator(), assignment, key))
                                .map(opened -> answer(opened, false))
                                .onFailure()
                                .recoverWithUni(failure -> given(key).chain(meanwhile -> meanwhile
                                        .map(it -> again(it, key))
                                        .orElseGet(() -> Uni.createFrom().failure(failure)))));
    }

    private Uni<Response> again(Given given, IdempotencyKey key) {
        if (given.request() != null && !given.request().equals(key.requestHash())) {
            throw IdempotencyKey.reused();
        }
        return within(given.of(), opened -> Uni.createFrom().item(opened)).map(opened -> answer(opened, true));
    }

    private static String[] statuses(Stage stage) {
        return stage == null ? new String[] {"intake", "assessment", "investigation"} : new String[] {stage.toString()};
    }

    private Uni<Optional<Given>> given(IdempotencyKey key) {
        return system.preparedQuery(GIVEN).execute(Tuple.of(key.lockName())).map(rows -> StreamSupport.stream(
                        rows.spliterator(), false)
                .map(row -> new Given(candidate(row), row.getString(2)))
                .findFirst());
    }

    private Uni<List<Candidate>> waiting(String team, Stage stage) {
        return system.preparedQuery(WAITING)
                .execute(Tuple.of(statuses(stage), team))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(NextCase::candidate)
                        .toList());
    }

    private static Candidate candidate(Row row) {
        return new Candidate(row.getUUID(0), new CouncilId(row.getString(1)));
    }

    private interface Work {
        Uni<Opened> on(Opened opened);
    }

    private Uni<Opened> within(Candidate candidate, Work work) {
        return scope.within(
                candidate.council(), () -> ledger.lock(candidate.id()).chain(work::on));
    }

    /** The first of them that nobody has taken meanwhile. */
    private Uni<Opened> first(Iterator<Candidate> waiting, CaseAssigned assignment, IdempotencyKey key) {
        if (!waiting.hasNext()) {
            return Uni.createFrom().failure(Refusal.NO_CASE_WAITS.refused());
        }
        return within(
                        waiting.next(),
                        opened -> opened.casework().isFreeFor(assignment.team())
                                ? ledger.add(opened, Rules.take(assignment, opened.casework()), assignment.caseworker())
                                        .call(taken -> keep(taken, key))
                                : Uni.createFrom().nullItem())
                .map(Optional::ofNullable)
                .chain(taken -> taken.<Uni<Opened>>map(Uni.createFrom()::item)
                        .orElseGet(() -> first(waiting, assignment, key)));
    }

    private static Uni<Integer> keep(Opened taken, IdempotencyKey key) {
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "update case_state set asked_request = :request where case_id = :id")
                .setParameter("request", key.requestHash())
                .setParameter("id", taken.referral().id)
                .executeUpdate());
    }

    private static Response answer(Opened opened, boolean isRepeated) {
        var taken = new Steps.Taken(
                opened.referral().id,
                opened.version(),
                opened.casework().status().toString());
        var response = Response.created(URI.create("/v1/cases/" + taken.id() + "/casework"))
                .entity(taken)
                .tag(Conditional.tag(taken.version()));
        return isRepeated ? response.header("Idempotent-Replayed", "true").build() : response.build();
    }
}
