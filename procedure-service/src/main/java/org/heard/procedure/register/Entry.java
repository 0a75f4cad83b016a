package org.heard.procedure.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.TieKind;

/**
 * What the register says of a person.
 *
 * @param user the name they sign in with, if they do
 * @param roles what they serve as
 * @param specialisms codes, such as {@code leaving-care}
 * @param availableFrom first day on which they can begin; left out when they cannot at present
 * @param checksValidUntil last day on which their checks hold; left out when there are none
 * @param feePerDayPence left out when nothing was agreed
 * @param ties what ties them to councils and their staff
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Entry(
        @NotBlank @Size(max = 200) String name,
        @Pattern(regexp = Entry.ID) String user,
        @NotEmpty Set<Role> roles,
        @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z0-9-]{1,40}") String> specialisms,
        LocalDate availableFrom,
        LocalDate checksValidUntil,
        @PositiveOrZero Integer feePerDayPence,
        @Size(max = 50) List<@NotNull @Valid Tie> ties) {

    static final String ID = "[A-Za-z0-9._-]{1,64}";
    static final String COUNCIL = "E(06|07|08|09|10)\\d{6}";

    Entry {
        specialisms = specialisms == null ? List.of() : specialisms;
        ties = ties == null ? List.of() : ties;
    }

    /**
     * One tie.
     *
     * @param staff the name somebody signs in with; for a line of management only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tie(
            @NotNull TieKind kind,
            @NotNull @Pattern(regexp = COUNCIL) String council,
            @Pattern(regexp = ID) String staff) {

        Candidate.Tie known() {
            return new Candidate.Tie(kind, council, staff);
        }
    }

    /** The entry as another council sees it: of its ties, those to that council alone. */
    Entry seenBy(String council) {
        var theirs = ties.stream().filter(tie -> tie.council().equals(council)).toList();
        return new Entry(name, user, roles, specialisms, availableFrom, checksValidUntil, feePerDayPence, theirs);
    }
}
