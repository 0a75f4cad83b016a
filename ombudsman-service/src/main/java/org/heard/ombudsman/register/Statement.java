package org.heard.ombudsman.register;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The published statement of one decision, in the form in which the Ombudsman lists decisions (domain rules 6.5).
 *
 * @param reference of the form {@code 21 017 299}
 * @param outcome e.g. {@code Upheld}, {@code Not upheld}, {@code Closed after initial enquiries}
 */
@JsonPropertyOrder({"council", "reference", "outcome", "category", "decidedOn", "summary"})
public record Statement(
        @NotBlank @Size(max = 200) String council,

        @NotNull @Pattern(regexp = "\\d{2} \\d{3} \\d{3}", message = "A reference has the form 21 017 299.")
        String reference,

        @NotBlank @Size(max = 100) String outcome,
        @NotBlank @Size(max = 100) String category,
        @NotNull LocalDate decidedOn,
        @NotBlank @Size(max = 10_000) String summary) {

    /** The reference as an address has it: {@code 21-017-299}. */
    public String slug() {
        return reference.replace(' ', '-');
    }
}
