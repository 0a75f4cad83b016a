package org.heard.procedure.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Counts the rows of the council in scope. Only what was on record by the day counts, so a figure given once can be given again. */
@ApplicationScoped
class CouncilFigures {

    private static final String LODGED = """
            select count(*), count(*) filter (where young_person), count(*) filter (where advocate_wanted),
                count(*) filter (where advocate_on <= :asAt)
            from worklist_row where recorded_on <= :asAt and received_on between :first and :last""";

    private static final String STAGES = """
            select stage, count(*), count(answered_on),
                percentile_cont(0.5) within group (order by answered_on - began_on),
                percentile_cont(0.5) within group (order by working_days)
            from (select span ->> 'stage' as stage, cast(span ->> 'beganOn' as date) as began_on,
                    case when cast(span ->> 'answeredRecordedOn' as date) <= :asAt
                        then cast(span ->> 'answeredOn' as date) end as answered_on,
                    case when cast(span ->> 'answeredRecordedOn' as date) <= :asAt
                        then cast(span ->> 'workingDays' as int) end as working_days
                from worklist_row cross join lateral jsonb_array_elements(stages) span
                where recorded_on <= :asAt and received_on between :first and :last
                    and cast(span ->> 'beganRecordedOn' as date) <= :asAt) spans
            group by stage order by stage""";

    private static final String MISSED = """
            select miss ->> 'clock', miss ->> 'rule', count(*)
            from worklist_row cross join lateral jsonb_array_elements(missed) miss
            where recorded_on <= :asAt and received_on between :first and :last
                and cast(miss ->> 'recordedOn' as date) <= :asAt
            group by 1, 2 order by 1""";

    private static final String OBJECTIONS = """
            select count(distinct id), count(*)
            from worklist_row cross join lateral jsonb_array_elements_text(objections) objection
            where recorded_on <= :asAt and received_on between :first and :last
                and cast(objection as date) <= :asAt""";

    /**
     * @param from, to first and last day of receipt of the complaints that are counted
     * @param asAt what was put on record later is left out
     */
    record Figures(
            LocalDate from,
            LocalDate to,
            LocalDate asAt,
            Lodged lodged,
            List<Stage> stages,
            List<Missed> missed,
            Objections stageTwoObjections) {}

    /**
     * The council's objections to stage 2, which stopped nothing (R-S2-9).
     *
     * @param complaints in which there is one
     */
    record Objections(long complaints, long times) {}

    /**
     * @param advocateWanted where an advocate was asked for when the complaint was made
     * @param withAdvocate where one was there
     */
    record Lodged(long all, long byYoungPeople, long advocateWanted, long withAdvocate) {}

    /**
     * How long a stage took.
     *
     * @param medianDays calendar days from its first day to its answer; absent while none is answered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stage(String stage, long begun, long answered, Double medianDays, Double medianWorkingDays) {}

    record Missed(String clock, String rule, long times) {}

    Uni<Figures> of(LocalDate first, LocalDate last, LocalDate asAt) {
        return rows(LODGED, first, last, asAt).chain(lodged -> rows(STAGES, first, last, asAt)
                .chain(stages -> rows(MISSED, first, last, asAt).chain(missed -> rows(OBJECTIONS, first, last, asAt)
                        .map(objections -> new Figures(
                                first,
                                last,
                                asAt,
                                lodged(lodged.getFirst()),
                                stages.stream().map(CouncilFigures::stage).toList(),
                                missed.stream().map(CouncilFigures::missed).toList(),
                                objections(objections.getFirst()))))));
    }

    private static Uni<List<Object[]>> rows(String sql, LocalDate first, LocalDate last, LocalDate asAt) {
        return Panache.getSession().chain(session -> session.createNativeQuery(sql, Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .setParameter("asAt", asAt)
                .getResultList());
    }

    private static Lodged lodged(Object[] row) {
        return new Lodged(count(row[0]), count(row[1]), count(row[2]), count(row[3]));
    }

    private static Stage stage(Object[] row) {
        return new Stage((String) row[0], count(row[1]), count(row[2]), median(row[3]), median(row[4]));
    }

    private static Missed missed(Object[] row) {
        return new Missed((String) row[0], (String) row[1], count(row[2]));
    }

    private static Objections objections(Object[] row) {
        return new Objections(count(row[0]), count(row[1]));
    }

    private static long count(Object value) {
        return ((Number) value).longValue();
    }

    private static Double median(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
