package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What intake shows of a council before it changed anything is what procedure-service counts with. */
class SandboxCouncilsAgreeTest {

    private static final Path CHECKOUT = Path.of("..");

    @Test
    void both_services_begin_with_the_same_limits() throws IOException {
        Map<String, Map<String, Object>> shown = yaml("intake-service/src/main/resources/council/councils.yaml");
        List<Map<String, Object>> counted = yaml("procedure-service/src/main/resources/rule-sets/councils.yaml");
        assertEquals(
                shown.keySet(),
                counted.stream().map(it -> (String) it.get("council")).collect(java.util.stream.Collectors.toSet()));
        for (var council : counted) {
            var setUp = shown.get((String) council.get("council"));
            assertEquals(council.get("limits"), setUp.get("limits"));
            assertEquals(council.get("effectiveFrom"), setUp.get("limitsFrom"));
            var adopted = (Map<?, ?>) council.getOrDefault("adopted", Map.of());
            assertEquals(adopted.get("EN-LGSCO-COMPLAINT-HANDLING-CODE"), setUp.get("handlingCodeFrom"));
        }
    }

    private static <T> T yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(CHECKOUT.resolve(file)));
    }
}
