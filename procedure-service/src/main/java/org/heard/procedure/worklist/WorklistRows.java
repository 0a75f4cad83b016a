package org.heard.procedure.worklist;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** All questions to the list, within a council's scope: no other place reads {@code worklist_row} line by line. */
@ApplicationScoped
class WorklistRows {

    private static final String OVERDUE = "(overdue_since is not null or next_due_on < :today)";

    private static final String IN_STATE = "(cast(:clock as text) is null or case"
            + " when " + OVERDUE + " then 'overdue'"
            + " when held then 'held'"
            + " when next_due_on <= :soon then 'due-soon'"
            + " when next_due_on > :soon then 'on-time'"
            + " else 'none' end = :clock)";

    private static final String SOONEST =
            "select id, reference, procedure, stage, status, received_on, young_person, kind,"
                    + " team, next_due_on, due_on, overdue_since, held, sort_on, version, position from worklist_row"
                    + " where (sort_on, id) > (:dueOn, :id)"
                    + " and (cast(:status as text) is null or status = :status)"
                    + " and (cast(:stage as text) is null or stage = :stage)"
                    + " and (cast(:procedure as text) is null or procedure = :procedure)"
                    + " and (cast(:kind as text) is null or kind = :kind)"
                    + " and (cast(:team as text) is null or team = :team)"
                    + " and " + IN_STATE
                    + " order by sort_on, id";

    /** The complaints in the order in which they were accepted. */
    Uni<List<WorklistRow>> accepted(long after, int atMost) {
        return WorklistRow.<WorklistRow>find("position > ?1 order by position", after)
                .page(0, atMost)
                .list();
    }

    /**
     * What is to be done, the nearest limit first; what has no limit comes last.
     *
     * @param soon the last day that counts as soon
     */
    Uni<List<WorklistRow>> soonest(WorklistFilter filter, Cursor after, LocalDate today, LocalDate soon, int atMost) {
        return Panache.getSession().chain(session -> session.createNativeQuery(SOONEST, WorklistRow.class)
                .setParameter("dueOn", after.dueOn())
                .setParameter("id", after.id())
                .setParameter("status", filter.status())
                .setParameter("stage", filter.stage())
                .setParameter("procedure", filter.procedure())
                .setParameter("kind", filter.kind())
                .setParameter("team", filter.team())
                .setParameter("clock", filter.clock())
                .setParameter("today", today)
                .setParameter("soon", soon)
                .setMaxResults(atMost)
                .getResultList());
    }
}
