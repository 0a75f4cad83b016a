package org.heard.procedure.step;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.PointFinding;

/**
 * What is said of one point.
 *
 * @param point its number in the complaint's ledger, from 1
 * @param evidence what it rests on; may be left out
 */
record FindingBody(
        @NotNull Integer point,
        @NotNull Finding finding,
        @Size(max = Length.WORDS) String evidence,
        @NotBlank @Size(max = Length.WORDS) String reasons) {

    /** All of them, sealed; none where the request has none, which the procedure refuses if there are points. */
    static List<PointFinding> sealed(List<FindingBody> findings, Draft draft) {
        return findings == null
                ? List.of()
                : findings.stream()
                        .map(it -> new PointFinding(
                                it.point(), it.finding(), draft.sealed(it.evidence()), draft.sealed(it.reasons())))
                        .toList();
    }
}
