package org.heard.ombudsman.casework;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** Finding out what happened. */
public sealed interface Investigating extends CaseFact {

    /** Most characters in the title of a document. */
    int TITLE = 500;

    /**
     * A question with a last day for its answer.
     *
     * @param to council, complainant or other
     */
    record EnquiryMade(
            UUID enquiry, String to, @Size(max = WORDS) String question, LocalDate dueOn, LocalDate on)
            implements Investigating {}

    /** It has no answer yet, and was asked for again: when its last day came near, and when that was over. */
    record EnquiryReminded(UUID enquiry, LocalDate on) implements Investigating {}

    record EnquiryAnswered(UUID enquiry, @Size(max = WORDS) String words, LocalDate on) implements Investigating {}

    /** Nobody waits for its answer any more: the approach is about another complaint than the one it was asked of. */
    record EnquiryWithdrawn(UUID enquiry, LocalDate on) implements Investigating {}

    record NoteTaken(@Size(max = WORDS) String words, LocalDate on) implements Investigating {}

    /**
     * A document was given as evidence.
     *
     * @param sha256 of the document, in 64 hexadecimal digits
     * @param mediaType of the document that is kept; null, as {@code bytes} is, where only its digest is on record
     */
    record EvidenceTaken(
            String from, @Size(max = TITLE) String title, String sha256, String mediaType, Long bytes, LocalDate on)
            implements Investigating {

        /** Whether the document itself is kept. */
        public boolean hasFile() {
            return mediaType != null;
        }
    }
}
