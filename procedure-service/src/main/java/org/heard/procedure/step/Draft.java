package org.heard.procedure.step;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.sealing.Sealer;

/** What a request becomes a command with. */
final class Draft {

    private final UUID complaint;
    private final LocalDate today;
    private final Sealer sealer;

    Draft(UUID complaint, LocalDate today, Sealer sealer) {
        this.complaint = complaint;
        this.today = today;
        this.sealer = sealer;
    }

    ComplaintId id() {
        return ComplaintId.of(complaint);
    }

    /** Today, by the business clock. */
    LocalDate today() {
        return today;
    }

    /**
     * A day on which something happened.
     *
     * @param pointer where the request says it
     * @throws Problem {@code date-in-the-future}
     */
    LocalDate past(String pointer, LocalDate day) {
        if (day != null && day.isAfter(today)) {
            throw Problem.ofField(
                    pointer, "date-in-the-future", "A step is recorded on the day it happened or later, not before.");
        }
        return day;
    }

    /** What stands for the words that have this SHA-256, in lower-case hexadecimal digits. */
    String mark(String sha256) {
        return sealer.mark(complaint, sha256);
    }

    /** What stands for these words. */
    String markOf(String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return mark(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Each of them, sealed; none for null. */
    List<Sealed> allSealed(List<String> words) {
        return words == null ? List.of() : words.stream().map(this::sealed).toList();
    }

    /** Words, sealed with the complaint's key; null for none. */
    Sealed sealed(String words) {
        return words == null || words.isBlank() ? null : sealer.seal(complaint, words);
    }
}
