package org.heard.ombudsman.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.kit.problem.Refused;
import org.heard.ombudsman.casework.CaseFact.ApproachCompleted;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.CameBack;
import org.heard.ombudsman.casework.CaseFact.CaseAssigned;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.CaseFact.CheckDecided;
import org.heard.ombudsman.casework.CaseFact.ComplaintNamed;
import org.heard.ombudsman.casework.CaseFact.HelpGiven;
import org.heard.ombudsman.casework.CaseFact.JointConsentWritten;
import org.heard.ombudsman.casework.CaseFact.JointWorkingBegan;
import org.heard.ombudsman.casework.CaseFact.JointWorkingEnded;
import org.heard.ombudsman.casework.CaseFact.LimitMissed;
import org.heard.ombudsman.casework.CaseFact.ProcedureLookedAt;
import org.heard.ombudsman.casework.CaseFact.ReturnedPremature;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.CaseFact.StageBegan;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Investigating.EnquiryMade;
import org.heard.ombudsman.casework.Investigating.EnquiryReminded;
import org.heard.ombudsman.casework.Investigating.EnquiryWithdrawn;

/** Which fact may follow in a case, and what follows by itself. */
public final class Rules {

    /** Found by {@link Standing}: the council's procedure is over. */
    private static final String COMPLETE = "complete";

    /** Who returned a case where nobody did. */
    public static final String RULE = "rule";

    /** Why a case comes back that a rule had returned: it is about another complaint than that rule looked at. */
    private static final String ANOTHER_COMPLAINT = "another-complaint";

    /** Who is asked as a side of the complaint. */
    private static final Set<String> SIDES = Set.of("council", "complainant");

    private Rules() {}

    /**
     * What a step adds to a case.
     *
     * @param step what somebody says happened
     * @return the facts, the step first
     * @throws Refused under a code of {@link Refusal}
     */
    public static List<CaseFact> take(CaseFact step, Casework casework) {
        switch (step) {
            case CaseFact.Handling it -> handling(it, casework);
            case Investigating it -> investigating(it, casework);
            case Deciding it -> DecisionRules.check(it, casework);
            case Complying it -> ComplianceRules.check(it, casework);
        }
        return step instanceof ComplaintNamed named ? withWhatFollows(named, casework) : List.of(step);
    }

    /**
     * Another complaint, and perhaps another council: neither side of the former one is waited for, and what a rule found of its
     * procedure is found anew.
     */
    private static List<CaseFact> withWhatFollows(ComplaintNamed named, Casework casework) {
        var facts = new ArrayList<CaseFact>(List.of(named));
        casework.openEnquiries()
                .filter(it -> SIDES.contains(it.to()))
                .forEach(it -> facts.add(new EnquiryWithdrawn(it.enquiry(), named.on())));
        if (casework.status() == Status.RETURNED
                && casework.last(ReturnedPremature.class).orElseThrow().by().equals(RULE)) {
            facts.add(new CameBack(ANOTHER_COMPLAINT, named.on()));
        }
        return facts;
    }

    /** What fell due in a case by a day, that is not on record yet. */
    public static List<CaseFact> fallDue(Casework casework, LocalDate today, DueDays days) {
        var facts = new ArrayList<CaseFact>();
        casework.openEnquiries()
                .filter(it -> remindOn(it, casework, days)
                        .filter(day -> !day.isAfter(today))
                        .isPresent())
                .forEach(it -> facts.add(new EnquiryReminded(it.enquiry(), today)));
        facts.addAll(ComplianceRules.fallDue(casework, today, days));
        facts.addAll(DecisionRules.fallDue(casework, today, days));
        return facts;
    }

    /** The first day on which something falls due; empty while nothing is awaited. */
    public static Optional<LocalDate> nextDue(Casework casework, DueDays days) {
        var enquiries = casework.openEnquiries().flatMap(it -> remindOn(it, casework, days).stream());
        return Stream.of(enquiries, ComplianceRules.due(casework, days), DecisionRules.due(casework, days))
                .flatMap(due -> due)
                .min(LocalDate::compareTo);
    }

    /** The next reminder of an enquiry: before its last day, unless that was near when it was made, and once that is over. */
    private static Optional<LocalDate> remindOn(EnquiryMade enquiry, Casework casework, DueDays days) {
        var reminders = casework.all(EnquiryReminded.class)
                .filter(it -> it.enquiry().equals(enquiry.enquiry()))
                .map(CaseFact::on)
                .toList();
        var before = enquiry.dueOn().minusDays(days.announceDaysBefore());
        if (reminders.isEmpty() && before.isAfter(enquiry.on())) {
            return Optional.of(before);
        }
        return reminders.stream().anyMatch(enquiry.dueOn()::isBefore)
                ? Optional.empty()
                : Optional.of(enquiry.dueOn().plusDays(1));
    }

    private static void handling(CaseFact.Handling step, Casework casework) {
        switch (step) {
            case CameBack _ -> Refusal.CASE_IS_OVER.when(casework.status() != Status.RETURNED);
            case ApproachCompleted it -> {
                mustBeOpen(casework);
                Refusal.NOTHING_MISSING.when(!casework.missing().contains(it.part()));
            }
            case ApproachTaken _, CaseAssigned _, HelpGiven _, LimitMissed _ -> {
                // at any time
            }
            case ProcedureLookedAt _ -> mustBeOpen(casework);
            case ComplaintNamed _ ->
                Refusal.CASE_IS_OVER.when(!casework.status().isOpen() && casework.status() != Status.RETURNED);
            case CheckDecided it -> {
                mustBeOpen(casework);
                Refusal.CHECK_OF_A_LATER_STAGE.when(
                        it.check().phase() == Check.Phase.ASSESSMENT && casework.stage() == Stage.INTAKE);
            }
            case StageBegan it -> stage(it, casework);
            case ReturnedPremature _ -> {
                mustBeOpen(casework);
                Refusal.CASE_WAS_TAKEN_UP.when(casework.stage() == Stage.INVESTIGATION);
                Refusal.PROCEDURE_IS_COMPLETE.when(!casework.ground().equals("own-approach")
                        || casework.procedure()
                                .filter(it -> it.standing().equals(COMPLETE))
                                .isPresent());
            }
            case CaseClosed it -> closed(it, casework);
            case JointWorkingBegan _ -> {
                mustBeOpen(casework);
                Refusal.JOINT_ALREADY.when(casework.joint().isPresent());
            }
            case JointConsentWritten _ -> {
                Refusal.NOT_JOINT.when(casework.joint().isEmpty());
                Refusal.JOINT_CONSENT_IN_WRITING.when(!casework.isJointConsentSpoken());
            }
            case JointWorkingEnded _ -> Refusal.NOT_JOINT.when(casework.joint().isEmpty());
        }
    }

    private static void stage(StageBegan step, Casework casework) {
        mustBeOpen(casework);
        Refusal.APPROACH_INCOMPLETE.when(!casework.missing().isEmpty());
        Refusal.STAGES_IN_ORDER.when(step.stage().ordinal() != casework.stage().ordinal() + 1);
        var phase = step.stage() == Stage.ASSESSMENT ? Check.Phase.INTAKE : Check.Phase.ASSESSMENT;
        Refusal.CHECKS_UNDECIDED.when(!casework.undecided(phase).isEmpty());
        Refusal.CHECK_FAILS.when(casework.checks().values().stream()
                .anyMatch(it -> it.answer() == Check.Answer.FAILS && it.check().wording() != Check.Wording.NOT_A_BAR));
    }

    private static void closed(CaseClosed step, Casework casework) {
        mustBeOpen(casework);
        Refusal.CHECK_IS_NO_BAR.when(step.check().wording() == Check.Wording.NOT_A_BAR);
        var decided = casework.checks().get(step.check());
        Refusal.CHECK_HAS_NOT_FAILED.when(decided == null || decided.answer() != Check.Answer.FAILS);
        Refusal.WORDING_DOES_NOT_FIT.when(step.wording() != step.check().wording());
    }

    private static void investigating(Investigating step, Casework casework) {
        switch (step) {
            case EnquiryMade it -> {
                mustBeOpen(casework);
                Refusal.APPROACH_INCOMPLETE.when(casework.isWithheld());
                Refusal.DAY_NOT_AFTER_TODAY.when(!it.dueOn().isAfter(it.on()));
            }
            case EnquiryAnswered it -> {
                Refusal.UNKNOWN_ENQUIRY.when(casework.enquiry(it.enquiry()).isEmpty());
                Refusal.ENQUIRY_ANSWERED.when(casework.isAnswered(it.enquiry()));
                Refusal.ENQUIRY_WITHDRAWN.when(casework.isWithdrawn(it.enquiry()));
            }
            case EnquiryReminded it ->
                Refusal.UNKNOWN_ENQUIRY.when(casework.enquiry(it.enquiry()).isEmpty());
            case EnquiryWithdrawn it ->
                Refusal.UNKNOWN_ENQUIRY.when(casework.enquiry(it.enquiry()).isEmpty());
            case Investigating.NoteTaken _, Investigating.EvidenceTaken _ -> {
                // at any time
            }
        }
    }

    static void mustBeOpen(Casework casework) {
        Refusal.CASE_IS_OVER.when(!casework.status().isOpen());
    }
}
