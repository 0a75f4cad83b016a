package org.heard.intake.recognition;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;

/**
 * What the rules say of one contact. It decides nothing: a person does, and nobody is refused because of it.
 *
 * @param mayBeComplaint true unless no rule fits
 * @param reasons the rules that fit, in the order of the rule set; empty if none does
 * @param ruleSet the rules' id
 * @param version the rules' version
 */
public record Recognition(
        boolean mayBeComplaint, Likelihood likelihood, List<Reason> reasons, String ruleSet, int version) {

    public Recognition {
        reasons = List.copyOf(reasons);
    }

    /** How strongly the rules speak. */
    public enum Likelihood {
        LIKELY("likely"),
        POSSIBLE("possible"),
        UNLIKELY("unlikely");

        private final String code;

        Likelihood(String code) {
            this.code = code;
        }

        @JsonValue
        @Override
        public String toString() {
            return code;
        }
    }

    /**
     * Why.
     *
     * @param rule such as {@code REC-3}
     * @param says what the rule looks for, in plain words
     * @param found the words that fit, in lower case and without apostrophes, as the rules read them
     * @param citation what the rule rests on
     */
    public record Reason(String rule, String says, String found, String citation) {}
}
