package org.heard.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.stack.StackConfig;

/** What module journeys does with a Heard from outside, each in a process of its own. */
final class Player {

    private static final String PLAYER = "org.heard.journeys.Player";
    private static final String CONFORMANCE = "org.heard.journeys.conformance.Conformance";
    private static final String VERIFIER = "org.heard.journeys.Verifier";
    private static final String DRILLER = "org.heard.journeys.Driller";
    private static final String REPUBLISHER = "org.heard.journeys.Republisher";
    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";
    private static final Duration GRACE = Duration.ofMinutes(2);
    private static final int HEAP_MEGABYTES = 128;
    private static final int HEAP_MEGABYTES_FOR_ALL_RECORDS = 512;

    private final StackConfig config;

    Player(StackConfig config) {
        this.config = config;
    }

    /** Plays case files; its exit status is 0 when every expectation was met. */
    int play(List<String> files) {
        return run(new JavaCommand(HEAP_MEGABYTES).quick(), PLAYER, files);
    }

    /** Prints what an integrator needs as a pass sheet; its exit status is 0 when every check was met. */
    int conformance(List<String> words) {
        return run(new JavaCommand(HEAP_MEGABYTES).quick(), CONFORMANCE, words);
    }

    /** Looks whether every promise is kept; its exit status is 0 when it is. */
    int verify() {
        return run(new JavaCommand(HEAP_MEGABYTES_FOR_ALL_RECORDS), VERIFIER, afterCheckout(List.of()));
    }

    /**
     * Carries out drills on a stack of their own; its exit status is 0 when every promise was kept. Services that are killed again and
     * again are compiled in a hurry: they are up for half the work.
     */
    int drill(List<String> words) {
        var options = System.getenv().getOrDefault(JVM_OPTIONS, "") + " " + JavaCommand.IN_A_HURRY;
        return run(
                new JavaCommand(HEAP_MEGABYTES_FOR_ALL_RECORDS),
                DRILLER,
                afterCheckout(words),
                Map.of(JVM_OPTIONS, options.strip()));
    }

    /** Has every fact published again; its exit status is 0 when that has begun. */
    int republish() {
        return run(new JavaCommand(HEAP_MEGABYTES).quick(), REPUBLISHER, afterCheckout(List.of()));
    }

    private List<String> afterCheckout(List<String> words) {
        var arguments = new ArrayList<>(List.of(config.checkout().toString()));
        arguments.addAll(words);
        return arguments;
    }

    private int run(JavaCommand jvm, String main, List<String> arguments) {
        return run(jvm, main, arguments, Map.of());
    }

    private int run(JavaCommand jvm, String main, List<String> arguments, Map<String, String> more) {
        var classes = config.checkout().resolve("journeys/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new PartFailed("Module journeys is not built: run mvn package (expected " + classes + ")");
        }
        var command = new ArrayList<>(jvm.named(main));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(ServiceEnvironment.common(config.topology(), config.keys()));
        builder.environment().put(StackConfig.HOME, config.home().toString());
        builder.environment().put("CLASSPATH", classes + ":" + JavaCommand.classPath());
        builder.environment().putAll(more);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(process)));
            return process.waitFor();
        } catch (IOException e) {
            throw new PartFailed("Cannot start " + main + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Heard.FAILED;
        }
    }

    /** When we are told to end, it is, too; what it started it ends before. */
    private static void end(Process process) {
        process.destroy();
        try {
            process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
