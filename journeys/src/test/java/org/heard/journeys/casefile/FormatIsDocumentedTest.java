package org.heard.journeys.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatIsDocumentedTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void open() throws IOException {
        page = Files.readString(
                Path.of(System.getProperty("checkout.root", "..")).resolve("docs/case-files.md"));
    }

    @Test
    void every_word_of_the_format_stands_on_the_page() {
        var words = Stream.of(
                        CaseFileReader.FILE_KEYS.stream(),
                        CaseFileReader.STEP_KEYS.stream(),
                        ExpectationReader.KEYS.stream(),
                        Vocabulary.QUEUE.stream(),
                        Vocabulary.COMMANDS.keySet().stream(),
                        keys(Vocabulary.LODGE),
                        Vocabulary.COMMANDS.values().stream().flatMap(command -> keys(command.body())))
                .flatMap(each -> each);
        assertEquals(
                List.of(),
                words.filter(word -> !page.contains("`" + word + "`")).toList());
    }

    @Test
    void the_example_can_be_played_as_it_stands() throws IOException {
        var examples =
                EXAMPLE.matcher(page).results().map(match -> match.group(1)).toList();
        assertFalse(examples.isEmpty());
        for (var example : examples) {
            var file = Files.writeString(folder.resolve("example.yaml"), example);
            assertTrue(CaseFileReader.read(file).steps().size() > 1);
        }
    }

    private static Stream<String> keys(Shape shape) {
        return switch (shape) {
            case Shape.Leaf _ -> Stream.of();
            case Shape.ListOf(Shape each) -> keys(each);
            case Shape.Keys(var allowed) ->
                Stream.concat(
                        allowed.keySet().stream(), allowed.values().stream().flatMap(FormatIsDocumentedTest::keys));
        };
    }
}
