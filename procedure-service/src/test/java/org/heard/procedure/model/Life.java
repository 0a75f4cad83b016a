package org.heard.procedure.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.heard.kit.problem.Refused;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Procedures;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.Finding;
import org.heard.procedure.complaint.term.PointFinding;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.conference.Conference;
import org.heard.procedure.corporate.Corporate;
import org.heard.procedure.ruleset.RuleSetFiles;
import org.heard.procedure.signposted.WithoutStages;
import org.heard.procedure.statutory.Statutory;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Assertions;

/** One complaint, lived through its commands without a store: each decision is added up as the store would. */
public final class Life {

    public static final ComplaintId ID = new ComplaintId("0190b6a0-0000-7000-8000-000000000077");
    public static final Sealed WORDS = new Sealed("c2VhbGVk", "sha-256:00");
    public static final WorkingDays DAYS = WorkingDays.englandAndWales();
    /** With the limits of the sandbox's councils. */
    public static final RuleSets RULES = rules();

    public static final Procedures PROCEDURES = procedures();

    /** It goes by the Code from 1 April 2025. */
    public static final String ADOPTED_EARLY = "E09000099";
    /** It goes by the Code from 1 April 2026, as everybody does. */
    public static final String ANOTHER_COUNCIL = "E10000099";

    private final Procedures procedures;
    private Progress progress;

    private Life(Procedures procedures, Progress begun) {
        this.procedures = procedures;
        this.progress = begun;
    }

    private static RuleSets rules() {
        var files = RuleSetFiles.load();
        return files.with(RuleSetFiles.councils(java.util.Optional.empty(), files));
    }

    /** All procedures, and more. */
    public static Procedures procedures(Procedure... instead) {
        var all = new ArrayList<Procedure>(List.of(instead));
        List.of(new Statutory(() -> DAYS), new Corporate(() -> DAYS), new Conference(() -> DAYS), new WithoutStages())
                .stream()
                .filter(one -> all.stream().noneMatch(it -> it.kinds().equals(one.kinds())))
                .toList()
                .forEach(all::add);
        return new Procedures(RULES, all);
    }

    /** A complaint that was accepted. */
    public static Life accepted(ProcedureKind kind, String council, String complainant, LocalDate receivedOn) {
        return accepted(PROCEDURES, kind, council, complainant, receivedOn, 1);
    }

    /** The same under procedures of one's own, with so many points. */
    public static Life accepted(
            Procedures procedures,
            ProcedureKind kind,
            String council,
            String complainant,
            LocalDate receivedOn,
            int points) {
        var accepted = new ComplaintAccepted(
                ID,
                council,
                "HRD-0077",
                kind,
                procedures.of(kind).firstStage(),
                procedures.ruleSetFor(kind, receivedOn, council),
                "letter",
                complainant,
                complainant.equals("child") || complainant.equals("care-leaver"),
                List.of("ROUTE-19"),
                IntStream.rangeClosed(1, points)
                        .mapToObj(point -> new ComplaintAccepted.Point(new UUID(0, point), "other"))
                        .toList(),
                false,
                null,
                receivedOn,
                receivedOn);
        return new Life(procedures, procedures.after(null, accepted));
    }

    /** One finding for each of so many points. */
    public static List<PointFinding> findings(int points) {
        return IntStream.rangeClosed(1, points)
                .mapToObj(point -> new PointFinding(point, Finding.UPHELD, null, WORDS))
                .toList();
    }

    /**
     * What a command leads to; it is lived through.
     *
     * @throws Refused as the procedure refuses
     */
    public List<ComplaintEvent> take(ComplaintCommand command) {
        var facts = procedures.decide(command, progress);
        for (var fact : facts) {
            progress = procedures.after(progress, fact);
        }
        return facts;
    }

    /** The same, to be told in one breath. */
    public Life and(ComplaintCommand command) {
        take(command);
        return this;
    }

    /** A day of the sweep. */
    public List<ComplaintEvent> look(LocalDate day) {
        return take(new CheckDeadlines(ID, day));
    }

    /** The command is refused by this name, and nothing happens. */
    public Life refuses(Refusal refusal, ComplaintCommand command) {
        var before = progress;
        var refused = Assertions.assertThrows(Refused.class, () -> take(command), refusal::code);
        Assertions.assertEquals(refusal.code(), refused.code());
        Assertions.assertEquals(before, progress);
        return this;
    }

    public Progress progress() {
        return progress;
    }
}
