package org.heard.ombudsman.casework;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What the Ombudsman decides, as a draft and at last.
 *
 * @param category of the register, such as {@code Child protection}
 * @param findings one for each point that was looked at
 * @param recommendations agreed by the council; numbered from 1 in this order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Decision(
        @NotNull Outcome outcome,
        @NotNull @Size(min = 1, max = 100) String category,
        @NotNull @Size(max = 50) List<@Valid @NotNull Finding> findings,
        @NotNull @Valid Statement statement,
        @NotNull @Size(max = 30) List<@Valid @NotNull Recommendation> recommendations) {

    private static final int WORDS = 20_000;

    /** The same with another text. */
    Decision with(Statement corrected) {
        return new Decision(outcome, category, findings, corrected, recommendations);
    }

    /** How a case ends, in the words of the register. */
    public enum Outcome {
        UPHELD("Upheld"),
        UPHELD_WITHOUT_INVESTIGATION("Upheld"),
        UPHELD_REPORT("Upheld"),
        NOT_UPHELD("Not upheld"),
        CLOSED_AFTER_INITIAL_ENQUIRIES("Closed after initial enquiries");

        private final String published;

        Outcome(String published) {
            this.published = published;
        }

        /** As the register has it. */
        public String published() {
            return published;
        }

        public boolean isUpheld() {
            return published.equals("Upheld");
        }

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    /** Whether there was fault. */
    public enum Fault {
        FAULT,
        NO_FAULT;

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    /**
     * What was found of a point, on the balance of probabilities.
     *
     * @param injustice what it did to the person; needed with fault
     * @param remedy how it is put right; needed with injustice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Finding(
            @Min(1) int point,
            @NotNull Fault fault,
            @NotNull @Size(min = 1, max = WORDS) String reasons,
            @Size(max = WORDS) String injustice,
            @Size(max = WORDS) String remedy) {}

    /** The statement of the decision, with the sections that every one has (domain rules 6.5). Nobody is named in it. */
    public record Statement(
            @NotNull @Size(min = 1, max = 2000) String summary,
            @NotNull @Size(min = 1, max = WORDS) String complaint,
            @NotNull @Size(min = 1, max = WORDS) String powers,
            @NotNull @Size(min = 1, max = WORDS) String considered,
            @NotNull @Size(min = 1, max = WORDS) String found,
            @Size(max = WORDS) String agreedAction,
            @NotNull @Size(min = 1, max = WORDS) String finalDecision) {

        List<String> texts() {
            return java.util.stream.Stream.of(
                            summary, complaint, powers, considered, found, agreedAction, finalDecision)
                    .filter(text -> text != null)
                    .toList();
        }
    }

    /**
     * What the council agreed to do: specific, measurable, with a last day.
     *
     * @param amountPence of a payment
     * @param evidence how it will be seen that it was done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Recommendation(
            @NotNull RemedyKind kind,
            @NotNull @Size(min = 1, max = WORDS) String words,
            @Min(1) Long amountPence,
            @NotNull @Size(min = 1, max = 2000) String evidence,
            @NotNull LocalDate dueOn) {}
}
