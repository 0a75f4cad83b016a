package org.heard.intake.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.heard.files.type.FileType;
import org.heard.intake.evidence.sealed.OpenFile;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Refused;

/** Hands the file of a piece of evidence out, as a stream, whole or a part of it. It blocks. */
@ApplicationScoped
public class Handing {

    private static final int PIECE_BYTES = 65_536;

    private final SealedFiles files;

    Handing(SealedFiles files) {
        this.files = files;
    }

    /** @throws Refused {@code evidence-awaited}, {@code evidence-held}, {@code evidence-refused}, {@code complaint-erased} */
    static void mustBeReady(Evidence row) {
        switch (State.named(row.state)) {
            case READY -> {}
            case ANNOUNCED -> throw new Refused("evidence-awaited", "The file of this piece has not come yet.");
            case HELD ->
                throw new Refused(
                        "evidence-held", "The file was not looked into for viruses yet; nobody can read it before.");
            case REFUSED -> throw new Refused("evidence-refused", "The file was bad, and is destroyed.");
            case ERASED -> throw new Refused("complaint-erased", "This complaint was erased, and its files with it.");
        }
    }

    /**
     * The answer with a file that is ready: to be saved, and never shown within the page it comes from.
     *
     * @param range what the header {@code Range} says; null for the whole
     * @throws Refused where it is not ready; the code says why
     * @throws org.heard.kit.problem.Problem {@code range-not-satisfiable}
     */
    public Response out(Evidence row, String range) {
        mustBeReady(row);
        var part = ByteRange.of(range, row.bytes);
        var bytes = part.orElse(new ByteRange(0, row.bytes - 1));
        var response = Response.status(part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity((StreamingOutput) out -> copy(files.read(row.complaintId, row.file), bytes, out))
                .type(row.mediaType)
                .tag(Conditional.tag(row.version))
                .header(HttpHeaders.CONTENT_LENGTH, bytes.length())
                .header("Accept-Ranges", "bytes")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileType.named(row.mediaType).saved("evidence", row.name))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'");
        part.ifPresent(
                it -> response.header("Content-Range", "bytes %d-%d/%d".formatted(it.from(), it.to(), row.bytes)));
        return response.build();
    }

    private static void copy(OpenFile file, ByteRange range, OutputStream out) throws IOException {
        try (file) {
            var in = file.from(range.from());
            var piece = new byte[PIECE_BYTES];
            for (var left = range.length(); left > 0; ) {
                var read = in.read(piece, 0, (int) Math.min(piece.length, left));
                if (read < 0) {
                    throw new IOException("the file is shorter than it was");
                }
                out.write(piece, 0, read);
                left -= read;
            }
        }
    }
}
