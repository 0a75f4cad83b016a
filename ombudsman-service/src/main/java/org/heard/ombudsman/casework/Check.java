package org.heard.ombudsman.casework;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;

/**
 * What is looked at before the Ombudsman takes a complaint up (domain rules 6.3), and the four tests of assessment (6.2). What
 * fails is one of two things: the Ombudsman has no power, or has it and chooses not to use it.
 */
public enum Check {
    IN_TIME(
            "LGO-1",
            Phase.INTAKE,
            Wording.WILL_NOT,
            "LGA 1974 s26B(1)-(3)",
            "In writing, within 12 months of first notice"),
    AWARENESS(
            "LGO-2",
            Phase.INTAKE,
            Wording.WILL_NOT,
            "LGA 1974 s26B",
            "The year runs from awareness, not from the last answer"),
    COUNCIL_KNEW(
            "LGO-3", Phase.INTAKE, Wording.WILL_NOT, "LGA 1974 s26(5)", "The council knew, and had time to answer"),
    OTHER_REMEDY(
            "LGO-4",
            Phase.INTAKE,
            Wording.CANNOT,
            "LGA 1974 s26(6)(a)-(c)",
            "No tribunal or court that was or could be used"),
    PROCEEDINGS(
            "LGO-5",
            Phase.INTAKE,
            Wording.CANNOT,
            "LGA 1974 Sch 5 para 1",
            "Not how court proceedings were begun or conducted"),
    POLICE("LGO-6", Phase.INTAKE, Wording.CANNOT, "LGA 1974 Sch 5 para 2", "Not how a crime was investigated"),
    PERSONNEL("LGO-7", Phase.INTAKE, Wording.CANNOT, "LGA 1974 Sch 5 para 4", "Not about employment by the council"),
    SCHOOLS(
            "LGO-8",
            Phase.INTAKE,
            Wording.CANNOT,
            "LGA 1974 Sch 5 para 5",
            "Not about teaching, conduct or discipline in a school"),
    CONSENT(
            "LGO-9",
            Phase.INTAKE,
            Wording.CANNOT,
            "LGA 1974 s26A",
            "Somebody who may complain, with consent where it is needed"),
    MERITS(
            "LGO-10",
            Phase.INTAKE,
            Wording.CANNOT,
            "LGA 1974 s34(3)",
            "Not the merits of a decision that was properly made"),
    WORTHWHILE("LGO-11", Phase.INTAKE, Wording.WILL_NOT, "LGA 1974 s24A(6)", "Worth an investigation"),
    NOT_SATISFIED(
            "LGO-12",
            Phase.INTAKE,
            Wording.WILL_NOT,
            "LGA 1974 s24A(7), s30(1B)",
            "The council has not put it right already"),
    OTHERS_AFFECTED("LGO-13", Phase.INTAKE, Wording.NOT_A_BAR, "LGA 1974 s26D", "Whether others are affected"),
    PUBLIC_INTEREST("TEST-1", Phase.ASSESSMENT, Wording.WILL_NOT, "LGA 1974 s24A(6)", "Public interest"),
    INJUSTICE("TEST-2", Phase.ASSESSMENT, Wording.WILL_NOT, "LGA 1974 s24A(6)", "Injustice"),
    FAULT("TEST-3", Phase.ASSESSMENT, Wording.WILL_NOT, "LGA 1974 s24A(6)", "Fault"),
    REMEDY("TEST-4", Phase.ASSESSMENT, Wording.WILL_NOT, "LGA 1974 s24A(6)", "A remedy that can be had");

    private final String code;
    private final Phase phase;
    private final Wording wording;
    private final String law;
    private final String question;

    Check(String code, Phase phase, Wording wording, String law, String question) {
        this.code = code;
        this.phase = phase;
        this.wording = wording;
        this.law = law;
        this.question = question;
    }

    /** When it is decided. */
    public enum Phase {
        INTAKE,
        ASSESSMENT
    }

    /** What a failure of it means; "cannot" is no power, "will not" is a choice. */
    public enum Wording {
        CANNOT,
        WILL_NOT,
        NOT_A_BAR;

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    /** What was found. */
    public enum Answer {
        PASSES,
        FAILS,
        DOES_NOT_APPLY;

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    /** All that must be decided in a phase. */
    public static List<Check> in(Phase phase) {
        return Arrays.stream(values()).filter(check -> check.phase == phase).toList();
    }

    public Phase phase() {
        return phase;
    }

    public Wording wording() {
        return wording;
    }

    /** Where it is written. */
    public String law() {
        return law;
    }

    /** What must be so. */
    public String question() {
        return question;
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
