package org.heard.ombudsman.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.heard.files.type.FileType;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;

/**
 * A document that was looked into and can be kept, without what told where or by whom it was made.
 *
 * @param sha256 of its content, in 64 hexadecimal digits
 */
public record Document(FileType type, byte[] content, String sha256) {

    static Document of(FileType type, byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Document(type, content, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** The fact that it was taken. */
    public EvidenceTaken taken(String from, String title, LocalDate on) {
        return new EvidenceTaken(from, title, sha256, type.mediaType(), (long) content.length, on);
    }

    /** Never the content. */
    @Override
    public String toString() {
        return type + " of " + content.length + " bytes";
    }
}
