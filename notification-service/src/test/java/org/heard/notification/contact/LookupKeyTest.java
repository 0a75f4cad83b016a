package org.heard.notification.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListSet;
import org.heard.notification.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupKeyTest {

    private static final Address PHONE = Address.of(Kind.TEXT, "07700900123");

    @TempDir
    Path folder;

    @Test
    void a_digest_is_the_same_under_the_same_key_and_tells_nothing_of_the_number() {
        var digest = key("a", true).digest(PHONE);
        assertEquals(digest, key("a", false).digest(Address.of(Kind.TEXT, "+44 7700 900123")));
        assertFalse(digest.contains("900123"));
        assertNotEquals(digest, key("b", true).digest(PHONE));
    }

    @Test
    void a_missing_key_is_made_up_in_the_sandbox_only() {
        assertThrows(UncheckedIOException.class, () -> key("absent", false));
        key("absent", true);
        assertTrue(Files.exists(folder.resolve("absent")));
    }

    @Test
    void instances_that_start_together_make_one_key() throws Exception {
        var digests = new ConcurrentSkipListSet<String>();
        var threads = new Thread[8];
        for (var i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual()
                    .start(() -> digests.add(key("shared", true).digest(PHONE)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertEquals(1, digests.size());
    }

    @Test
    void a_short_key_is_refused() throws Exception {
        Files.writeString(folder.resolve("short"), "c2hvcnQ=\n");
        assertThrows(IllegalStateException.class, () -> key("short", false));
    }

    private LookupKey key(String file, boolean createMissing) {
        return new LookupKey(Settings.of(Map.of(
                "lookup-key-file", folder.resolve(file).toString(),
                "create-missing-lookup-key", Boolean.toString(createMissing))));
    }
}
