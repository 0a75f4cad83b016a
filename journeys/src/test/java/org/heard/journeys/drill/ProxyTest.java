package org.heard.journeys.drill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.heard.localstack.config.Topology;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What stands between two programs passes everything on, but for what it is told to hold, or while it is told to say nothing. */
class ProxyTest {

    private static final int A_MOMENT_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ServerSocket echo = open();
    private final Proxy proxy = Proxy.to(new Topology.Address("127.0.0.1", echo.getLocalPort()));

    @AfterEach
    void close() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void what_is_said_is_answered() throws IOException {
        try (var line = new Line()) {
            assertEquals("echo of one", line.ask("one"));
            assertEquals("echo of two", line.ask("two"));
        }
    }

    @Test
    void the_answer_to_one_question_is_held_and_no_other() throws Exception {
        try (var held = new Line();
                var free = new Line()) {
            var trap = proxy.arm("commit", "echo of ".getBytes(StandardCharsets.UTF_8));
            held.say("commit");
            trap.awaitSprung(PATIENCE);
            assertThrows(SocketTimeoutException.class, held::hear);
            assertEquals("echo of other", free.ask("other"));
            trap.release();
            assertEquals("echo of commit", held.hearOrEnd());
        }
    }

    @Test
    void a_silent_line_stays_open_and_is_cut_when_all_is_well_again() throws IOException {
        try (var line = new Line()) {
            assertEquals("echo of one", line.ask("one"));
            proxy.fallSilent();
            line.say("two");
            assertThrows(SocketTimeoutException.class, line::hear);
            proxy.recover();
            assertNull(line.hearOrEnd());
        }
        try (var line = new Line()) {
            assertEquals("echo of three", line.ask("three"));
        }
    }

    private ServerSocket open() {
        try {
            var server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> welcome(server));
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void welcome(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                Thread.ofVirtual().start(() -> answer(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                caller.getOutputStream().write(("echo of " + line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException gone) {
            // The caller has what it wanted.
        }
    }

    private final class Line implements AutoCloseable {

        private final Socket socket = new Socket("127.0.0.1", proxy.port());
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

        Line() throws IOException {
            socket.setSoTimeout((int) PATIENCE.toMillis());
        }

        void say(String words) throws IOException {
            socket.getOutputStream().write((words + "\n").getBytes(StandardCharsets.UTF_8));
        }

        String ask(String words) throws IOException {
            say(words);
            return in.readLine();
        }

        /** What comes within a moment. */
        String hear() throws IOException {
            socket.setSoTimeout(A_MOMENT_MILLIS);
            try {
                return in.readLine();
            } finally {
                socket.setSoTimeout((int) PATIENCE.toMillis());
            }
        }

        /** What comes, or null when the line ends, in whatever way. */
        String hearOrEnd() {
            try {
                return in.readLine();
            } catch (IOException cut) {
                return null;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
