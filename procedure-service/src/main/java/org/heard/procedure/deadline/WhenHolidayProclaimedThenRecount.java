package org.heard.procedure.deadline;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.heard.eventstore.Commands;
import org.heard.eventstore.Metadata;
import org.heard.eventstore.StreamConflict;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.problem.Outages;
import org.heard.procedure.calendar.LiveCalendar;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.command.RecountDeadlines;
import org.heard.procedure.deadline.RecountQueue.Waiting;
import org.jboss.logging.Logger;

/**
 * Asks every complaint there was when a day was proclaimed what it moves, each once per day, however many instances ask
 * side by side and whichever of them stops in between.
 */
@ApplicationScoped
public class WhenHolidayProclaimedThenRecount {

    private static final Logger LOG = Logger.getLogger(WhenHolidayProclaimedThenRecount.class);
    private static final String JOB = "holiday-recount";

    private final RecountQueue table;
    private final LiveCalendar calendar;
    private final Commands commands;
    private final BusinessClock clock;

    WhenHolidayProclaimedThenRecount(
            RecountQueue table, LiveCalendar calendar, Commands commands, BusinessClock clock) {
        this.table = table;
        this.calendar = calendar;
        this.commands = commands;
        this.clock = clock;
    }

    /** Asks all that wait. */
    @Scheduled(
            every = "${heard.procedure.calendar.recount-interval:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    public void regularly() {
        while (recountNext()) {
            // until nobody waits
        }
    }

    private boolean recountNext() {
        var asked = new AtomicReference<Waiting>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var next = table.lockNext();
                next.ifPresent(it -> {
                    asked.set(it);
                    ask(it);
                });
                return next.isPresent();
            });
        } catch (StreamConflict faster) {
            return true;
        } catch (RuntimeException failure) {
            if (asked.get() == null || Outages.causedBy(failure)) {
                throw failure;
            }
            LOG.errorf(
                    "the deadlines of %s cannot be counted anew: %s",
                    asked.get().complaint(), failure.getClass().getName());
            QuarkusTransaction.requiringNew().run(() -> table.markDone(asked.get(), true));
            return true;
        }
    }

    private void ask(Waiting next) {
        table.markDone(next, false);
        commands.send(
                new RecountDeadlines(
                        ComplaintId.of(next.complaint()),
                        calendar.version(next.version() - 1),
                        calendar.version(next.version()),
                        clock.today()),
                Map.of(
                        Metadata.COUNCIL, next.council(),
                        Metadata.CORRELATION_ID, UUID.randomUUID().toString(),
                        Metadata.SENT_BY, JOB));
    }
}
