package org.heard.localstack.cli;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.StackConfig;

/** Starts everything, plays the first case, and stays in front until it is told to stop. */
final class Run {

    enum Option {
        DETACH,
        NO_DEMO,
        FRESH;

        String word() {
            return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String FIRST_CASE = "journeys/cases/cornwall-25-005-179.yaml";
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMillis(500);

    private final Set<Option> options;
    private final StackConfig config;
    private final LocalStack stack;
    private final Progress progress;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Thread atExit = Thread.ofPlatform().unstarted(this::stopAtExit);

    Run(Set<Option> options, StackConfig config, LocalStack stack, Progress progress) {
        this.options = options;
        this.config = config;
        this.stack = stack;
        this.progress = progress;
    }

    int run() {
        if (options.contains(Option.FRESH)) {
            var old = new LocalStack(config, progress::step);
            old.stop();
            old.wipe();
        } else if (stack.isUp()) {
            progress.say("Heard is up already.");
            progress.say(Welcome.of(config));
            return Heard.DONE;
        }
        return up();
    }

    private int up() {
        Runtime.getRuntime().addShutdownHook(atExit);
        stack.own();
        try {
            stack.start();
        } catch (PartFailed e) {
            return startFailed(e);
        }
        var status = options.contains(Option.NO_DEMO) ? Heard.DONE : playFirstCase();
        if (stopping.get()) {
            return status;
        }
        progress.say(Welcome.of(config));
        if (options.contains(Option.DETACH)) {
            Runtime.getRuntime().removeShutdownHook(atExit);
            stack.disown();
        } else {
            stayInFront();
        }
        return status;
    }

    private int startFailed(PartFailed failure) {
        if (!stopping.get()) {
            System.err.println(failure.getMessage());
        }
        return Heard.FAILED;
    }

    private int playFirstCase() {
        var status = new Player(config)
                .play(List.of(config.checkout().resolve(FIRST_CASE).toString()));
        if (status != Heard.DONE && !stopping.get()) {
            System.err.println("The case was not played to its end (status " + status + ").");
        }
        return status;
    }

    private void stayInFront() {
        var up = EnumSet.copyOf(config.parts());
        up.removeIf(name -> stack.process(name).isEmpty() && stack.status(name).up());
        while (!up.isEmpty()) {
            var ended =
                    up.stream().filter(name -> stack.process(name).isEmpty()).toList();
            // Asked only now: what is gone because we stop has not ended by itself.
            if (stopping.get()) {
                return;
            }
            ended.forEach(name -> progress.step(name.title() + " has ended: ./heard logs " + name.id()));
            ended.forEach(up::remove);
            sleep();
        }
    }

    private void stopAtExit() {
        stopping.set(true);
        var running = stack.isRunning();
        stack.stop();
        if (running) {
            progress.say("Heard is stopped.");
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_AGAIN_AFTER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
