package org.heard.ombudsman.gathering;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.kit.problem.Outages;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.gathering.DueParts.Due;
import org.jboss.logging.Logger;

/**
 * Fetches what cases need from procedure-service and intake-service, for as long as it takes: nothing is given up while the
 * other side is down, and what comes is checked against what the referral announced.
 */
@ApplicationScoped
class WhenPartIsDueThenFetchIt {

    private static final Logger LOG = Logger.getLogger(WhenPartIsDueThenFetchIt.class);

    private final DueParts parts;
    private final ProcedureReads procedure;
    private final IntakeReads intake;
    private final MeterRegistry metrics;
    private final Rounds rounds;

    WhenPartIsDueThenFetchIt(
            DueParts parts,
            @RestClient ProcedureReads procedure,
            @RestClient IntakeReads intake,
            MeterRegistry metrics,
            OmbudsmanConfig config) {
        this.parts = parts;
        this.procedure = procedure;
        this.intake = intake;
        this.metrics = metrics;
        this.rounds = new Rounds("gathering", config.gatherInterval(), () -> Committed.await(this::gather));
    }

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    Uni<Void> gather() {
        return parts.take()
                .onItem()
                .transformToMulti(due -> Multi.createFrom().iterable(due))
                .onItem()
                .transformToUniAndMerge(this::fetch)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "parts not gathered now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> fetch(Due due) {
        var answer =
                switch (due.part()) {
                    case CASE_PART ->
                        procedure.casePart(due.complaint(), due.referral()).map(json -> new CasePart(json)
                                .judge(due.manifestDigest()));
                    case PERSON_PART ->
                        intake.personPart(due.complaint(), due.referral()).map(Finding::ofPersonPart);
                };
        return answer.onFailure()
                .recoverWithItem(failure -> new Finding.Missing(problem(failure)))
                .invoke(finding -> tell(due, finding))
                .chain(finding -> parts.keep(due, finding));
    }

    private void tell(Due due, Finding finding) {
        var outcome =
                switch (finding) {
                    case Finding.Held _ -> "held";
                    case Finding.Differs differs -> differs.problem();
                    case Finding.Missing missing -> missing.problem();
                };
        metrics.counter("heard.ombudsman.fetches", "part", due.part().toString(), "outcome", outcome)
                .increment();
        if (!(finding instanceof Finding.Held)) {
            LOG.warnf("%s of case %s, try %d: %s", due.part(), due.reference(), due.tries(), outcome);
        }
    }

    private static String problem(Throwable failure) {
        if (failure instanceof WebApplicationException answered) {
            return switch (answered.getResponse().getStatus()) {
                case 200 -> "unreadable-answer";
                case 401, 403 -> "not-allowed-there";
                case 404 -> "not-there";
                default -> "not-answered";
            };
        }
        return failure instanceof IllegalArgumentException && !Outages.causedBy(failure)
                ? "unreadable-answer"
                : "not-answered";
    }
}
