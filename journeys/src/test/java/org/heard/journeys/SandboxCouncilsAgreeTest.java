package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.NotifySandbox;
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

    @Test
    void the_phones_text_each_council_at_the_number_that_it_listens_to_and_writes_from() throws IOException {
        var listens =
                Files.readString(CHECKOUT.resolve("notification-service/src/main/resources/application.properties"));
        var codes = List.of("E09000099", "E10000099");
        for (var i = 0; i < codes.size(); i++) {
            var own = NotifySandbox.COUNCIL_NUMBERS.get(i);
            var council = "%sandbox.heard.notification.councils." + codes.get(i);
            assertTrue(listens.contains(council + ".text-numbers=" + own.number() + "\n"), own.council());
            assertTrue(listens.contains(council + ".sms-sender-id=" + own.senderId() + "\n"), own.council());
        }
    }

    private static <T> T yaml(String file) throws IOException {
        return new Yaml().load(Files.readString(CHECKOUT.resolve(file)));
    }
}
