package org.heard.intake.referral;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.heard.files.type.FileType;
import org.heard.intake.complaint.Point;
import org.heard.intake.evidence.Evidence;
import org.heard.intake.evidence.State;
import org.heard.intake.evidence.sealed.SealedFiles;
import org.heard.pack.Pack;

/**
 * The evidence of a complaint that goes along: only files that were looked into and found clean, in the order in which they were
 * given.
 *
 * @param described what is said of each, with its SHA-256 and where it lies in the pack
 */
record Attachments(UUID complaint, ArrayNode described, List<Attached> files) {

    private static final int PIECE_BYTES = 65_536;

    /**
     * One file.
     *
     * @param name its place in the pack
     * @param file under which name it lies in the store
     */
    record Attached(String name, UUID file, String sha256) {}

    /** Within the running transaction. */
    static Uni<Attachments> of(UUID complaint, List<Point> points, ObjectMapper json) {
        return Evidence.<Evidence>list(
                        "complaintId = ?1 and state = ?2 order by position", complaint, State.READY.toString())
                .map(ready -> {
                    var described = json.createArrayNode();
                    var files = new ArrayList<Attached>();
                    for (var piece : ready) {
                        var number = files.size() + 1;
                        var name = "evidence/%03d.%s"
                                .formatted(
                                        number, FileType.named(piece.mediaType).extension());
                        files.add(new Attached(name, piece.file, piece.sha256));
                        var one = described
                                .addObject()
                                .put("number", number)
                                .put("file", name)
                                .put("name", piece.name)
                                .put("words", piece.words)
                                .put("givenOn", piece.givenOn.toString())
                                .put("givenBy", piece.givenBy)
                                .put("mediaType", piece.mediaType)
                                .put("bytes", piece.bytes)
                                .put("sha256", piece.sha256);
                        var about = one.putArray("points");
                        points.stream()
                                .filter(point -> piece.points.contains(point.id.toString()))
                                .forEach(point -> about.add(point.number));
                    }
                    return new Attachments(complaint, described, List.copyOf(files));
                });
    }

    /**
     * Adds the files to a pack. It reads them, and blocks.
     *
     * @throws IOException when one cannot be read any more, or is not what it was
     */
    void addTo(Pack pack, SealedFiles sealed) throws IOException {
        for (var one : files) {
            pack.add(one.name(), out -> copy(sealed, one.file(), out));
            if (!pack.sha256Of(one.name()).equals(one.sha256())) {
                throw new IOException("a piece of evidence is not what it was");
            }
        }
    }

    private void copy(SealedFiles sealed, UUID file, OutputStream out) throws IOException {
        try (var open = sealed.read(complaint, file)) {
            var in = open.from(0);
            var piece = new byte[PIECE_BYTES];
            for (var read = in.read(piece, 0, piece.length); read >= 0; read = in.read(piece, 0, piece.length)) {
                out.write(piece, 0, read);
            }
        }
    }
}
