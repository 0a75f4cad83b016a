package org.heard.ombudsman.preflight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.round.Committed;
import org.heard.kit.round.Rounds;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.casework.Standing;
import org.heard.ombudsman.gathering.NeededPart;
import org.heard.ombudsman.gathering.Part;
import org.heard.ombudsman.ledger.Ledger;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.jboss.logging.Logger;

/**
 * Looks at how the council's procedure stands, once the case part has come. An own approach while the procedure is open goes
 * back, with the next step named (LGA 1974 s26(5)); where it has come to a halt, or a limit of stage 2 or 3 was missed, the
 * case stands in a person's queue and no rule returns it.
 */
@ApplicationScoped
class WhenPartsHaveComeThenLookAtProcedure {

    private static final Logger LOG = Logger.getLogger(WhenPartsHaveComeThenLookAtProcedure.class);
    private static final String NEW = "select c.id, c.council_id from referral_case c"
            + " left join case_state s on s.case_id = c.id"
            + " where not coalesce(s.looked_at, false) and coalesce(s.status, 'intake') = 'intake'"
            + " and exists (select 1 from needed_part p where p.case_id = c.id and p.part = 'case-part'"
            + " and p.state = 'held') order by c.position limit 100";

    private final Pool system;
    private final CouncilScope scope;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Rounds rounds;

    WhenPartsHaveComeThenLookAtProcedure(
            @ReactiveDataSource("system") Pool system,
            CouncilScope scope,
            Ledger ledger,
            BusinessClock clock,
            ObjectMapper json,
            OmbudsmanConfig config) {
        this.system = system;
        this.scope = scope;
        this.ledger = ledger;
        this.clock = clock;
        this.json = json;
        this.rounds = new Rounds("preflight", config.gatherInterval(), () -> Committed.await(this::look));
    }

    private record Found(UUID caseId, CouncilId council) {}

    void start(@Observes StartupEvent event) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    private Uni<Void> look() {
        return system.query(NEW)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Found(row.getUUID(0), new CouncilId(row.getString(1))))
                        .toList())
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::lookAt)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "procedures not looked at now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> lookAt(Found found) {
        return scope.within(found.council(), () -> ledger.lock(found.caseId()).chain(this::judge))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "a case not looked at now: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> judge(Opened opened) {
        return NeededPart.<NeededPart>find("caseId = ?1 and part = ?2", opened.referral().id, Part.CASE_PART.toString())
                .firstResult()
                .chain(part -> opened.casework().procedure().isPresent() || !part.isHeld()
                        ? Uni.createFrom().voidItem()
                        : ledger.add(
                                        opened,
                                        facts(new Standing(
                                                read(part.content),
                                                opened.casework().missedLimits())),
                                        Rules.RULE)
                                .replaceWithVoid());
    }

    private List<CaseFact> facts(Standing standing) {
        var looked = standing.on(clock.today());
        var facts = new ArrayList<CaseFact>();
        facts.add(looked);
        if (standing.isOpen()) {
            facts.add(new ReturnedPremature(
                    looked.next(),
                    "The council's procedure is not over, and nothing shows that it has come to a halt.",
                    Rules.RULE,
                    clock.today()));
        }
        return facts;
    }

    private JsonNode read(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept part must be readable", unreadable);
        }
    }
}
