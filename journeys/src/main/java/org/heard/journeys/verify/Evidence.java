package org.heard.journeys.verify;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.heard.localstack.config.Database;

/**
 * What one look is made on: the stores, and the brokers.
 *
 * @param facts every record on Kafka when the look began, in the order of each partition
 * @param explained ids that are known to be amiss, such as those of records that a drill spoilt on purpose
 */
record Evidence(Place place, Stores stores, Records records, List<Fact> facts, Set<String> explained) {

    /** Each fact where it first came, by topic and id. */
    Map<String, Fact> firsts(String topic) {
        var firsts = new LinkedHashMap<String, Fact>();
        facts.stream()
                .filter(fact -> fact.topic().equals(topic) && fact.id() != null)
                .filter(fact -> !explained.contains(fact.id()))
                .forEach(fact -> firsts.putIfAbsent(fact.id(), fact));
        return firsts;
    }

    /** The council of each complaint, as intake and procedure-service took it on. */
    Map<String, String> councils() {
        var councils = new HashMap<String, String>();
        for (var row : stores.rows(Database.PROCEDURE, "select id::text, council_id from complaint_scope", Pair::of)) {
            councils.put(row.left(), row.right());
        }
        for (var row : stores.rows(Database.INTAKE, "select id::text, council_id from complaint", Pair::of)) {
            councils.put(row.left(), row.right());
        }
        return councils;
    }

    boolean isExplained(String id) {
        return explained.contains(id);
    }
}
