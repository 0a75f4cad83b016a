package org.heard.localstack.part;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One process of the stack, not started yet.
 *
 * @param name its short name, used for its log and its state
 * @param command its command line
 * @param environment what is set for it on top of the few variables every process has
 * @param folder the folder it works in
 * @param readiness how one sees that it serves
 * @param patience how long it may take until it serves
 * @param tied true: its standard input ends when the process that starts it does
 */
public record Part(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Readiness readiness,
        Duration patience,
        boolean tied) {

    public Part {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
