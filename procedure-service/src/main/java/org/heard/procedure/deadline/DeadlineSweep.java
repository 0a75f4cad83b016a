package org.heard.procedure.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Commands.ToEntity;
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

    /** Asks every complaint for which a day has come, lot after lot, and says how many there were. */
    int sweep(LocalDate today) {
        calendar.refresh();
        var swept = 0;
        for (var lot = sweepNext(Due.NOBODY, today); !lot.isEmpty(); lot = sweepNext(lot.getLast(), today)) {
            swept += lot.size();
        }
        return swept;
    }

    /** Whoever is not asked before the service stops stays due: the next sweep of any instance asks. */
    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    /** A lot is asked in one transaction; whoever could not be asked there is asked alone. */
    private List<Due> sweepNext(Due after, LocalDate today) {
        if (stopping) {
            return List.of();
        }
        var lot = new AtomicReference<>(List.<Due>of());
        try {
            var alone = QuarkusTransaction.requiringNew().call(() -> {
                lot.set(table.lockNext(after, today, config.lotComplaints()));
                return lot.get().isEmpty() ? List.<Due>of() : askTogether(lot.get(), today);
            });
            alone.forEach(due -> askAlone(due, today));
        } catch (RuntimeException failure) {
            if (isNobodysFault(failure, lot.get())) {
                throw failure;
            }
            LOG.debug("a lot is asked one by one", failure);
            lot.get().forEach(due -> askAlone(due, today));
        }
        return lot.get();
    }

    private boolean isNobodysFault(RuntimeException failure, List<Due> asked) {
        return stopping || asked.isEmpty() || Outages.causedBy(failure);
    }

    /** Those who could not be asked together with the others: somebody was faster with them, or they failed. */
    private List<Due> askTogether(List<Due> lot, LocalDate today) {
        var leftOut = commands.sendTogether(lot.stream()
                .map(due -> new ToEntity(due.complaint().toString(), check(due, today), metadata(due)))
                .toList());
        var asked = lot.stream()
                .collect(Collectors.partitioningBy(
                        due -> !leftOut.containsKey(due.complaint().toString())));
        table.markSwept(asked.get(true).stream().map(Due::complaint).toList(), today);
        return asked.get(false);
    }

    private void askAlone(Due due, LocalDate today) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                if (!table.lock(due.complaint(), today).isEmpty()) {
                    table.markSwept(List.of(due.complaint()), today);
                    commands.send(check(due, today), metadata(due));
                }
            });
        } catch (StreamConflict faster) {
            LOG.debug("still due; it is asked again", faster);
        } catch (RuntimeException failure) {
            if (isNobodysFault(failure, List.of(due))) {
                throw failure;
            }
            LOG.errorf(
                    "the deadlines of %s cannot be checked: %s",
                    due.complaint(), failure.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> table.markSwept(List.of(due.complaint()), today));
        }
    }

    private static CheckDeadlines check(Due due, LocalDate today) {
        return new CheckDeadlines(ComplaintId.of(due.complaint()), today);
    }

    private static Map<String, String> metadata(Due due) {
        return Map.of(
                Metadata.COUNCIL, due.council(),
                Metadata.CORRELATION_ID, UUID.randomUUID().toString(),
                Metadata.SENT_BY, JOB);
    }
}
