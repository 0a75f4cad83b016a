package org.heard.ombudsman.register;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * The register's first entries: the Ombudsman's own list of ten decisions about child protection, March and April 2022
 * (lgo.org.uk, decisions, Children's care services).
 */
@ApplicationScoped
class FirstStatements {

    private static final String FILE = "/statements/children-2022.json";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Statements statements;
    private final ObjectMapper json;

    FirstStatements(Statements statements, ObjectMapper json) {
        this.statements = statements;
        this.json = json;
    }

    void enter(@Observes StartupEvent starting) throws IOException {
        try (var file = FirstStatements.class.getResourceAsStream(FILE)) {
            var first = json.readValue(file, new TypeReference<List<Statement>>() {});
            statements.add(first).await().atMost(PATIENCE);
        }
    }
}
