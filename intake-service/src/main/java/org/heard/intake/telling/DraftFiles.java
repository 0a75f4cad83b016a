package org.heard.intake.telling;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.UUID;
import org.heard.intake.evidence.Arrival;
import org.heard.intake.site.Secret;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.problem.Problem;

/**
 * Keeps recordings with answers that are not sent yet, each part sealed with the answers' own code as it comes in: neither memory nor
 * disk holds one in the clear, and we cannot open it. They go when the answers go. All of it blocks.
 */
@ApplicationScoped
class DraftFiles {

    static final String TOO_LARGE = "recording-too-large";

    private static final String PURPOSE = "draft-file/";
    private static final int PART_BYTES = 1 << 20;
    private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(30);

    private final Pool system;
    private final Arrival arrival;
    private final long mostBytes;

    DraftFiles(@ReactiveDataSource("system") Pool system, Arrival arrival, SiteConfig config) {
        this.system = system;
        this.arrival = arrival;
        this.mostBytes = config.recordingBytes();
    }

    /** It is none in which somebody could be heard. */
    static final class NoRecording extends Exception {
        private static final long serialVersionUID = 1L;

        NoRecording() {
            super("no recording", null, false, false);
        }
    }

    /**
     * Takes a recording of answers that are kept already; when it fails nothing of it stays.
     *
     * @param name what its person calls it
     * @throws Problem as {@link Arrival#take} does, and {@code recording-too-large} (413)
     */
    VoiceNote keep(Secret code, String name, InputStream content) throws IOException, NoRecording {
        var begun = new UUID[1];
        try {
            var kept = arrival.take(content, (file, from) -> {
                begun[0] = file;
                try (var parts = new Parts(code, file)) {
                    from.writeTo(parts);
                }
            });
            if (!kept.type().isRecording()) {
                throw new NoRecording();
            }
            return new VoiceNote(kept.file(), name, kept.bytes());
        } catch (IOException | NoRecording | RuntimeException failure) {
            if (begun[0] != null) {
                delete(code, begun[0]);
            }
            throw failure;
        }
    }

    /** Opens a recording; each part is fetched when it is read. */
    InputStream open(Secret code, VoiceNote note) {
        var parts = Math.ceilDiv(note.bytes(), (long) PART_BYTES);
        return new SequenceInputStream(new Enumeration<>() {
            private int next;

            @Override
            public boolean hasMoreElements() {
                return next < parts;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(part(code, note.file(), next++));
            }
        });
    }

    void delete(Secret code, UUID file) {
        system.preparedQuery("delete from draft_file where draft = $1 and file = $2")
                .execute(Tuple.of(code.digest(), file))
                .await()
                .atMost(ANSWERS_WITHIN);
    }

    private byte[] part(Secret code, UUID file, int number) {
        var rows = system.preparedQuery("select sealed from draft_file where draft = $1 and file = $2 and number = $3")
                .execute(Tuple.of(code.digest(), file, number))
                .await()
                .atMost(ANSWERS_WITHIN)
                .iterator();
        if (!rows.hasNext()) {
            throw new IllegalStateException("a part of a recording is gone");
        }
        return code.open(rows.next().getBuffer(0).getBytes(), purpose(file, number));
    }

    private static String purpose(UUID file, int number) {
        return PURPOSE + file + "/" + number;
    }

    /** Seals what it is given, part by part. */
    private final class Parts extends OutputStream {

        private final Secret code;
        private final UUID file;
        private final byte[] part = new byte[PART_BYTES];
        private int filled;
        private int written;

        Parts(Secret code, UUID file) {
            this.code = code;
            this.file = file;
        }

        @Override
        public void write(int next) {
            write(new byte[] {(byte) next}, 0, 1);
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            if ((long) written * PART_BYTES + filled + length > mostBytes) {
                throw new Problem(413, TOO_LARGE, "A recording may have " + (mostBytes >> 20) + " megabytes at most.");
            }
            for (var done = 0; done < length; ) {
                var some = Math.min(length - done, PART_BYTES - filled);
                System.arraycopy(from, offset + done, part, filled, some);
                filled += some;
                done += some;
                if (filled == PART_BYTES) {
                    seal();
                }
            }
        }

        @Override
        public void close() {
            if (filled > 0) {
                seal();
            }
        }

        private void seal() {
            var sealed = code.seal(Arrays.copyOf(part, filled), purpose(file, written));
            system.preparedQuery("insert into draft_file (draft, file, number, sealed) values ($1, $2, $3, $4)")
                    .execute(Tuple.of(
                            code.digest(), file, written, Buffer.buffer(sealed).getDelegate()))
                    .await()
                    .atMost(ANSWERS_WITHIN);
            written++;
            filled = 0;
        }
    }
}
