package org.heard.intake.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages have words of their own for each body that is named, and for each row that sends a point elsewhere. */
class SignpostTextsTest {

    private final RoutingTable table = RoutingTable.on(LocalDate.of(2026, 1, 5));
    private final ResourceBundle texts = ResourceBundle.getBundle("texts.site", java.util.Locale.ROOT);

    @Test
    void each_body_and_each_reason_is_said_in_plain_words() {
        var bodies = table.bodies().keySet().stream()
                .map(table::body)
                .flatMap(body -> Stream.of(body.nameKey(), body.textKey()));
        var reasons = table.rows().stream()
                .filter(row -> Route.SIGNPOSTED.equals(row.procedure()))
                .map(row -> "route." + row.code());
        assertEquals(
                List.of(),
                Stream.concat(bodies, reasons)
                        .filter(key -> !texts.containsKey(key))
                        .toList());
    }
}
