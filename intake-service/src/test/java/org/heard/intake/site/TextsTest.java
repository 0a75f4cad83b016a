package org.heard.intake.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every string of the pages stands in the texts, in every language. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("page\\.t\\('([a-z0-9.-]+)'[,)]");

    private final Texts texts = new Texts();

    @Test
    void every_language_has_every_text() {
        assertTrue(texts.languages().size() > 1, "a second language proves that one can be added");
        for (var language : texts.languages()) {
            assertEquals(texts.keys(Texts.ENGLISH), texts.keys(language), language);
        }
    }

    @Test
    void every_text_takes_the_same_arguments_in_every_language() {
        for (var language : texts.languages()) {
            for (var key : texts.keys(Texts.ENGLISH)) {
                assertEquals(
                        texts.of(Texts.ENGLISH, key).contains("{0}"),
                        texts.of(language, key).contains("{0}"),
                        language + " " + key);
            }
        }
    }

    @Test
    void every_text_that_a_template_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertTrue(named.size() > 50, "the templates name texts");
        named.removeAll(texts.keys(Texts.ENGLISH));
        assertEquals(Set.of(), named);
    }
}
