package org.heard.localstack.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.localstack.config.Port;
import org.heard.localstack.config.Topology;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.part.PartFolders;
import org.heard.localstack.part.RunningPart;

/** Remembers on which ports a stack runs, so that commands from other terminals find it. */
record PortsInUse(PartFolders folders) {

    void remember(Topology topology) {
        var lines = Arrays.stream(Port.values())
                .map(port -> port.variable() + "=" + topology.of(port).port())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            Files.writeString(file(), lines);
        } catch (IOException e) {
            throw new PartFailed("Cannot write to " + file() + ": make it writable or free some disk space", e);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException e) {
            throw new PartFailed("Cannot delete " + file() + ": " + e.getMessage(), e);
        }
    }

    /** Where the stack runs, if it does, and else where the environment wants it. */
    Topology or(Map<String, String> environment) {
        var wanted = Topology.onThisMachine(environment);
        if (!Files.exists(file()) || folders.recorded().stream().noneMatch(this::runs)) {
            return wanted;
        }
        var running = Topology.onThisMachine(read());
        if (names(environment) && !running.equals(wanted)) {
            throw new PartFailed("Heard runs on other ports: ./heard stop ends it without naming ports;"
                    + " a second one needs a folder of its own in " + StackConfig.HOME);
        }
        return running;
    }

    private boolean runs(String name) {
        return RunningPart.find(name, folders).isPresent();
    }

    private static boolean names(Map<String, String> environment) {
        return environment.containsKey(Topology.OFFSET)
                || Arrays.stream(Port.values()).map(Port::variable).anyMatch(environment::containsKey);
    }

    private Map<String, String> read() {
        try (var lines = Files.lines(file())) {
            return lines.map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new PartFailed("Cannot read " + file() + ": " + e.getMessage(), e);
        }
    }

    private Path file() {
        return folders.state().resolve("ports");
    }
}
