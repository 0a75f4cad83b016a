package org.heard.localstack.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.heard.localstack.clamd.Clamd;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.Memory;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.RunningPart;
import org.heard.localstack.postgres.Postmaster;

/** All parts of a Heard on this machine, as processes of their own that outlive the one that starts them. */
public final class LocalStack {

    private static final String OWNER = "launcher";
    private static final String WITHOUT_SCANNER = "not installed: evidence is held until it is (" + Clamd.INSTALL + ")";
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StackConfig config;
    private final Parts parts;
    private final PartFolders folders;
    private final Consumer<String> progress;
    private boolean stopping;

    /**
     * The stack of a configuration, which may be up or not.
     *
     * @param progress is told a line for each step
     */
    public LocalStack(StackConfig config, Consumer<String> progress) {
        this(config, progress, Map.of());
    }

    /**
     * The same, with services that are told something else than the configuration says.
     *
     * @param instead variables of single services, for one who stands between them and what they talk to
     */
    public LocalStack(StackConfig config, Consumer<String> progress, Map<PartName, Map<String, String>> instead) {
        this.config = config;
        this.parts = new Parts(config, instead);
        this.folders = config.folders();
        this.progress = progress;
    }

    /** Starts what does not run, and waits until everything serves. If one part fails, the rest is not waited for. */
    public void start() {
        endOrphans();
        checkPorts();
        new PortsInUse(folders).remember(config.topology());
        createKeys();
        var failure = new AtomicReference<Throwable>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var up = new EnumMap<PartName, CompletableFuture<Void>>(PartName.class);
            for (var name : inOrder()) {
                var needed = name.needs().stream()
                        .filter(up::containsKey)
                        .map(up::get)
                        .toArray(CompletableFuture[]::new);
                up.put(name, CompletableFuture.allOf(needed).thenRunAsync(() -> start(name), threads));
                up.get(name).whenComplete((_, failed) -> {
                    if (failed != null && failure.compareAndSet(null, failed)) {
                        threads.shutdownNow();
                    }
                });
            }
            CompletableFuture.allOf(up.values().toArray(CompletableFuture[]::new))
                    .exceptionally(_ -> null)
                    .join();
        }
        if (failure.get() != null) {
            throw asPartFailed(failure.get());
        }
    }

    /** Starts one part if it does not run, and waits until it serves. */
    public void start(PartName name) {
        if (isMissing(name)) {
            progress.accept("%-22s %s".formatted(name.title(), WITHOUT_SCANNER));
            return;
        }
        var began = System.nanoTime();
        try {
            var patience = Duration.ofMinutes(3);
            var running = process(name);
            if (running.isEmpty()) {
                var part = parts.prepare(name);
                patience = part.patience();
                running = Optional.of(startUnlessStopping(part));
            }
            running.get().awaitReady(parts.readiness(name), patience);
            var seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            var address = config.topology().of(name.ports().getFirst());
            progress.accept("%-22s ready on %s after %.1f s".formatted(name.title(), address, seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailed("Stopped while " + name.title() + " was starting", e);
        }
    }

    /** Says that the process we are in starts the stack and ends it, so that {@link #stop} elsewhere ends us too. */
    public void own() {
        folders.recordOurselves(OWNER);
    }

    /** Says that the process we are in is about to leave the stack running. */
    public void disown() {
        folders.forget(OWNER);
    }

    /** Ends all parts, services first, and whatever a killed holder left behind. */
    public void stop() {
        synchronized (this) {
            stopping = true;
        }
        RunningPart.find(OWNER, folders)
                .filter(owner -> owner.id().pid() != ProcessHandle.current().pid())
                .ifPresent(owner -> owner.stop(GRACE.multipliedBy(3)));
        disown();
        stopAll(config.parts().stream()
                .filter(name -> !name.needs().isEmpty())
                .map(PartName::id)
                .toList());
        stopAll(folders.recorded());
        endOrphans();
        new PortsInUse(folders).forget();
    }

    /** Forgets all data, keys and logs. The stack must be down. */
    public void wipe() {
        try {
            Folders.delete(config.state());
            Folders.delete(folders.logs());
        } catch (IOException e) {
            throw new PartFailed("Cannot wipe " + config.home() + ": " + e.getMessage(), e);
        }
    }

    /** The process of a part, if it runs. */
    public Optional<RunningPart> process(PartName name) {
        return RunningPart.find(name.id(), folders);
    }

    /** True if a part serves now. */
    public boolean serves(PartName name) {
        return process(name).isPresent() && parts.readiness(name).isReady();
    }

    /** True if every part serves now that the others cannot do without, and all others that are installed. */
    public boolean isUp() {
        return config.parts().stream().allMatch(name -> isMissing(name) || serves(name));
    }

    /** True if any part runs, serving or not. */
    public boolean isRunning() {
        return config.parts().stream().anyMatch(name -> process(name).isPresent());
    }

    /** How a part is now. */
    public PartStatus status(PartName name) {
        var process = process(name).flatMap(part -> part.id().running());
        if (process.isPresent()) {
            var memory = OptionalLong.of(Memory.megabytesOf(process.get()));
            var up = parts.readiness(name).isReady();
            return new PartStatus(name, up, up ? "up" : "running, but does not answer yet", memory);
        }
        if (isMissing(name)) {
            return new PartStatus(name, true, WITHOUT_SCANNER, OptionalLong.empty());
        }
        var words = folders.isRecorded(name.id())
                ? "ended by itself: ./heard logs " + name.id()
                : "not started: ./heard run";
        return new PartStatus(name, false, words + heldMeanwhile(name), OptionalLong.empty());
    }

    private static String heldMeanwhile(PartName name) {
        return name == PartName.CLAMD ? " (evidence is held until it runs)" : "";
    }

    /** True for what is not installed on this machine and can be done without. */
    private static boolean isMissing(PartName name) {
        return name.isOptional() && Clamd.program().isEmpty();
    }

    private Set<PartName> inOrder() {
        return EnumSet.copyOf(config.parts());
    }

    private void checkPorts() {
        for (var name : inOrder()) {
            if (process(name).isPresent()) {
                continue;
            }
            for (var port : name.ports()) {
                var number = config.topology().of(port).port();
                if (!FreePorts.isFree(number)) {
                    throw new PartFailed("Port %d (%s) is in use: end the program that has it, or set %s or %s"
                            .formatted(number, name.title(), port.variable(), "HEARD_PORT_OFFSET=1000"));
                }
            }
        }
    }

    /** A killed holder leaves its server running; no other part leaves anything. */
    private void endOrphans() {
        if (process(PartName.POSTGRES).isPresent()) {
            return;
        }
        try {
            Postmaster.endOrphan(config.data(PartName.POSTGRES));
        } catch (IOException e) {
            throw new PartFailed("Cannot clean up after PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void createKeys() {
        try {
            config.keys().createMissing();
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + config.state() + ": make it writable or free disk space", e);
        }
    }

    private synchronized RunningPart startUnlessStopping(org.heard.localstack.part.Part part) {
        if (stopping) {
            throw new PartFailed("Stopped while " + part.name() + " was about to start");
        }
        return RunningPart.start(part, folders);
    }

    private void stopAll(Iterable<String> names) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var name : names) {
                threads.submit(() -> RunningPart.find(name, folders)
                        .ifPresentOrElse(part -> part.stop(GRACE), () -> folders.forget(name)));
            }
        }
    }

    private static PartFailed asPartFailed(Throwable failure) {
        var cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof PartFailed known ? known : new PartFailed("The stack did not start: " + cause, cause);
    }
}
