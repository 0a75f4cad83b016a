package org.heard.journeys.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are looked through for what is known of people, while their owners go on writing, renaming and removing them. */
class NothingPersonalLeaksTest {

    private static final int LOOKS = 300;

    @TempDir
    private Path folder;

    @Test
    void what_stands_in_a_file_is_found_and_what_goes_meanwhile_ends_nothing() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("log")).resolve("0.log"), "Ash Invented was here");
        var over = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var churn = threads.submit(() -> {
                while (!over.get()) {
                    comeAndGo();
                }
                return null;
            });
            try {
                for (var look = 0; look < LOOKS; look++) {
                    assertEquals(1, found(), "look " + look);
                }
            } finally {
                over.set(true);
            }
            churn.get();
        }
    }

    private void comeAndGo() throws IOException {
        for (var number = 0; number < 20; number++) {
            Files.writeString(folder.resolve(number + ".tmp"), "nothing");
        }
        for (var number = 0; number < 20; number++) {
            Files.move(folder.resolve(number + ".tmp"), folder.resolve(number + ".done"));
            Files.delete(folder.resolve(number + ".done"));
        }
    }

    private int found() {
        var findings = new Findings();
        NothingPersonalLeaks.files(folder, new Canaries(Set.of("Ash Invented")), findings);
        return findings.violations().size();
    }
}
