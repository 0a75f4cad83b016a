package org.heard.journeys.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * How a council's system is set up to speak with Heard.
 *
 * @param council its GSS code
 * @param client its client id
 * @param secret its client secret
 * @param webhook where it wants its changes; without one, the conformance run listens itself, on this machine
 * @param ifMatch what it sends as If-Match; without it, the ETag of its last read
 */
record ClientConfig(String council, String client, String secret, Optional<String> webhook, Optional<String> ifMatch) {

    private static final Set<String> KNOWN = Set.of("council", "client", "secret", "webhook", "ifMatch");

    /** @param named a GSS code of the sandbox, or a file */
    static ClientConfig of(String named) {
        if (named.matches("E\\d{8}")) {
            var client = "council-" + named.toLowerCase(Locale.ROOT);
            return new ClientConfig(named, client, "sandbox-" + client, Optional.empty(), Optional.empty());
        }
        return read(Path.of(named));
    }

    private static ClientConfig read(Path file) {
        try {
            if (!(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file))
                    instanceof Map<?, ?> fields)) {
                throw new IllegalArgumentException(file + " holds no client configuration");
            }
            fields.keySet().stream()
                    .filter(key -> !KNOWN.contains(key))
                    .findFirst()
                    .ifPresent(key -> {
                        throw new IllegalArgumentException(
                                file + " says " + key + ", which is not known; known: " + KNOWN);
                    });
            return new ClientConfig(
                    needed(file, fields, "council"),
                    needed(file, fields, "client"),
                    needed(file, fields, "secret"),
                    text(fields, "webhook"),
                    text(fields, "ifMatch"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    private static String needed(Path file, Map<?, ?> fields, String name) {
        return text(fields, name).orElseThrow(() -> new IllegalArgumentException(file + " does not say " + name));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(Object::toString);
    }
}
