package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I6;

import java.util.HashMap;
import java.util.Map;
import org.heard.localstack.config.Database;

/** I6, the part that counts: every event is in every row that it belongs to, once. */
final class RowsAreTheFold implements Check {

    private static final String STREAMS = "select stream, max(version)::text from event group by stream";

    private static final String LIST = """
            select id::text, version::text from worklist_row
            where build = (select live from projection_build where name = 'worklist')""";

    private static final String CHANGES_MISSING = """
            select e.id::text from event e
                left join council_change c on c.complaint_id = e.stream::uuid and c.version = e.version
            where c.event_id is distinct from e.id::text""";

    private static final String CHANGES_OVER = """
            select c.event_id from council_change c
                left join event e on e.stream = c.complaint_id::text and e.version = c.version
            where e.id is null""";

    private static final String CHANGES_OUT_OF_ORDER = """
            select event_id from (
                select event_id, version, lag(version) over (partition by complaint_id order by position) as before
                from council_change) feed
            where before > version""";

    private static final String DEAD_ROWS = """
            select distinct row.build::text from worklist_row row, projection_build known
            where known.name = 'worklist' and row.build <> known.live and row.build is distinct from known.building""";

    @Override
    public void look(Evidence evidence, Findings findings) {
        var stores = evidence.stores();
        var rows = versions(stores, LIST);
        var streams = versions(stores, STREAMS);
        streams.forEach((complaint, version) -> {
            findings.looked(I6, 1);
            if (!version.equals(rows.get(complaint))) {
                findings.violated(I6, "the list does not hold the newest fact, complaint", complaint);
            }
        });
        rows.keySet().stream()
                .filter(complaint -> !streams.containsKey(complaint))
                .forEach(complaint -> findings.violated(I6, "a row of the list without a fact, complaint", complaint));
        stores.texts(Database.PROCEDURE, CHANGES_MISSING)
                .forEach(event -> findings.violated(I6, "not in the feed of changes, event", event));
        stores.texts(Database.PROCEDURE, CHANGES_OVER)
                .forEach(event -> findings.violated(I6, "in the feed of changes and not stored, event", event));
        stores.texts(Database.PROCEDURE, CHANGES_OUT_OF_ORDER)
                .forEach(event -> findings.violated(I6, "in the feed of changes after a later one, event", event));
        stores.texts(Database.PROCEDURE, DEAD_ROWS)
                .forEach(build -> findings.violated(I6, "rows of a build that is not live, build", build));
    }

    /** What each row of the list says, apart from where it stands and when it was looked at; by complaint. */
    static Map<String, String> contents(Stores stores) {
        var contents = new HashMap<String, String>();
        stores.rows(Database.PROCEDURE, """
                select id::text, version || ' ' ||
                    md5((to_jsonb(worklist_row) - 'build' - 'swept_on' - 'position')::text)
                from worklist_row where build = (select live from projection_build where name = 'worklist')""", row -> contents.put(row.getString(1), row.getString(2)));
        return contents;
    }

    private static Map<String, String> versions(Stores stores, String query) {
        var versions = new HashMap<String, String>();
        stores.rows(Database.PROCEDURE, query, row -> versions.put(row.getString(1), row.getString(2)));
        return versions;
    }
}
