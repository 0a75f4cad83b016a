package org.heard.ombudsman.step;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
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

    private static final String GIVEN = "select case_id, council_id from case_state where asked = $1";

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

    /**
     * Takes the next case for the caller.
     *
     * @param idempotencyKey the caller's own name for this one wish
     * @param stage of the case; null for any
     * @throws org.heard.kit.problem.Refused {@code no-case-waits}
     */
    public Uni<Response> take(String idempotencyKey, String team, Stage stage, LocalDate on) {
        Steps.mustBeAllowed(caller, Steps.WORK);
        if (on.isAfter(clock.today())) {
            throw Problem.ofField("/askedOn", "date-in-the-future", "This day has not come yet.");
        }
        var by = caller.user();
        var asked = IdempotencyKey.of(
                        null, caller.client() + "/" + by, idempotencyKey, "POST /v1/next-cases", team, json)
                .lockName();
        return candidates(GIVEN, Tuple.of(asked))
                .chain(given -> given.isEmpty()
                        ? candidates(WAITING, Tuple.of(statuses(stage), team))
                                .chain(waiting -> first(waiting.iterator(), new CaseAssigned(team, by, asked, on)))
                                .map(opened -> answer(opened, false))
                        : within(given.getFirst(), opened -> Uni.createFrom().item(opened))
                                .map(opened -> answer(opened, true)));
    }

    private static String[] statuses(Stage stage) {
        return stage == null ? new String[] {"intake", "assessment", "investigation"} : new String[] {stage.toString()};
    }

    private Uni<List<Candidate>> candidates(String query, Tuple arguments) {
        return system.preparedQuery(query).execute(arguments).map(NextCase::read);
    }

    private static List<Candidate> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Candidate(row.getUUID(0), new CouncilId(row.getString(1))))
                .toList();
    }

    private interface Work {
        Uni<Opened> on(Opened opened);
    }

    private Uni<Opened> within(Candidate candidate, Work work) {
        return scope.within(
                candidate.council(), () -> ledger.lock(candidate.id()).chain(work::on));
    }

    /** The first of them that nobody has taken meanwhile. */
    private Uni<Opened> first(Iterator<Candidate> waiting, CaseAssigned assignment) {
        if (!waiting.hasNext()) {
            return Uni.createFrom().failure(Refusal.NO_CASE_WAITS.refused());
        }
        return within(
                        waiting.next(),
                        opened -> opened.casework().isFreeFor(assignment.team())
                                ? ledger.add(opened, Rules.take(assignment, opened.casework()), assignment.caseworker())
                                : Uni.createFrom().nullItem())
                .map(Optional::ofNullable)
                .chain(taken ->
                        taken.<Uni<Opened>>map(Uni.createFrom()::item).orElseGet(() -> first(waiting, assignment)));
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
