package org.heard.journeys.verify;

import static org.heard.journeys.verify.Invariant.I5;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import org.heard.localstack.config.Database;

/** I5: each missed limit is on record once, no sooner than its day was over and no later than a minute after. */
final class DeadlinesAreMissedOnce implements Check {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    private static final String MISSED = """
            select e.id::text, e.stream, convert_from(e.payload, 'UTF8')::json ->> 'clock',
                (convert_from(e.payload, 'UTF8')::json ->> 'dueOn')::date,
                (convert_from(e.payload, 'UTF8')::json ->> 'happenedOn')::date,
                (convert_from(e.payload, 'UTF8')::json ->> 'recordedOn')::date,
                e.recorded_at,
                (select max(b.recorded_at) from event b where b.stream = e.stream and b.version < e.version
                    and b.type <> e.type)
            from event e join event_type t on t.id = e.type where t.name = 'complaint.DeadlineMissed'""";

    private static final String NOT_LOOKED_AT = """
            select id::text from worklist_row
            where build = (select live from projection_build where name = 'worklist')
                and next_on <= ? and swept_on is distinct from ?""";

    private final Instant recoveredAt;

    /** @param recoveredAt when what had failed was up again; the beginning of time when nothing had */
    DeadlinesAreMissedOnce(Instant recoveredAt) {
        this.recoveredAt = recoveredAt;
    }

    private record Missed(
            String event,
            String complaint,
            String clock,
            LocalDate dueOn,
            LocalDate missedOn,
            LocalDate recordedOn,
            Instant at,
            Instant factBefore) {}

    @Override
    public void look(Evidence evidence, Findings findings) {
        var time = BusinessTime.of(evidence.stores());
        var clocks = new HashSet<String>();
        var started = startOf(evidence.place().procedureProcess());
        var all = evidence.stores()
                .rows(
                        Database.PROCEDURE,
                        MISSED,
                        row -> new Missed(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getDate(4).toLocalDate(),
                                row.getDate(5).toLocalDate(),
                                row.getDate(6).toLocalDate(),
                                row.getTimestamp(7).toInstant(),
                                row.getTimestamp(8).toInstant()));
        for (var missed : all) {
            findings.looked(I5, 1);
            if (!clocks.add(missed.complaint() + "/" + missed.clock() + "/" + missed.dueOn())) {
                findings.violated(I5, "missed twice, clock " + missed.clock() + " of complaint", missed.complaint());
            }
            if (!missed.missedOn().isAfter(missed.dueOn())
                    || missed.recordedOn().isBefore(missed.missedOn())
                    || !time.mayHaveReached(missed.missedOn(), missed.at())) {
                findings.violated(I5, "missed before its day was over, event", missed.event());
            }
            late(missed, time, started)
                    .ifPresent(by ->
                            findings.violated(I5, "on record " + by.toSeconds() + " s late, event", missed.event()));
        }
        var today = java.sql.Date.valueOf(time.today());
        evidence.stores()
                .texts(Database.PROCEDURE, NOT_LOOKED_AT, today, today)
                .forEach(complaint -> findings.violated(I5, "a day has come and nobody looked, complaint", complaint));
    }

    /** What it could wait for at most: its day, the fact that made it known, the service's start, and recovery. */
    private Optional<Duration> late(Missed missed, BusinessTime time, Optional<Instant> started) {
        var possibleAt = latest(time.since(missed.missedOn(), missed.at()), missed.factBefore());
        if (started.isPresent() && started.get().isBefore(missed.at())) {
            possibleAt = latest(possibleAt, started.get());
        }
        if (recoveredAt.isBefore(missed.at())) {
            possibleAt = latest(possibleAt, recoveredAt);
        }
        var late = Duration.between(possibleAt, missed.at());
        return late.compareTo(WITHIN) > 0 ? Optional.of(late) : Optional.empty();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Optional<Instant> startOf(Path processFile) {
        try {
            var pid = Long.parseLong(Files.readString(processFile).split(" ")[0]);
            return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
