package org.heard.localstack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.heard.localstack.config.ServiceEnvironment;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.PartFailed;
import org.heard.localstack.stack.StackConfig;

/** Plays case files in a process of its own, with the player of module journeys. */
final class Player {

    private static final String MAIN_CLASS = "org.heard.journeys.Player";
    private static final int HEAP_MEGABYTES = 128;

    private final StackConfig config;

    Player(StackConfig config) {
        this.config = config;
    }

    /** The player's exit status: 0 when every expectation was met. */
    int play(List<String> files) {
        var classes = config.checkout().resolve("journeys/target/classes");
        if (!Files.isDirectory(classes)) {
            throw new PartFailed("The player is not built: run mvn package (expected " + classes + ")");
        }
        var command = new ArrayList<>(new JavaCommand(HEAP_MEGABYTES).quick().named(MAIN_CLASS));
        command.addAll(files);
        var builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(ServiceEnvironment.common(config.topology(), config.keys()));
        builder.environment().put(StackConfig.HOME, config.home().toString());
        builder.environment().put("CLASSPATH", classes + ":" + JavaCommand.classPath());
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new PartFailed("Cannot start the player: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Heard.FAILED;
        }
    }
}
