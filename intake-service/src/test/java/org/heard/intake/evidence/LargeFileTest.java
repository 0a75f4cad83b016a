package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.announce;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A long film is taken as it comes: it is never in memory as a whole, nor on the disk in the clear. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LargeFileTest {

    private static final int MEGABYTE = 1 << 20;
    private static final long MANY = 200L * MEGABYTE;
    private static final long TOO_MANY = 251L * MEGABYTE;
    private static final long FEW = 48L * MEGABYTE;

    @BeforeAll
    static void scanner() {
        Scanning.runs();
    }

    @Test
    void two_hundred_megabytes_pass_through_without_filling_memory() throws IOException {
        var piece = announce(lodge(), "film.mp4");
        var film = new Film(MANY);
        var answer = put(piece, film);
        assertEquals(200, answer.status(), answer::body);
        assertTrue(film.mostHeld < FEW, () -> "held " + (film.mostHeld / MEGABYTE) + " MB on the way");
        assertEquals(MANY, shown(piece).getLong("bytes"));
        await().atMost(Duration.ofMinutes(3))
                .until(() -> "ready".equals(shown(piece).getString("state")));
        asCouncil()
                .header("Range", "bytes=" + (MANY - 4) + "-")
                .get(piece + "/content")
                .then()
                .statusCode(206)
                .header("Content-Length", "4");
    }

    @Test
    void one_byte_too_many_ends_it_and_nothing_stays() throws IOException {
        var piece = announce(lodge(), "film.mp4");
        var answer = put(piece, new Film(TOO_MANY));
        assertEquals(413, answer.status());
        assertTrue(answer.body().contains("evidence-too-large"));
        assertEquals("announced", shown(piece).getString("state"));
    }

    @Test
    void what_says_itself_that_it_is_too_large_is_not_read_at_all() throws IOException {
        var piece = announce(lodge(), "film.mp4");
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var request = "PUT " + piece + "/content HTTP/1.1\r\nHost: localhost\r\nIf-Match: \"0\"\r\n"
                    + "Content-Length: 9999999999\r\nAuthorization: Bearer "
                    + Tokens.ofClient("council-e09000099").signed() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertEquals("HTTP/1.1 413", answer);
        }
    }

    @Test
    void every_other_body_is_as_limited_as_before() {
        asCouncil()
                .contentType("application/json")
                .header("Idempotency-Key", "k")
                .body(" ".repeat(2 * MEGABYTE))
                .post(Pieces.of(lodge()))
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    private record Answer(int status, String body) {}

    /** Sends without a length, in chunks, through a socket that holds next to nothing itself. */
    private static Answer put(String piece, Film film) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            var out = new BufferedOutputStream(socket.getOutputStream(), 2 * MEGABYTE);
            out.write(
                    ("PUT " + piece + "/content HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match: \"0\"\r\n"
                                    + "Transfer-Encoding: chunked\r\nAuthorization: Bearer "
                                    + Tokens.ofClient("council-e09000099").signed() + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var chunk = new byte[MEGABYTE];
            for (var read = film.read(chunk, 0, MEGABYTE); read > 0; read = film.read(chunk, 0, MEGABYTE)) {
                out.write((Integer.toHexString(read) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(chunk, 0, read);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Answer(Integer.parseInt(answer.substring(9, 12)), answer);
        }
    }

    /** A film of any length, which looks at the memory that is in use while most of it is on its way. */
    private static final class Film extends InputStream {

        private final long length;
        private final byte[] head = {
            0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2', 'i', 's', 'o', 'm', 0,
            0, 0, 0, 'm', 'd', 'a', 't'
        };
        private final long before = inUse();
        private long given;
        private volatile long mostHeld;

        Film(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] into, int offset, int wanted) {
            if (given == length) {
                return -1;
            }
            var count = (int) Math.min(wanted, length - given);
            Arrays.fill(into, offset, offset + count, (byte) 7);
            for (var at = 0; at < count && given + at < head.length; at++) {
                into[offset + at] = head[(int) given + at];
            }
            if (given / (64 * MEGABYTE) != (given + count) / (64 * MEGABYTE)) {
                mostHeld = Math.max(mostHeld, inUse() - before);
            }
            given += count;
            return count;
        }

        private static long inUse() {
            System.gc();
            var buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                    .mapToLong(BufferPoolMXBean::getMemoryUsed)
                    .sum();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + buffers;
        }
    }
}
