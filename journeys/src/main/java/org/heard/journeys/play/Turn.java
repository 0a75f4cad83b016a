package org.heard.journeys.play;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.heard.journeys.stack.Stack;

/**
 * The right to move the clock: one play after another has it. The file that is locked for it also lists every number
 * a play ever took, so that no two plays share one, even where the first never got as far as a text.
 */
public final class Turn implements AutoCloseable {

    private static final String FILE = "state/plays/numbers";
    private static final Semaphore IN_THIS_PROCESS = new Semaphore(1);

    private final FileChannel file;

    private Turn(FileChannel file) {
        this.file = file;
    }

    /**
     * Waits for the play before this one.
     *
     * @param home the folder of a stack's state and logs
     * @throws IOException when nothing can be written there
     */
    public static Turn take(Path home, PrintStream out) throws IOException {
        IN_THIS_PROCESS.acquireUninterruptibly();
        try {
            var path = home.resolve(FILE);
            Files.createDirectories(path.getParent());
            var file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                out.println("Another play moves the clock of this stack; waiting for it to end.");
                file.lock();
            }
            return new Turn(file);
        } catch (IOException | RuntimeException e) {
            IN_THIS_PROCESS.release();
            throw e;
        }
    }

    /** A number no play ever had and no message ever went to. */
    public PhoneNumber freeNumber(Stack stack) {
        try {
            var taken = taken();
            var candidates = PhoneNumber.all()
                    .filter(number -> !taken.contains(number.digits()))
                    .collect(Collectors.toList());
            Collections.shuffle(candidates);
            var free = candidates.stream()
                    .filter(number -> stack.messages(number.digits()).isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new NoFreeNumber("every number from 07700 900000 to 900999 has been used;"
                            + " begin again with ./heard run --fresh"));
            file.write(ByteBuffer.wrap((free.digits() + "\n").getBytes(StandardCharsets.US_ASCII)), file.size());
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            file.close();
        } finally {
            IN_THIS_PROCESS.release();
        }
    }

    private Set<String> taken() throws IOException {
        file.position(0);
        // Closing the reader would close the channel, and with it the lock.
        var reader = Channels.newReader(file, StandardCharsets.US_ASCII);
        return new HashSet<>(new BufferedReader(reader).lines().toList());
    }

    /** All thousand numbers are used up. */
    public static final class NoFreeNumber extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NoFreeNumber(String message) {
            super(message);
        }
    }
}
