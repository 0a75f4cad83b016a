package org.heard.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heard.localstack.part.JavaCommand;
import org.heard.localstack.part.Memory;

/** Flowable in a process of its own, without HTTP or anything else, for its memory: as much heap and the same collector as a service. */
final class FlowableAlone {

    private static final int HEAP_MEGABYTES = 256;
    private static final int PROCESSES = 2_000;
    private static final String READY = "ready";

    private FlowableAlone() {}

    /** The process: starts and moves some, says that it did, and waits until nobody listens any more. */
    public static void main(String[] args) throws InterruptedException, IOException {
        try (var flowable = new Flowable(Server.at(Integer.parseInt(args[0])))) {
            flowable.prepareMoves(PROCESSES);
            Load.run(PROCESSES, flowable::move);
            System.out.println(READY);
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    /** Notes its megabytes. */
    static void measure(Results results, Server server) throws IOException {
        var command = new JavaCommand(HEAP_MEGABYTES)
                .mainClass(FlowableAlone.class, List.of(Integer.toString(server.port())));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        var process = builder.start();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = out.readLine(); !READY.equals(line); line = out.readLine()) {
                if (line == null) {
                    throw new IllegalStateException("Flowable alone ended before it was ready");
                }
            }
            results.add("memory", "flowable", "MB", Memory.megabytesOf(process.toHandle()));
        } finally {
            process.destroyForcibly();
        }
    }
}
