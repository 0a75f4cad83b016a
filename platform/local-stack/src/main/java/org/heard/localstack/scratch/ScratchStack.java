package org.heard.localstack.scratch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.heard.localstack.config.KeyFiles;
import org.heard.localstack.kafka.KafkaMain;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.part.HolderArguments;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Part;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.Readiness;
import org.heard.localstack.part.RunningPart;
import org.heard.localstack.postgres.PostgresMain;

/**
 * A real PostgreSQL and a real Kafka on free ports with empty data, for tests. They end with {@link #close()}, and also
 * when the JVM that started them is killed.
 */
public final class ScratchStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ATTEMPTS = 3;
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Path folder;
    private final RunningPart postgres;
    private final RunningPart kafka;
    private final int postgresPort;
    private final int kafkaPort;

    private ScratchStack(Path programs) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("heard-scratch-");
        var folders = new PartFolders(folder.resolve("state"), folder.resolve("logs"));
        KeyFiles.in(keys()).createMissing();
        var ports = FreePorts.find(3);
        postgresPort = ports.getFirst();
        kafkaPort = ports.get(1);
        var postgresPart = holder("postgres", PostgresMain.class, 32, programs, List.of(postgresPort), folders);
        var kafkaPart = holder("kafka", KafkaMain.class, 256, programs, List.of(kafkaPort, ports.getLast()), folders);
        postgres = RunningPart.start(postgresPart, folders);
        kafka = RunningPart.start(kafkaPart, folders);
        try {
            postgres.awaitReady(postgresPart.readiness(), PATIENCE);
            kafka.awaitReady(kafkaPart.readiness(), PATIENCE);
        } catch (PartFailed | InterruptedException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts both and waits until they serve.
     *
     * @param programs folder where unpacked programs are kept from one start to the next
     */
    public static ScratchStack start(Path programs) throws InterruptedException {
        try {
            return startOnOtherPortsIfTaken(programs.toAbsolutePath(), ATTEMPTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScratchStack startOnOtherPortsIfTaken(Path programs, int attempts)
            throws IOException, InterruptedException {
        try {
            return new ScratchStack(programs);
        } catch (PartFailed e) {
            if (attempts == 1) {
                throw e;
            }
            return startOnOtherPortsIfTaken(programs, attempts - 1);
        }
    }

    /** The port of PostgreSQL on 127.0.0.1. */
    public int postgresPort() {
        return postgresPort;
    }

    /** The port of Kafka on 127.0.0.1. */
    public int kafkaPort() {
        return kafkaPort;
    }

    /** The process that holds PostgreSQL. */
    public RunningPart postgres() {
        return postgres;
    }

    /** The process that is Kafka. */
    public RunningPart kafka() {
        return kafka;
    }

    /** Where Kafka keeps its log segments, for tests that look what is in them. */
    public Path kafkaData() {
        return folder.resolve("kafka");
    }

    /** The folder of a master key and a lookup key. */
    public Path keys() {
        return folder.resolve("keys");
    }

    /** Ends both and deletes their data. */
    @Override
    public void close() {
        try {
            kafka.stop(GRACE);
            postgres.stop(GRACE);
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Part holder(String name, Class<?> main, int heap, Path programs, List<Integer> ports, PartFolders folders) {
        var ready = folders.ready(name);
        var arguments = new HolderArguments(folder.resolve(name), programs, ready, ports, false, true);
        return new Part(
                name,
                new JavaCommand(heap).quick().mainClass(main, arguments.toList()),
                Map.of("CLASSPATH", JavaCommand.classPath()),
                folder,
                new Readiness.FileAppears(ready),
                PATIENCE,
                true);
    }
}
