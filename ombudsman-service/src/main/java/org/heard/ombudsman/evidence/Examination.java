package org.heard.ombudsman.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import org.heard.files.scan.Finding;
import org.heard.files.scan.Scanner;
import org.heard.files.type.Copying;
import org.heard.files.type.FileType;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.OmbudsmanConfig;

/** Looks into documents before anybody keeps them. */
@ApplicationScoped
public class Examination {

    /** Each takes some seven times its size while it is read, looked into and sealed. */
    private static final int AT_A_TIME = 2;

    private final Scanner scanner;
    private final OmbudsmanConfig config;
    private final Semaphore room = new Semaphore(AT_A_TIME, true);

    Examination(Scanner scanner, OmbudsmanConfig config) {
        this.scanner = scanner;
        this.config = config;
    }

    /** Handles documents, two at a time, so that many of them never fill the memory. Blocks until it is their turn. */
    public <T> T inTurn(Handling<T> handling) throws IOException {
        room.acquireUninterruptibly();
        try {
            return handling.handle();
        } finally {
            room.release();
        }
    }

    /** What is done with a document that comes or goes. */
    @FunctionalInterface
    public interface Handling<T> {
        T handle() throws IOException;
    }

    /**
     * Reads a document and looks into it. Blocks.
     *
     * @throws Problem {@code evidence-empty}, {@code evidence-broken} (400), {@code evidence-too-large} (413),
     *     {@code evidence-type-not-taken} (415), {@code evidence-refused} (422) with what was found in it,
     *     {@code evidence-not-examined} (503) while no scanner answers; then nothing of it is kept
     */
    public Document examine(InputStream stream) throws IOException {
        var came = stream.readNBytes(config.evidenceFileBytes() + 1);
        if (came.length == 0) {
            throw new Problem(400, "evidence-empty", "The file is empty.");
        }
        if (came.length > config.evidenceFileBytes()) {
            throw new Problem(
                    413,
                    "evidence-too-large",
                    "A file may have " + (config.evidenceFileBytes() >> 20) + " megabytes at most.");
        }
        var type = FileType.of(Arrays.copyOf(came, Math.min(came.length, FileType.HEAD_BYTES)))
                .orElseThrow(() -> new Problem(
                        415,
                        "evidence-type-not-taken",
                        "By its content this is not a photo (JPEG, PNG, WebP), PDF, plain text, office"
                                + " document, sound or film."));
        var content = withoutTraces(type, came);
        return switch (scanner.look(type, () -> new ByteArrayInputStream(content))) {
            case Finding.Clean _ -> Document.of(type, content);
            case Finding.Bad bad ->
                throw new Problem(422, "evidence-refused", "The file is bad: " + bad.because() + ".");
            case Finding.Unknown unknown ->
                throw new Problem(
                        503,
                        "evidence-not-examined",
                        "Nobody can look into the file just now (" + unknown.because() + "). Send it again later.");
        };
    }

    private static byte[] withoutTraces(FileType type, byte[] came) throws IOException {
        var kept = new ByteArrayOutputStream();
        try {
            type.copying().copy(new ByteArrayInputStream(came), kept);
        } catch (Copying.Unreadable broken) {
            throw new Problem(400, "evidence-broken", "The file breaks off, or is not what it begins as.");
        }
        return kept.toByteArray();
    }
}
