package org.heard.journeys.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.heard.localstack.config.Port;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.FreePorts;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.StackConfig;

/** Who issues tokens, to one Heard after another: no drill does anything to it. */
public final class SignIn implements AutoCloseable {

    private final int port;
    private final Path log;
    private final Runnable end;
    private final AtomicBoolean closed = new AtomicBoolean();

    private SignIn(StackConfig config, Runnable end) {
        this.port = config.topology().of(Port.KEYCLOAK).port();
        this.log = config.folders().log(PartName.KEYCLOAK.id());
        this.end = end;
    }

    /** That of a Heard which is up and stays so meanwhile. */
    public static SignIn of(StackConfig running) {
        return new SignIn(running, () -> {});
    }

    /**
     * Starts one and waits until it serves.
     *
     * @param checkout the repository, built
     * @param home an empty folder; deleted at the end
     */
    public static SignIn start(Path checkout, Path home) {
        var environment = new HashMap<String, String>();
        environment.put(StackConfig.HOME, home.toString());
        environment.put(StackConfig.PARTS, PartName.KEYCLOAK.id());
        environment.put(Port.KEYCLOAK.variable(), FreePorts.find(1).getFirst().toString());
        var config = StackConfig.of(checkout, environment);
        var parts = new LocalStack(config, _ -> {});
        var signIn = new SignIn(config, () -> end(parts, home));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(signIn::close));
        parts.own();
        parts.start();
        return signIn;
    }

    private static void end(LocalStack parts, Path home) {
        parts.stop();
        try {
            Folders.delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it serves on this machine. */
    int port() {
        return port;
    }

    /** Where it writes what it does. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            end.run();
        }
    }
}
