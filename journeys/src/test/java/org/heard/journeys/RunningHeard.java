package org.heard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/** All of Heard, as {@code ./heard run} starts it, with empty data on free ports. One for all journeys of a JVM. */
public final class RunningHeard {

    private static RunningHeard shared;

    private final StackConfig config;
    private final LocalStack stack;

    private RunningHeard(StackConfig config) {
        this.config = config;
        this.stack = new LocalStack(config, _ -> {});
    }

    /** The one that is up; the first who asks starts it, and it ends with the JVM. */
    public static synchronized RunningHeard shared() {
        if (shared == null) {
            var fresh = new RunningHeard(emptyOnFreePorts());
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(fresh::end));
            fresh.stack.own();
            fresh.stack.start();
            shared = fresh;
        }
        return shared;
    }

    /** The one that is up, if somebody asked for it before. */
    static synchronized Optional<RunningHeard> sharedIfUp() {
        return Optional.ofNullable(shared);
    }

    /** The folder of the repository. */
    public static Path checkout() {
        return Path.of(System.getProperty("heard.root", "..")).toAbsolutePath().normalize();
    }

    /** What a player, or anything else outside, is told of this stack. */
    public Map<String, String> environment() {
        var environment = new HashMap<>(ServiceEnvironment.common(config.topology(), config.keys()));
        environment.put(StackConfig.HOME, config.home().toString());
        return environment;
    }

    /** Where it runs and keeps what it keeps. */
    StackConfig config() {
        return config;
    }

    /** The folder of all logs. */
    Path logs() {
        return config.folders().logs();
    }

    /** The folder where Kafka keeps its log segments. */
    Path kafkaData() {
        return config.data(PartName.KAFKA);
    }

    /** Ends a part's process at once and without warning (SIGKILL). */
    public void kill(PartName part) {
        var process = stack.process(part)
                .flatMap(running -> running.id().running())
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Starts a part that does not run, and waits until it serves. */
    public void start(PartName part) {
        stack.start(part);
    }

    private static StackConfig emptyOnFreePorts() {
        try {
            var environment = new HashMap<String, String>();
            environment.put(
                    StackConfig.HOME,
                    Files.createTempDirectory("heard-journeys-").toString());
            var ports = FreePorts.find(Port.values().length).iterator();
            for (var port : Port.values()) {
                environment.put(port.variable(), ports.next().toString());
            }
            return StackConfig.of(checkout(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        stack.stop();
        try {
            Folders.delete(config.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
