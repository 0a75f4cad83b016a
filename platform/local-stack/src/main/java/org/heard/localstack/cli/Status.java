package org.heard.localstack.cli;

import java.util.stream.Collectors;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartStatus;
import org.heard.localstack.stack.StackConfig;

/** One line per part. */
final class Status {

    private static final String LINE = "%-22s %-14s %10s   %s%n";

    private Status() {}

    /** Succeeds when every part is up. */
    static int print(StackConfig config, LocalStack stack) {
        System.out.printf(LINE, "part", "port", "memory", "state");
        var parts = config.parts().parallelStream().map(stack::status).toList();
        parts.forEach(part -> print(config, part));
        return parts.stream().allMatch(PartStatus::up) ? Heard.DONE : Heard.FAILED;
    }

    private static void print(StackConfig config, PartStatus part) {
        var ports = part.name().ports().stream()
                .map(port -> Integer.toString(config.topology().of(port).port()))
                .collect(Collectors.joining(", "));
        var memory = part.memoryMegabytes().isPresent() ? part.memoryMegabytes().getAsLong() + " MB" : "-";
        System.out.printf(LINE, part.name().title(), ports, memory, part.words());
    }
}
