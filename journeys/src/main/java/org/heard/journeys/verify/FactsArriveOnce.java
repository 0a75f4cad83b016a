package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I2;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.heard.localstack.config.Database;

/** I2: what is stored is on Kafka, and whatever is on Kafka is stored; each consumer took it, and its effect is there once. */
final class FactsArriveOnce implements Check {

    private static final Map<Database, String> OUTBOXES = Map.of(
            Database.INTAKE, "heard.intake.v1",
            Database.NOTIFICATION, "heard.notification.v1",
            Database.OMBUDSMAN, "heard.ombudsman.v1");

    /** Stored facts that are always told, each under its own id; whether others are told depends on what they say. */
    private static final List<String> ALWAYS_TOLD = List.of(
            "ComplaintAccepted",
            "PointAdded",
            "StageOneAnswered",
            "ResponseTimeExtended",
            "AdjudicationIssued",
            "AdjudicationReceived",
            "DelayTold",
            "InvestigatorAppointed",
            "IndependentPersonAppointed",
            "StatementAgreed",
            "PanelArranged",
            "PanelReportSent",
            "FinalResponseIssued",
            "NextStepOffered",
            "StageEscalated",
            "AskRefused",
            "ComplaintWithdrawn",
            "ReferredToOmbudsman",
            "DeadlineMissed",
            "DeadlineApproached");

    /** Told beside another fact, or of no complaint: under an id that is made for it. */
    private static final Set<String> WITH_AN_ID_OF_ITS_OWN =
            Set.of("StaffBarred", "StaffReleased", "HolidayProclaimed");

    private static final String ESCALATED = """
            select convert_from(e.payload, 'UTF8')::json ->> 'causeId' from event e join event_type t on t.id = e.type
            where t.name in ('complaint.StageEscalated', 'complaint.AskRefused')""";

    private static final String ACCEPTED = """
            select convert_from(e.metadata, 'UTF8')::json ->> 'causationId' from event e join event_type t on t.id = e.type
            where t.name = 'complaint.ComplaintAccepted'""";

    private static final String CASES = """
            select referral_id::text from referral_case union all select referral_id::text from former_referral""";

    private static final Pattern REFERRAL = Pattern.compile("\"referralId\"\\s*:\\s*\"([^\"]+)\"");

    @Override
    public void look(Evidence evidence, Findings findings) {
        stored(evidence, findings);
        taken(evidence, findings);
        accepted(evidence, findings);
        asked(evidence, findings);
        referred(evidence, findings);
    }

    private static void stored(Evidence evidence, Findings findings) {
        OUTBOXES.forEach((database, topic) -> {
            var onKafka = evidence.firsts(topic).keySet();
            var told = evidence.stores()
                    .texts(database, "select event_id::text from outbox where published_at is not null");
            var known = evidence.stores().texts(database, "select event_id::text from outbox");
            same(findings, told, new HashSet<>(known), onKafka);
        });
        var types = ALWAYS_TOLD.stream().map(name -> "'complaint." + name + "'").collect(Collectors.joining(","));
        var told = evidence.stores()
                .texts(
                        Database.PROCEDURE,
                        "select e.id::text from event e join event_type t on t.id = e.type where t.name in (" + types
                                + ")");
        var known = new HashSet<>(evidence.stores().texts(Database.PROCEDURE, "select id::text from event"));
        var onKafka = evidence.firsts("heard.procedure.v1").values().stream()
                .filter(fact -> !WITH_AN_ID_OF_ITS_OWN.contains(fact.name()))
                .map(Fact::id)
                .collect(Collectors.toSet());
        same(findings, told, known, onKafka);
    }

    private static void same(Findings findings, List<String> told, Set<String> known, Set<String> onKafka) {
        findings.looked(I2, told.size());
        told.stream()
                .filter(id -> !onKafka.contains(id))
                .forEach(id -> findings.violated(I2, "stored and not on Kafka, event", id));
        onKafka.stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> findings.violated(I2, "on Kafka and not stored, event", id));
    }

    private static void taken(Evidence evidence, Findings findings) {
        for (var consumer : Consumer.values()) {
            var taken = new HashSet<>(evidence.stores()
                    .texts(consumer.database(), "select event_id from inbox where consumer = ?", consumer.id()));
            var parked = new HashSet<>(evidence.stores()
                    .texts(
                            consumer.database(),
                            "select event_id from parked_record where consumer = ? and replayed_at is null",
                            consumer.id()));
            for (var fact : evidence.firsts(consumer.topic()).values()) {
                if (consumer.takes(fact)) {
                    findings.looked(I2, 1);
                    if (!taken.contains(fact.id()) && !parked.contains(fact.id())) {
                        findings.violated(I2, "not taken by " + consumer.id() + ", event", fact.id());
                    }
                }
            }
        }
        for (var database : List.of(Database.INTAKE, Database.PROCEDURE, Database.NOTIFICATION, Database.OMBUDSMAN)) {
            Consumer.unknown(evidence.stores().texts(database, "select distinct consumer from inbox"))
                    .forEach(name -> findings.violated(I2, "a consumer that nobody looks after", name));
        }
    }

    private static void accepted(Evidence evidence, Findings findings) {
        var causes = counts(evidence.stores().texts(Database.PROCEDURE, ACCEPTED));
        taken(evidence, Consumer.PROCEDURE_FROM_INTAKE).stream()
                .filter(fact -> fact.name().equals("ComplaintLodged"))
                .forEach(fact -> once(findings, causes, fact, "ComplaintAccepted"));
        var known = new HashSet<>(
                evidence.stores().texts(Database.INTAKE, "select id::text from complaint where accepted"));
        taken(evidence, Consumer.INTAKE_FROM_PROCEDURE).stream()
                .filter(fact -> fact.name().equals("ComplaintAccepted"))
                .filter(fact -> !known.contains(fact.subject()))
                .forEach(fact -> findings.violated(I2, "accepted, and intake does not show it", fact.subject()));
    }

    /** A YES that confirms going on, and the wish on the page, bring the next stage or are refused by name; one of the two, once. */
    private static void asked(Evidence evidence, Findings findings) {
        var causes = counts(evidence.stores().texts(Database.PROCEDURE, ESCALATED));
        taken(evidence, Consumer.PROCEDURE_FROM_NOTIFICATION).stream()
                .filter(fact -> fact.text().contains("\"intent\":\"yes\""))
                .filter(fact -> fact.text().contains("\"asks\":\"next-stage\""))
                .forEach(fact -> once(findings, causes, fact, "StageEscalated or AskRefused"));
        taken(evidence, Consumer.PROCEDURE_FROM_INTAKE).stream()
                .filter(fact -> fact.name().equals("NextStageAsked"))
                .forEach(fact -> once(findings, causes, fact, "StageEscalated or AskRefused"));
    }

    /** Each referral has its case, or was that of an approach which has moved to another complaint since. */
    private static void referred(Evidence evidence, Findings findings) {
        var cases = counts(evidence.stores().texts(Database.OMBUDSMAN, CASES));
        taken(evidence, Consumer.OMBUDSMAN_FROM_PROCEDURE).stream()
                .filter(fact -> fact.name().equals("ReferredToOmbudsman"))
                .map(FactsArriveOnce::referral)
                .distinct()
                .forEach(referral -> {
                    findings.looked(I2, 1);
                    var times = cases.getOrDefault(referral, 0L);
                    if (times != 1) {
                        findings.violated(I2, times + " cases of the Ombudsman's for referral", referral);
                    }
                });
    }

    private static String referral(Fact fact) {
        var found = REFERRAL.matcher(fact.text());
        return found.find() ? found.group(1) : "of event " + fact.id();
    }

    private static List<Fact> taken(Evidence evidence, Consumer consumer) {
        var taken = new HashSet<>(evidence.stores()
                .texts(consumer.database(), "select event_id from inbox where consumer = ?", consumer.id()));
        return evidence.firsts(consumer.topic()).values().stream()
                .filter(consumer::takes)
                .filter(fact -> taken.contains(fact.id()))
                .toList();
    }

    private static void once(Findings findings, Map<String, Long> causes, Fact fact, String effect) {
        findings.looked(I2, 1);
        var times = causes.getOrDefault(fact.id(), 0L);
        if (times != 1) {
            findings.violated(I2, times + " times " + effect + " because of event", fact.id());
        }
    }

    private static Map<String, Long> counts(List<String> texts) {
        var counts = new HashMap<String, Long>();
        texts.forEach(text -> counts.merge(String.valueOf(text), 1L, Long::sum));
        return counts;
    }
}
