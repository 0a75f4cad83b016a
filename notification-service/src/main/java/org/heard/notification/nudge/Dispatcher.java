package org.heard.notification.nudge;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.heard.kit.clock.ClockMoved;
import org.heard.kit.round.Committed;
import org.heard.notification.NotificationConfig;
import org.heard.notification.contact.Pact;
import org.heard.notification.contact.Pacts;
import org.heard.notification.nudge.Work.Piece;
import org.heard.notification.nudge.provider.Outcome;
import org.jboss.logging.Logger;

/**
 * Does the work that is due, on virtual threads: each piece alternates between state, which is committed, and calls, which
 * may be cut off at any moment. An instance that dies leaves only states that another instance can go on from.
 */
@ApplicationScoped
class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Work work;
    private final Planning planning;
    private final Sending sending;
    private final LookingUp lookingUp;
    private final Pacts pacts;
    private final Calls calls;
    private final NotificationConfig config;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free;
    private volatile boolean stopping;

    Dispatcher(
            Work work,
            Planning planning,
            Sending sending,
            LookingUp lookingUp,
            Pacts pacts,
            Calls calls,
            NotificationConfig config) {
        this.work = work;
        this.planning = planning;
        this.sending = sending;
        this.lookingUp = lookingUp;
        this.pacts = pacts;
        this.calls = calls;
        this.config = config;
        this.free = new Semaphore(config.work().parallel(), true);
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("dispatcher").start(() -> {
            while (!stopping) {
                try {
                    round();
                } catch (RuntimeException failure) {
                    LOG.warnf("work not taken now: %s", failure.getClass().getName());
                }
                pause();
            }
        });
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        stopTaking();
        threads.awaitTermination(config.govUkNotify().callTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is begun is finished; nothing new is. */
    void stopTaking() {
        stopping = true;
        threads.shutdown();
    }

    /** Before a move of the clock is over, everything that fell due by it is done. */
    void doWhatFellDue(@Observes ClockMoved moved) {
        var giveUpAt = System.nanoTime() + config.work().clockMoveTimeout().toNanos();
        boolean isBusy;
        do {
            isBusy = round() > 0 || free.availablePermits() < config.work().parallel();
            finishRunning(giveUpAt);
        } while (isBusy && System.nanoTime() < giveUpAt);
    }

    private void finishRunning(long giveUpAt) {
        var all = config.work().parallel();
        try {
            if (free.tryAcquire(all, giveUpAt - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                free.release(all);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes as much as there are free hands, and starts it. */
    private synchronized int round() {
        var hands = free.drainPermits();
        var started = 0;
        try {
            if (hands > 0 && !stopping) {
                var pieces = take(hands);
                for (var piece : pieces) {
                    threads.execute(() -> {
                        try {
                            doPiece(piece);
                        } finally {
                            free.release();
                        }
                    });
                    started++;
                }
            }
            return started;
        } finally {
            free.release(hands - started);
        }
    }

    private List<Piece> take(int hands) {
        var nudges = Committed.await(() -> work.takeNudges(hands));
        var duties = hands > nudges.size()
                ? Committed.await(() -> work.takeDuties(hands - nudges.size()))
                : List.<Piece>of();
        return Stream.concat(nudges.stream(), duties.stream()).toList();
    }

    private void doPiece(Piece piece) {
        try {
            switch (piece.state()) {
                case "duty" -> plan(piece);
                case "planned" ->
                    pacts.of(piece.complaint())
                            .ifPresentOrElse(
                                    pact -> send(piece, pact), () -> Committed.await(() -> sending.postpone(piece)));
                default -> lookUp(piece);
            }
        } catch (RuntimeException failure) {
            LOG.debug("left for later", failure);
            LOG.warnf(
                    "work on %s %s left for later: %s",
                    piece.state(), piece.id(), failure.getClass().getName());
        }
    }

    private void plan(Piece duty) {
        pacts.of(duty.complaint())
                .ifPresentOrElse(
                        pact -> Committed.await(() -> planning.plan(duty, pact))
                                .ifPresent(nudge ->
                                        send(new Piece(nudge, duty.council(), duty.complaint(), "planned"), pact)),
                        () -> Committed.await(() -> planning.postpone(duty)));
    }

    private void send(Piece nudge, Pact pact) {
        var startBy = System.nanoTime() + config.govUkNotify().startWithin().toNanos();
        Committed.await(() -> sending.intend(nudge, pact)).ifPresent(call -> {
            var ready = calls.prepare(call);
            var outcome = System.nanoTime() < startBy ? ready.get() : new Outcome.NotNow("too-late-to-start");
            Committed.await(() -> sending.settle(call, outcome));
        });
    }

    private void lookUp(Piece nudge) {
        Committed.await(() -> lookingUp.ask(nudge)).ifPresent(question -> {
            var status = calls.ask(question);
            Committed.await(() -> lookingUp.answer(question, status));
        });
    }

    private void pause() {
        try {
            Thread.sleep(config.work().pollInterval());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
