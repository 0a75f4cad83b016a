package org.heard.localstack.part;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How one sees that a part serves. */
public sealed interface Readiness {

    /** True when the part serves now. */
    boolean isReady();

    /** The part writes a file when it serves; the file is removed before the part starts. */
    record FileAppears(Path file) implements Readiness {
        @Override
        public boolean isReady() {
            return Files.exists(file);
        }
    }

    /** ClamAV's daemon on a port of 127.0.0.1 answers PONG to PING. */
    record ClamdAnswers(int port) implements Readiness {

        private static final int PATIENCE_MILLIS = 2000;

        @Override
        public boolean isReady() {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
                socket.setSoTimeout(PATIENCE_MILLIS);
                socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
                var answer = socket.getInputStream().readAllBytes();
                return new String(answer, StandardCharsets.US_ASCII).startsWith("PONG");
            } catch (IOException _) {
                return false;
            }
        }
    }

    /** A GET answers 200. */
    record HttpAnswers(URI address) implements Readiness {

        private static final HttpClient CLIENT =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

        @Override
        public boolean isReady() {
            var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5));
            try {
                return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
            } catch (IOException _) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
