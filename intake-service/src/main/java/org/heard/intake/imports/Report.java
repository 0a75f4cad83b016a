package org.heard.intake.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.heard.kit.problem.FieldError;

/**
 * What came of an import, row by row.
 *
 * @param counts how many rows had which result
 */
record Report(boolean dryRun, Map<String, Integer> counts, List<RowReport> rows) {

    static Report of(boolean dryRun, List<RowReport> rows) {
        var counts = new TreeMap<String, Integer>();
        rows.forEach(row -> counts.merge(row.result(), 1, Integer::sum));
        return new Report(dryRun, counts, rows);
    }

    /**
     * One row.
     *
     * @param row its place in the file, from 1
     * @param result {@code would-be-imported}, {@code imported}, {@code known} (brought in before), {@code refused}, or
     *     {@code try-again} (a part that is needed cannot be reached or does not let the caller in, another import is at it, or its past
     *     may have been taken without an answer)
     * @param missed the limits that its past had missed
     * @param code why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record RowReport(
            int row,
            String source,
            String result,
            UUID id,
            String reference,
            JsonNode missed,
            String code,
            String detail,
            List<FieldError> errors) {

        static RowReport refused(int row, String source, String code, String detail, List<FieldError> errors) {
            return new RowReport(row, source, "refused", null, null, null, code, detail, errors);
        }

        /** Brought in before, and kept from who asks. */
        static RowReport knownToOthers(int row, String source) {
            return new RowReport(row, source, "known", null, null, null, null, null, List.of());
        }

        static RowReport tryAgain(int row, String source) {
            return new RowReport(row, source, "try-again", null, null, null, "try-again", null, List.of());
        }
    }
}
