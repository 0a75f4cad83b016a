package org.heard.localstack.clamd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import org.heard.localstack.stack.LocalStack;
import org.heard.localstack.stack.PartName;
import org.heard.localstack.stack.TestStacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scanner comes and goes with the stack, and the status says what its absence means. */
class VirusScannerTest {

    @TempDir
    private Path home;

    @Test
    void it_starts_and_ends_with_the_stack_and_says_what_waits_without_it() {
        var steps = new ArrayList<String>();
        var stack = new LocalStack(TestStacks.config(TestStacks.environment(home, PartName.CLAMD)), steps::add);
        assertEquals(
                "not started: ./heard run (evidence is held until it runs)",
                stack.status(PartName.CLAMD).words());
        stack.start();
        try {
            assertTrue(stack.status(PartName.CLAMD).up());
            assertTrue(steps.getFirst().startsWith("Virus scanner"));
        } finally {
            stack.stop();
        }
        assertFalse(stack.status(PartName.CLAMD).up());
        assertFalse(stack.isRunning());
    }
}
