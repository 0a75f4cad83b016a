package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Letters name the same bodies with the same addresses as the routing table does. */
class SignpostsAgreeTest {

    private static final Path CHECKOUT = Path.of("..");

    @Test
    @SuppressWarnings("unchecked")
    void every_row_that_sends_somebody_elsewhere_has_its_addresses_in_the_letter() throws IOException {
        Map<String, Object> table = new Yaml()
                .load(Files.readString(CHECKOUT.resolve("intake-service/src/main/resources/routing/table-1.yaml")));
        var bodies = (Map<String, Map<String, String>>) table.get("bodies");
        var letters = letters();
        var missing = new ArrayList<String>();
        var rows = ((List<Map<String, Object>>) table.get("rows"))
                .stream()
                        .filter(row -> "signposted".equals(row.get("procedure")))
                        .toList();
        for (var row : rows) {
            var letter = letters.getProperty("ROUTE-" + row.get("number"), "");
            for (var body : (List<String>) row.get("signposts")) {
                addresses(bodies.get(body))
                        .filter(address -> !letter.contains(address))
                        .forEach(address -> missing.add(row.get("key") + ": " + address));
            }
        }
        assertTrue(rows.size() > 8, rows::toString);
        assertEquals(List.of(), missing);
        assertEquals(rows.size(), letters.size(), "a letter of no row");
    }

    private static Stream<String> addresses(Map<String, String> body) {
        var web = body.get("web");
        return Stream.of(
                        body.get("phone"),
                        body.get("email"),
                        body.get("post"),
                        web == null ? null : URI.create(web).getHost())
                .filter(Objects::nonNull);
    }

    private static Properties letters() throws IOException {
        var letters = new Properties();
        try (var file = Files.newBufferedReader(
                CHECKOUT.resolve("notification-service/src/main/resources/letters/elsewhere.properties"))) {
            letters.load(file);
        }
        return letters;
    }
}
