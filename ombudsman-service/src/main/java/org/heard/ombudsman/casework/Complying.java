package org.heard.ombudsman.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What became of the recommendations, each by its number. */
public sealed interface Complying extends CaseFact {

    /**
     * It orders a stage that cannot begin at the council: somebody must see what becomes of it.
     *
     * @param code why, in the council's procedure
     */
    record OrderRefused(int number, String code, LocalDate on) implements Complying {}

    /** Its last day comes near. */
    record RecommendationComesDue(int number, LocalDate dueOn, LocalDate on) implements Complying {}

    /** Its last day is over, and it was not shown that it was done: for ever on record, and fault by itself. */
    record RecommendationMissed(int number, LocalDate dueOn, LocalDate on) implements Complying {}

    /** The council showed that it was done. */
    record ComplianceEvidenced(
            int number, LocalDate doneOn, @Size(max = WORDS) String words, LocalDate on) implements Complying {}

    record ComplianceDecided(
            int number, Result result, @Size(max = WORDS) String reason, LocalDate on) implements Complying {}

    /** What was found of it in the end. */
    enum Result {
        COMPLIED,
        COMPLIED_LATE,
        NOT_COMPLIED;

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }
}
