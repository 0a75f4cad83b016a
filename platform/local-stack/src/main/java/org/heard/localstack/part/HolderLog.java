package org.heard.localstack.part;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/** What a holder's own Java libraries say: warnings, one line each, on standard error. */
public final class HolderLog {

    private static final String SETTINGS = """
            handlers = java.util.logging.ConsoleHandler
            .level = WARNING
            java.util.logging.SimpleFormatter.format = %1$tFT%1$tT.%1$tLZ %4$s %3$s %5$s%6$s%n
            """;

    private HolderLog() {}

    /** Sets this process's logging up. */
    public static void setUp() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.UTF_8)));
    }
}
