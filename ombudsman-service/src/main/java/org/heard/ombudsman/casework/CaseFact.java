package org.heard.ombudsman.casework;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Something that happened in a case, on a day. Kept for ever under its simple name: add, never rename. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CaseFact permits CaseFact.Handling, Investigating, Deciding, Complying {

    /** Characters that a text of it has at most. */
    int WORDS = 20_000;

    /** Characters that the name of a team or of somebody has at most. */
    int NAME = 100;

    LocalDate on();

    /** The name it is kept under. */
    @JsonIgnore
    default String name() {
        return getClass().getSimpleName();
    }

    /** The kind of a name. */
    static Class<? extends CaseFact> kindOf(String name) {
        return Arrays.stream(CaseFact.class.getPermittedSubclasses())
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                .filter(kind -> kind.getSimpleName().equals(name))
                .findFirst()
                .<Class<? extends CaseFact>>map(kind -> kind.asSubclass(CaseFact.class))
                .orElseThrow(() -> new IllegalStateException("no fact of a case: " + name));
    }

    /** The stages of casework (domain rules 6.2). */
    enum Stage {
        INTAKE,
        ASSESSMENT,
        INVESTIGATION;

        @JsonValue
        @Override
        public String toString() {
            return Codes.of(this);
        }
    }

    /** Taking a case in, and moving it on. */
    sealed interface Handling extends CaseFact {}

    /**
     * The council's procedure was looked at, by rule, when the parts of the case had come.
     *
     * @param standing complete, open or halted
     * @param signs why it is taken to be halted
     * @param next what should happen next in the council's procedure
     * @param lastAnswerOn the day of the council's last answer, from which the fact sheet counts
     */
    record ProcedureLookedAt(String standing, List<String> signs, String next, LocalDate lastAnswerOn, LocalDate on)
            implements Handling {}

    /**
     * The council missed a limit after the referral.
     *
     * @param stage of the limit
     * @param clock which limit it is
     */
    record LimitMissed(String stage, String clock, LocalDate dueOn, LocalDate on) implements Handling {}

    /**
     * They came to the Ombudsman themselves, or a councillor came for them (LGA 1974 s26B, s26C).
     *
     * @param from complainant or councillor
     * @param inWritingOn the day it was put in writing; null while it is not
     * @param consentOn the day of the person's consent to the councillor; null while there is none
     * @param withoutComplaint whether no complaint was named; null where one was
     */
    record ApproachTaken(
            String from,
            LocalDate inWritingOn,
            LocalDate consentOn,
            String words,
            Boolean withoutComplaint,
            LocalDate on)
            implements Handling {}

    /** Something that an approach still needed came: {@code in-writing} or {@code consent}. */
    record ApproachCompleted(String part, LocalDate on) implements Handling {}

    /**
     * Which complaint at which council an approach is about was found out, or put right.
     *
     * @param council by its code
     * @param reason how it is known
     */
    record ComplaintNamed(
            String council,
            UUID complaintId,
            @Size(max = WORDS) String reason,
            LocalDate on) implements Handling {}

    /**
     * Somebody has the case, until its next stage begins.
     *
     * @param caseworker the sign-in name; null while a team has it and nobody of it
     * @param asked what asked for the next case, so that it is given once; else null
     */
    record CaseAssigned(
            @Size(max = NAME) String team, @Size(max = NAME) String caseworker, String asked, LocalDate on)
            implements Handling {

        public CaseAssigned(String team, String caseworker, LocalDate on) {
            this(team, caseworker, null, on);
        }
    }

    /**
     * The person was helped.
     *
     * @param kind {@code complaint-written}, {@code council-complaint-made}, {@code advocate-found}, {@code interpreter-found}
     *     or {@code other}
     */
    record HelpGiven(String kind, @Size(max = WORDS) String words, LocalDate on) implements Handling {}

    record CheckDecided(
            Check check,
            Check.Answer answer,
            @Size(max = WORDS) String reason,
            LocalDate on) implements Handling {}

    record StageBegan(Stage stage, LocalDate on) implements Handling {}

    /**
     * It goes back to the council's procedure, which is not over.
     *
     * @param next what should happen there next
     * @param by rule or person
     */
    record ReturnedPremature(String next, @Size(max = WORDS) String reason, String by, LocalDate on)
            implements Handling {}

    /** What it was returned for did not happen: it stands in a person's queue again. */
    record CameBack(String because, LocalDate on) implements Handling {}

    /** Not taken up, or not gone on with. */
    record CaseClosed(
            Check check,
            Check.Wording wording,
            @Size(max = WORDS) String reason,
            LocalDate on) implements Handling {}

    /**
     * A joint team with the Parliamentary and Health Service Ombudsman (LGA 1974 s33ZA).
     *
     * @param consent written, or oral for now
     * @param reason why health and social care are entwined
     * @param significance why each of the two is fundamental by itself; null where nobody wrote it down
     */
    record JointWorkingBegan(
            String consent,
            @Size(max = WORDS) String reason,
            @Size(max = WORDS) String significance,
            LocalDate on) implements Handling {}

    /** What was consented to by word of mouth is there in writing. */
    record JointConsentWritten(LocalDate on) implements Handling {}

    /**
     * Two cases again; ours goes on where it stands.
     *
     * @param because consent-withdrawn or health-part-over; null where it was not said
     */
    record JointWorkingEnded(
            String because, @Size(max = WORDS) String reason, LocalDate on) implements Handling {}

    /**
     * A recommendation of a case; its id comes once, whatever is decided later.
     *
     * @param decision which decision of the case it is in, from 1
     * @param number within that decision, from 1
     */
    static UUID recommendationId(UUID caseId, long decision, int number) {
        var within = decision == 1 ? "" : "/decision/" + decision;
        return UUID.nameUUIDFromBytes(
                (caseId + within + "/recommendation/" + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
