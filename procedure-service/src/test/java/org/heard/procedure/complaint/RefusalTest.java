package org.heard.procedure.complaint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    private static final Path LANGUAGE =
            Path.of(System.getProperty("checkout.root")).resolve("docs/language.md");

    @ParameterizedTest
    @EnumSource
    void every_refusal_is_a_line_of_the_language(Refusal refusal) throws IOException {
        assertTrue(refusal.code().matches("[a-z0-9-]+"));
        assertTrue(refusal.sentence().endsWith("."));
        assertTrue(Files.readString(LANGUAGE).contains("| `" + refusal.code() + "` | " + refusal.sentence()));
    }

    @Test
    void no_two_refusals_share_a_code() {
        var codes = Arrays.stream(Refusal.values()).map(Refusal::code).collect(Collectors.toSet());
        assertEquals(Refusal.values().length, codes.size());
    }

    @Test
    void there_is_no_refusal_because_there_is_nothing_to_add() {
        assertFalse(Arrays.stream(Refusal.values()).anyMatch(it -> it.code().contains("nothing-to-add")));
    }

    @Test
    void every_stored_event_is_a_line_of_the_language() throws IOException {
        var language = Files.readString(LANGUAGE);
        for (var event : StoredNames.types().classes()) {
            var name = StoredNames.types().typeOf(event).orElseThrow().name();
            assertTrue(language.contains("| `" + name + "` | "), name);
        }
    }
}
