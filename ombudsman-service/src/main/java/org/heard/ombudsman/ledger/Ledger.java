package org.heard.ombudsman.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.cases.ReferralCase;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.Casework;
import org.heard.ombudsman.casework.DueDays;
import org.heard.ombudsman.casework.KeptFact;
import org.heard.ombudsman.casework.Rules;
import org.heard.ombudsman.opening.CaseOpening;
import org.heard.ombudsman.outbound.ToOmbudsmanTopic;
import org.heard.ombudsman.register.Publication;

/** The facts of cases. Whoever adds one locks the case first, so that facts follow one another and each is told once. */
@ApplicationScoped
public class Ledger {

    private final BusinessClock clock;
    private final ObjectMapper json;
    private final ToOmbudsmanTopic topic;
    private final Publication register;
    private final CaseOpening opening;
    private final DueDays days;

    Ledger(
            BusinessClock clock,
            ObjectMapper json,
            ToOmbudsmanTopic topic,
            Publication register,
            CaseOpening opening,
            OmbudsmanConfig config) {
        this.clock = clock;
        this.json = json;
        this.topic = topic;
        this.register = register;
        this.opening = opening;
        this.days = new DueDays(config.announceDaysBefore(), config.publishDaysAfter());
    }

    /**
     * A case with its facts.
     *
     * @param version number of its facts
     */
    public record Opened(ReferralCase referral, Casework casework, long version) {}

    /** The Ombudsman's own times. */
    public DueDays days() {
        return days;
    }

    /**
     * Opens a case for writing, within the running transaction.
     *
     * @return fails with {@code not-found} when this scope has no such case
     */
    public Uni<Opened> lock(UUID caseId) {
        return referral(caseId)
                .call(found -> Panache.getSession()
                        .chain(session -> session.createNativeQuery("insert into case_state (case_id, council_id)"
                                        + " values (:id, :council) on conflict do nothing")
                                .setParameter("id", caseId)
                                .setParameter("council", found.councilId)
                                .executeUpdate())
                        .chain(() -> Panache.getSession())
                        .chain(session -> session.createNativeQuery(
                                        "select version from case_state where case_id = :id for update", Long.class)
                                .setParameter("id", caseId)
                                .getSingleResult()))
                .chain(this::opened);
    }

    /** Reads a case, within the running transaction. */
    public Uni<Opened> read(UUID caseId) {
        return referral(caseId).chain(this::opened);
    }

    /** The facts of a case with who put each on record, oldest first. */
    public Uni<List<KeptFact>> history(UUID caseId) {
        return entries(caseId).map(rows -> rows.stream()
                .map(row -> new KeptFact(row.sequence, fact(row), row.recordedOn, row.recordedBy))
                .toList());
    }

    /**
     * Adds facts to a case that is locked, and tells them.
     *
     * @param by who says so: a sign-in name, or the name of a job
     * @return the case with them
     */
    public Uni<Opened> add(Opened opened, List<CaseFact> facts, String by) {
        var council = new CouncilId(opened.referral().councilId);
        var after = new Opened(opened.referral(), opened.casework().after(facts), opened.version() + facts.size());
        Uni<Void> all = Uni.createFrom().voidItem();
        var version = opened.version();
        for (var fact : facts) {
            var row = entry(opened.referral(), ++version, fact, by);
            all = all.chain(() -> row.persist().replaceWithVoid())
                    .chain(() -> topic.tell(council, opened.referral(), after.casework(), fact))
                    .chain(() -> Publishing.of(opened.referral(), after.casework(), fact, register));
        }
        return all.chain(() -> Panache.getSession().chain(session -> session.flush()))
                .chain(() -> keep(after))
                .chain(() -> moved(after, facts))
                .call(this::tellOfCase);
    }

    /** An approach is told once nothing stands in the way of it, while somebody must still decide. */
    private Uni<Void> tellOfCase(Opened now) {
        if (now.referral().told
                || now.casework().isWithheld()
                || !now.casework().status().isOpen()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("update referral_case set told = true where id = :id")
                        .setParameter("id", now.referral().id)
                        .executeUpdate())
                .chain(() -> topic.received(new CouncilId(now.referral().councilId), now.referral(), null));
    }

    private Uni<Opened> moved(Opened now, List<CaseFact> facts) {
        for (var fact : facts) {
            if (fact instanceof ComplaintNamed named) {
                return tellOfMistake(now.referral(), named.on())
                        .chain(() -> Moving.to(named, now, opening))
                        .map(there -> new Opened(there, now.casework(), now.version()));
            }
        }
        return Uni.createFrom().item(now);
    }

    /** Whoever was told of it there learns that it is not theirs. */
    private Uni<Void> tellOfMistake(ReferralCase former, LocalDate on) {
        return former.told
                ? topic.mistaken(new CouncilId(former.councilId), former, on)
                : Uni.createFrom().voidItem();
    }

    private Uni<ReferralCase> referral(UUID caseId) {
        return ReferralCase.<ReferralCase>findById(caseId).onItem().ifNull().failWith(Problem::notFound);
    }

    private Uni<Opened> opened(ReferralCase referral) {
        return entries(referral.id).map(rows -> {
            var facts = rows.stream().map(this::fact).toList();
            return new Opened(
                    referral, new Casework(referral.id, referral.receivedOn, referral.ground, facts), facts.size());
        });
    }

    private static Uni<List<FactRow>> entries(UUID caseId) {
        return FactRow.list("caseId = ?1 order by sequence", caseId);
    }

    private Uni<Integer> keep(Opened now) {
        var casework = now.casework();
        var assigned = casework.assigned();
        return Panache.getSession().chain(session -> session.createNativeQuery(
                        "update case_state set version = :version,"
                                + " status = :status, outcome = :outcome, team = :team, caseworker = :caseworker,"
                                + " asked = :asked, missing = :missing,"
                                + " looked_at = :lookedAt, falls_due_on = cast(cast(:due as text) as date),"
                                + " decided_on = cast(cast(:decidedOn as text) as date) where case_id = :id")
                .setParameter("version", now.version())
                .setParameter("status", casework.status().toString())
                .setParameter(
                        "outcome", casework.outcome().map(Object::toString).orElse(null))
                .setParameter("team", assigned.map(it -> it.team()).orElse(null))
                .setParameter("caseworker", assigned.map(it -> it.caseworker()).orElse(null))
                .setParameter("missing", String.join(",", casework.missing()))
                .setParameter("asked", assigned.map(it -> it.asked()).orElse(null))
                .setParameter("lookedAt", casework.procedure().isPresent())
                .setParameter(
                        "due",
                        Rules.nextDue(casework, days).map(LocalDate::toString).orElse(null))
                .setParameter(
                        "decidedOn", casework.endedOn().map(LocalDate::toString).orElse(null))
                .setParameter("id", now.referral().id)
                .executeUpdate());
    }

    private FactRow entry(ReferralCase referral, long sequence, CaseFact fact, String by) {
        var row = new FactRow();
        row.caseId = referral.id;
        row.sequence = sequence;
        row.councilId = referral.councilId;
        row.name = fact.name();
        row.happenedOn = fact.on();
        row.recordedOn = clock.today();
        row.recordedBy = by;
        try {
            row.body = json.writeValueAsString(fact);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
        return row;
    }

    private CaseFact fact(FactRow row) {
        try {
            return json.readValue(row.body, CaseFact.kindOf(row.name));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a kept fact must be readable", unreadable);
        }
    }
}
