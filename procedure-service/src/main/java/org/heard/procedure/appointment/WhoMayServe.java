package org.heard.procedure.appointment;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.term.Candidate;
import org.heard.procedure.complaint.term.Candidate.Tie;
import org.heard.procedure.complaint.term.Part;
import org.heard.procedure.complaint.term.Role;
import org.heard.procedure.complaint.term.TieKind;

/** Who may serve as what on which complaint; each rule refuses by its own name. */
final class WhoMayServe {

    private static final Set<TieKind> OF_THE_COUNCIL = Set.of(TieKind.MEMBER, TieKind.OFFICER, TieKind.PARTNER);

    private WhoMayServe() {}

    static void check(Role role, Candidate candidate, LocalDate day, Progress progress) {
        mustBeReady(role, candidate, day);
        conflict(role, candidate, progress).ifPresent(refusal -> {
            throw refusal.refused();
        });
        mustHaveNoOtherRole(role, candidate, Appointments.of(progress));
    }

    /** What keeps somebody from a role, whether they are to take it or have it already; empty for nothing. */
    static Optional<Refusal> conflict(Role role, Candidate candidate, Progress progress) {
        var council = progress.accepted().council();
        return isOfTheCouncil(role, candidate, council)
                ? Optional.of(Refusal.NOT_INDEPENDENT)
                : partOf(candidate, Involvements.of(progress), council);
    }

    private static void mustBeReady(Role role, Candidate candidate, LocalDate day) {
        Refusal.NOT_IN_THE_REGISTER.when(candidate.roles().isEmpty());
        Refusal.NOT_REGISTERED_FOR_THIS_ROLE.when(!candidate.roles().contains(role));
        mustBeChecked(candidate, day);
    }

    static void mustBeChecked(Candidate candidate, LocalDate day) {
        Refusal.CHECKS_EXPIRED.when(candidate.checksValidUntil() == null
                || candidate.checksValidUntil().isBefore(day));
    }

    /** Neither a member nor an officer of the council, nor the spouse or civil partner of one (SI 2006/1738 reg 2, reg 19). */
    private static boolean isOfTheCouncil(Role role, Candidate candidate, String council) {
        return role.mustBeIndependent()
                && candidate.ties().stream()
                        .anyMatch(tie -> OF_THE_COUNCIL.contains(tie.kind())
                                && tie.council().equals(council));
    }

    /** Nobody complained about, nor their line manager; nor who gave the answer that the person is not content with. */
    private static Optional<Refusal> partOf(Candidate candidate, Involvements involved, String council) {
        if (hasPart(candidate, Part.COMPLAINED_ABOUT, involved)) {
            return Optional.of(Refusal.COMPLAINED_ABOUT);
        }
        if (hasPart(candidate, Part.LINE_MANAGER, involved)
                || candidate.ties().stream().anyMatch(tie -> isInLineWithTheAccused(tie, involved, council))) {
            return Optional.of(Refusal.IN_LINE_MANAGEMENT);
        }
        if (hasPart(candidate, Part.ANSWERED_STAGE_1, involved)) {
            return Optional.of(Refusal.ANSWERED_STAGE_1);
        }
        return hasPart(candidate, Part.EXCLUDED, involved)
                ? Optional.of(Refusal.EXCLUDED_FROM_COMPLAINT)
                : Optional.empty();
    }

    private static boolean hasPart(Candidate candidate, Part part, Involvements involved) {
        return involved.of(part).stream().anyMatch(candidate::is);
    }

    private static boolean isInLineWithTheAccused(Tie tie, Involvements involved, String council) {
        return tie.kind() == TieKind.LINE_MANAGEMENT
                && tie.council().equals(council)
                && involved.of(Part.COMPLAINED_ABOUT).contains(tie.staff());
    }

    /**
     * One person, one role, under however many ids councils entered them. The stage 2 independent person is heard by the panel and
     * never sits (reg 19(3)).
     */
    private static void mustHaveNoOtherRole(Role role, Candidate candidate, Appointments appointments) {
        var had = appointments.rolesEverOf(candidate.ids());
        if (role.isOnPanel()) {
            Refusal.INDEPENDENT_PERSON_NEVER_SITS.when(had.contains(Role.INDEPENDENT_PERSON));
            Refusal.PANEL_MEMBER_TOOK_PART_BEFORE.when(had.stream().anyMatch(it -> !it.isOnPanel()));
            Refusal.HOLDS_ANOTHER_ROLE.when(appointments.held().stream().anyMatch(it -> candidate.is(it.person())));
            return;
        }
        Refusal.INDEPENDENT_PERSON_IS_THE_INVESTIGATOR.when(
                role == Role.INDEPENDENT_PERSON && had.contains(Role.INVESTIGATOR)
                        || role == Role.INVESTIGATOR && had.contains(Role.INDEPENDENT_PERSON));
        Refusal.HOLDS_ANOTHER_ROLE.when(had.stream().anyMatch(it -> it != role));
    }
}
