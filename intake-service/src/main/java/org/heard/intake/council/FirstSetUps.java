package org.heard.intake.council;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.heard.intake.IntakeConfig;
import org.heard.kit.council.CouncilId;

/** How councils are set up before they changed anything: as the operator's file says, or the sandbox's. */
@ApplicationScoped
class FirstSetUps {

    private final Map<CouncilId, SetUp> all = new HashMap<>();

    FirstSetUps(IntakeConfig config, ObjectMapper json) throws IOException {
        var yaml = json.copyWith(new YAMLFactory());
        try (var in = file(config)) {
            var type = yaml.getTypeFactory().constructMapType(HashMap.class, String.class, SetUp.class);
            yaml.<Map<String, SetUp>>readValue(in, type).forEach((code, setUp) -> all.put(new CouncilId(code), setUp));
        }
    }

    /** A file that cannot be read ends the start, not the first request. */
    void readAtStart(@Observes StartupEvent started) {}

    /** Nobody at all where the file does not name the council. */
    SetUp of(CouncilId council) {
        return Optional.ofNullable(all.get(council)).orElseGet(() -> nothing(council));
    }

    private static SetUp nothing(CouncilId council) {
        return new SetUp(
                council.value(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                java.time.LocalDate.EPOCH,
                Map.of(),
                null);
    }

    private static InputStream file(IntakeConfig config) throws IOException {
        return config.councilsFile().isPresent()
                ? Files.newInputStream(config.councilsFile().get())
                : FirstSetUps.class.getResourceAsStream("/council/councils.yaml");
    }
}
