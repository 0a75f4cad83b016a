package org.heard.ombudsman.queue;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.gathering.NeededPart;

/** Reads the queue over all councils, as the system role: young people first, then the oldest. */
@ApplicationScoped
public class Queue {

    private static final String SELECT = "select c.*, s.status, s.outcome, s.team,"
            + " s.caseworker, array_cat(array(select p.part from needed_part p"
            + " where p.case_id = c.id and p.state <> 'held' order by p.part),"
            + " string_to_array(nullif(s.missing, ''), ',')) as missing,"
            + " exists (select 1 from needed_part p where p.case_id = c.id and p.state = 'differs') as differs,"
            + " c.manifest_digest = '' and not exists (select 1 from needed_part p where p.case_id = c.id"
            + " and (p.problem is distinct from 'not-there' or p.tries < " + NeededPart.TRIES_UNTIL_NOT_FOUND
            + ")) as not_found"
            + " from referral_case c left join case_state s on s.case_id = c.id";
    private static final String ORDER = " order by (not young_person), received_on, position limit $1";
    private static final String OPEN =
            " coalesce(s.status, 'intake') in ('intake', 'assessment', 'investigation', 'draft')";

    private static final String UNSTATED = " and s.status = 'closed' and not exists (select 1 from case_fact f"
            + " where f.case_id = c.id and f.name in ('ClosingStated', 'PublicationWithheld', 'StatementPublished')"
            + " and f.sequence > (select max(l.sequence) from case_fact l where l.case_id = c.id"
            + " and l.name = 'CaseClosed'))";

    private final Pool system;

    Queue(@ReactiveDataSource("system") Pool system) {
        this.system = system;
    }

    /**
     * @param after id of the last case seen, null for the beginning
     * @throws Problem {@code invalid-value} when it is no cursor of ours
     */
    public Uni<List<QueuedCase>> after(String after, int limit) {
        if (after == null) {
            return system.preparedQuery(SELECT + ORDER).execute(Tuple.of(limit)).map(Queue::cases);
        }
        return lastSeen(after).chain(last -> system.preparedQuery(
                        SELECT + " where ((not young_person), received_on, position) > ($2, $3, $4)" + ORDER)
                .execute(Tuple.of(limit, last.getBoolean(0), last.getLocalDate(1), last.getLong(2)))
                .map(Queue::cases));
    }

    /** Which cases somebody looks at. */
    public enum Part {
        OPEN("Open", Queue.OPEN),
        WAITING("Waiting for somebody", Queue.OPEN + " and s.caseworker is null"),
        MINE("Mine", Queue.OPEN + " and s.caseworker = $2"),
        UNSTATED("Statement to write", " $2 <> ''" + Queue.UNSTATED),
        ALL("All", " $2 <> ''");

        private final String title;
        private final String where;

        Part(String title, String where) {
            this.title = title;
            this.where = where;
        }

        public String title() {
            return title;
        }

        /** All parts, to choose from. */
        public List<Part> all() {
            return List.of(values());
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * One part of it, from the front.
     *
     * @param user whose cases are theirs
     */
    public Uni<List<QueuedCase>> of(Part part, String user, int limit) {
        return system.preparedQuery(SELECT + " where $2::text is not null and" + part.where + ORDER)
                .execute(Tuple.of(limit, user))
                .map(Queue::cases);
    }

    /**
     * What somebody looks for over all cases. Everything is null where nothing was asked.
     *
     * @param reference the digits with which a reference begins
     * @param council by its code
     * @param status where the casework stands, such as {@code assessment}
     */
    public record Wish(String reference, String council, String status) {

        /** Whether nothing was asked. */
        public boolean isEmpty() {
            return reference == null && council == null && status == null;
        }
    }

    /** The cases that fit, from the front of the queue. */
    public Uni<List<QueuedCase>> find(Wish wish, int limit) {
        return system.preparedQuery(SELECT + " where ($2::text is null or replace(c.reference, ' ', '') like $2 || '%')"
                        + " and ($3::text is null or c.council_id = $3)"
                        + " and ($4::text is null or coalesce(s.status, 'intake') = $4)" + ORDER)
                .execute(Tuple.of(limit, wish.reference(), wish.council(), wish.status()))
                .map(Queue::cases);
    }

    private Uni<Row> lastSeen(String after) {
        return system.preparedQuery("select (not young_person), received_on, position from referral_case where id = $1")
                .execute(Tuple.of(id(after)))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw noCursor();
                    }
                    return rows.iterator().next();
                });
    }

    private static UUID id(String after) {
        try {
            return UUID.fromString(after);
        } catch (IllegalArgumentException malformed) {
            throw noCursor();
        }
    }

    private static Problem noCursor() {
        return Problem.ofField("/after", "invalid-value", "after is the cursor of links.next.");
    }

    private static List<QueuedCase> cases(Iterable<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(QueuedCase::of)
                .toList();
    }
}
