package org.heard.intake.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A piece of evidence as it is shown.
 *
 * @param state announced, held, ready, refused or erased; only a ready file can be read
 * @param because code of why it is held or was refused
 * @param sha256 of the file as it is kept, in hexadecimal
 * @param metadataRemoved whether something was left out of the file that told where, when or by whom it was made
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvidenceView(
        UUID id,
        LocalDate givenOn,
        String givenBy,
        List<String> sharedWith,
        List<UUID> points,
        String name,
        String words,
        State state,
        String because,
        String mediaType,
        Long bytes,
        String sha256,
        boolean metadataRemoved,
        Instant addedAt,
        Instant arrivedAt) {

    static EvidenceView of(Evidence row) {
        return new EvidenceView(
                row.id,
                row.givenOn,
                row.givenBy,
                row.sharedWithParties(),
                row.pointIds(),
                row.name,
                row.words,
                State.named(row.state),
                row.because,
                row.mediaType,
                row.bytes,
                row.sha256,
                row.metadataRemoved,
                row.addedAt,
                row.arrivedAt);
    }
}
