package org.heard.procedure.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Followers;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StreamConflict;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.problem.Outages;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.deadline.DueTable.Due;
import org.jboss.logging.Logger;

/**
 * Looks for complaints for which a day has come, and asks each of them: the complaint decides what is missed or comes near, so each
 * is recorded exactly once, however many sweeps run side by side.
 */
@ApplicationScoped
class DeadlineSweep {

    private static final Logger LOG = Logger.getLogger(DeadlineSweep.class);
    private static final String JOB = "deadline-sweep";

    private final DueTable table;
    private final Commands commands;
    private final Followers followers;
    private final BusinessClock clock;
    private final ProcedureConfig.Sweep config;
    private final LiveCalendar calendar;

    private volatile boolean stopping;

    DeadlineSweep(
            DueTable table,
            Commands commands,
            Followers followers,
            BusinessClock clock,
            ProcedureConfig config,
            LiveCalendar calendar) {
        this.table = table;
        this.commands = commands;
        this.followers = followers;
        this.clock = clock;
        this.config = config.sweep();
        this.calendar = calendar;
    }

    @Scheduled(every = "${heard.procedure.sweep.interval:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        sweep(clock.today());
    }

    /** After a move of the business clock, until nothing is due and everybody knows. */
    void afterMove(@Observes ClockMoved move) {
        do {
            if (!followers.awaitNewest(config.catchUpTimeout())) {
                LOG.warn("the followers of the store are behind; the regular sweep will do what is left");
                return;
            }
        } while (sweep(move.today()) > 0);
    }

    /** Asks every complaint for which a day has come, and says how many there were. */
    int sweep(LocalDate today) {
        calendar.refresh();
        var swept = 0;
        while (!stopping && sweepNext(today)) {
            swept++;
        }
        return swept;
    }

    /** Whoever is not asked before the service stops stays due: the next sweep of any instance asks. */
    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    private boolean sweepNext(LocalDate today) {
        var asked = new UUID[1];
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var due = table.lockNext(today);
                due.ifPresent(it -> {
                    asked[0] = it.complaint();
                    ask(it, today);
                });
                return due.isPresent();
            });
        } catch (StreamConflict faster) {
            return true;
        } catch (RuntimeException failure) {
            if (stopping || asked[0] == null || Outages.causedBy(failure)) {
                throw failure;
            }
            LOG.errorf(
                    "the deadlines of %s cannot be checked: %s",
                    asked[0], failure.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> table.markSwept(asked[0], today));
            return true;
        }
    }

    private void ask(Due due, LocalDate today) {
        table.markSwept(due.complaint(), today);
        commands.send(
                new CheckDeadlines(ComplaintId.of(due.complaint()), today),
                Map.of(
                        Metadata.COUNCIL, due.council(),
                        Metadata.CORRELATION_ID, UUID.randomUUID().toString(),
                        Metadata.SENT_BY, JOB));
    }
}
