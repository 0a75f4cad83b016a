package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I4;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heard.localstack.config.Database;

/** I4: by the provider's own count no nudge went out twice, and for all that must be told there is a duty with its letter. */
final class NobodyIsToldTwice implements Check {

    /** Facts after which somebody must always be told something. */
    private static final Set<String> ALWAYS_OWED = Set.of(
            "ComplaintLodged",
            "StageEscalated",
            "ReferredToOmbudsman",
            "ComplaintClosed",
            "AskRefused",
            "DelayTold",
            "PanelArranged");

    /** Messages to staff: sent again after a doubt, since one too many is better than none. */
    private static final String TO_STAFF =
            "select id::text from alert_call union all select id::text from staff_digest";

    private static final String SENT = """
            select id::text, state from nudge where via = 'notify' and state in ('accepted', 'delivered')""";

    private static final String SAME_CHANNEL = """
            select duty_id::text from nudge where duty_id is not null
            group by duty_id, kind, address_digest having count(*) > 1""";

    private static final String WITHOUT_LETTER =
            "select d.id::text from duty d left join notice n on n.duty_id = d.id where n.id is null";

    private static final String TOLD_NOBODY = """
            select d.id::text from duty d
            where d.state = 'failed' and d.companion_of is null and d.person = 'complainant'
                and not exists (select 1 from task t where t.duty_id = d.id)
                and not exists (select 1 from nudge n where n.duty_id = d.id)""";

    /** How many messages the provider took, by our reference. */
    static Map<String, Integer> accepted(URI phones) {
        try (var http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            var request = HttpRequest.newBuilder(URI.create(phones + "/stand-in/counts"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            var body = http.send(request, BodyHandlers.ofString()).body();
            var counts = new HashMap<String, Integer>();
            new ObjectMapper()
                    .readTree(body)
                    .path("references")
                    .properties()
                    .forEach(one -> counts.put(
                            one.getKey(), one.getValue().path("accepted").asInt()));
            return counts;
        } catch (IOException e) {
            throw new NotReadable("the stand-in for GOV.UK Notify cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotReadable("interrupted", e);
        }
    }

    @Override
    public void look(Evidence evidence, Findings findings) {
        var accepted = accepted(evidence.place().phones());
        var stores = evidence.stores();
        findings.looked(I4, accepted.size());
        var toStaff = new HashSet<>(stores.texts(Database.NOTIFICATION, TO_STAFF));
        accepted.forEach((reference, times) -> {
            if (times > 1 && !toStaff.contains(reference)) {
                findings.violated(I4, "sent " + times + " times, nudge", reference);
            }
        });
        var known = new HashSet<>(stores.texts(Database.NOTIFICATION, "select id::text from nudge"));
        known.addAll(toStaff);
        accepted.keySet().stream()
                .filter(reference -> !known.contains(reference))
                .forEach(reference -> findings.violated(I4, "sent and not intended, reference", reference));
        stores.rows(Database.NOTIFICATION, SENT, Pair::of).stream()
                .filter(nudge -> !accepted.containsKey(nudge.left()))
                .forEach(nudge ->
                        findings.violated(I4, "said to be sent, and the provider has it not, nudge", nudge.left()));
        stores.texts(Database.NOTIFICATION, SAME_CHANNEL)
                .forEach(duty -> findings.violated(I4, "nudged twice on one channel, duty", duty));
        findings.looked(I4, stores.number(Database.NOTIFICATION, "select count(*) from duty"));
        stores.texts(Database.NOTIFICATION, WITHOUT_LETTER)
                .forEach(duty -> findings.violated(I4, "without its letter, duty", duty));
        stores.texts(Database.NOTIFICATION, TOLD_NOBODY)
                .forEach(duty -> findings.violated(I4, "neither nudged nor a task for a person, duty", duty));
        owed(evidence, findings);
    }

    private static void owed(Evidence evidence, Findings findings) {
        var stores = evidence.stores();
        var owed = new HashSet<>(stores.texts(Database.NOTIFICATION, "select distinct source_event_id from duty"));
        var taken = new HashSet<>(stores.texts(Database.NOTIFICATION, "select event_id from inbox"));
        for (var topic : List.of("heard.intake.v1", "heard.procedure.v1")) {
            evidence.firsts(topic).values().stream()
                    .filter(fact -> ALWAYS_OWED.contains(fact.name()) && taken.contains(fact.id()))
                    .filter(fact -> !owed.contains(fact.id()))
                    .forEach(fact -> findings.violated(I4, "nobody is told of " + fact.name() + ", event", fact.id()));
        }
    }
}
