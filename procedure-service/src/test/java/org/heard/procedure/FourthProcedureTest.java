package org.heard.procedure;

import static org.heard.procedure.model.Life.ID;
import static org.heard.procedure.model.Life.WORDS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.complaint.Clocking;
import org.heard.procedure.complaint.PassedLimits;
import org.heard.procedure.complaint.Procedure;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.ComplaintCommand;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.model.Life;
import org.junit.jupiter.api.Test;

/**
 * One more procedure is a class and a rule set. This one has a single stage and takes the place of the conference route, with that
 * route's rules; the other procedures are as they were and know nothing of it.
 */
class FourthProcedureTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 6, 1);

    private static final class OneAnswer implements Procedure {

        @Override
        public Set<ProcedureKind> kinds() {
            return Set.of(ProcedureKind.CONFERENCE);
        }

        @Override
        public Stage firstStage() {
            return Stage.STAGE_1;
        }

        @Override
        public List<ComplaintEvent> decide(ComplaintCommand command, Progress progress) {
            return switch (command) {
                case CheckDeadlines check ->
                    PassedLimits.by(check.recordedOn(), progress, this, Life.DAYS, (_, _) -> List.of())
                            .facts();
                case AnswerStageOne it ->
                    List.of(new StageOneAnswered(it.id(), it.words(), it.findings(), it.happenedOn(), it.recordedOn()));
                case Step _ -> throw Refusal.NOT_IN_THIS_PROCEDURE.refused();
            };
        }

        @Override
        public List<ClockChange> changes(ComplaintEvent fact, ClockLedger clocks) {
            return switch (fact) {
                case ComplaintAccepted it ->
                    Clocking.openWhere(clocks, it, it.happenedOn(), ClockCode.CONFERENCE_CHAIR);
                case StageOneAnswered it -> Clocking.done(it, ClockCode.CONFERENCE_CHAIR);
                case DeadlineEvent it -> List.of(Clocking.recorded(it));
                case ComplaintEvent _ -> List.of();
            };
        }
    }

    private static Life life() {
        return Life.accepted(
                Life.procedures(new OneAnswer()), ProcedureKind.CONFERENCE, Life.ADOPTED_EARLY, "parent", RECEIVED, 1);
    }

    @Test
    void it_has_its_clocks_its_steps_and_its_rule_set() {
        assertEquals(LocalDate.of(2026, 6, 8), life().progress().clocks().dueOn(ClockCode.CONFERENCE_CHAIR, Life.DAYS));
        assertEquals(1, life().look(LocalDate.of(2026, 6, 9)).size());
        var day = LocalDate.of(2026, 6, 5);
        assertEquals(
                1,
                life().take(new AnswerStageOne(ID, WORDS, Life.findings(1), null, day, day))
                        .size());
    }

    @Test
    void the_others_are_as_they_were() {
        var procedures = Life.procedures(new OneAnswer());
        assertEquals(4, procedures.all().size());
        for (var kind : List.of(ProcedureKind.STATUTORY, ProcedureKind.CORPORATE, ProcedureKind.SIGNPOSTED)) {
            assertEquals(
                    Life.PROCEDURES.of(kind).getClass(), procedures.of(kind).getClass());
        }
    }
}
