package org.heard.procedure.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.heard.kit.problem.Problem;

/**
 * Where a page of the worklist begins: after the complaint with this id, among those with this limit.
 *
 * @param dueOn the limit by which the list is sorted; a day past all others where there is none
 */
record Cursor(LocalDate dueOn, UUID id) {

    static final Cursor FIRST = new Cursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static Cursor after(WorklistRow row) {
        return new Cursor(row.sortOn, row.id);
    }

    /** @throws Problem {@code invalid-value} when it is no cursor of ours */
    static Cursor of(String asked) {
        if (asked == null) {
            return FIRST;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(asked), StandardCharsets.US_ASCII).split(" ", 2);
            return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException foreign) {
            throw Problem.ofField("/after", "invalid-value", "after is the cursor of links.next.");
        }
    }

    @Override
    public String toString() {
        var text = dueOn + " " + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
