package org.heard.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NoDependencyTest {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    @Test
    void records_need_nothing_but_java() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            var foreign = sources.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> IMPORT.matcher(read(file)).results())
                    .map(found -> found.group(1))
                    .filter(name -> !name.startsWith("java.") && !name.startsWith("org.heard.contracts."))
                    .toList();
            assertEquals(List.of(), foreign);
        }
    }

    @Test
    void the_module_brings_nothing_with_it() {
        var brought = DEPENDENCY
                .matcher(read(Path.of("pom.xml")))
                .results()
                .map(found -> found.group())
                .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                .toList();
        assertEquals(List.of(), brought);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
