package org.heard.procedure.corporate;

import static org.heard.procedure.model.Life.ID;
import static org.heard.procedure.model.Life.WORDS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.CorporateStep.AcknowledgeStage;
import org.heard.procedure.complaint.command.CorporateStep.AgreeAdjustment;
import org.heard.procedure.complaint.command.CorporateStep.AnswerStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.CarryOutAction;
import org.heard.procedure.complaint.command.CorporateStep.ExplainDelay;
import org.heard.procedure.complaint.command.CorporateStep.ExtendStageTwo;
import org.heard.procedure.complaint.command.CorporateStep.NameAnswerer;
import org.heard.procedure.complaint.command.CorporateStep.PromiseAction;
import org.heard.procedure.complaint.command.CorporateStep.RefuseToConsider;
import org.heard.procedure.complaint.command.GoingOn.AskForNextStage;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.StageOneStep.ExtendResponseTime;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.model.Life;

/** The corporate life of 2026 (domain rules 7.3), to be told up to any point. */
final class Told {

    static final LocalDate RECEIVED = day(6, 1);
    static final LocalDate ACKNOWLEDGED = day(6, 8);
    static final LocalDate ANSWER_DUE = day(6, 22);
    static final LocalDate EXTENDED_TO = day(7, 6);
    static final LocalDate STAGE_2_ASKED = day(7, 6);
    static final LocalDate STAGE_2_ACKNOWLEDGED = day(7, 13);
    static final LocalDate STAGE_2_DUE = day(8, 10);
    static final UUID ACTION = new UUID(0, 9);

    private Told() {}

    static LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(2026, month, dayOfMonth);
    }

    static Life received() {
        return received("parent");
    }

    static Life received(String complainant) {
        return Life.accepted(ProcedureKind.CORPORATE, Life.ADOPTED_EARLY, complainant, RECEIVED);
    }

    static Life acknowledged() {
        return received().and(acknowledge(Stage.STAGE_1, ACKNOWLEDGED)).and(name(Stage.STAGE_1, "one", ACKNOWLEDGED));
    }

    static Life answered() {
        return acknowledged().and(answerOne(ANSWER_DUE));
    }

    static Life inStageTwo() {
        return answered().and(request(STAGE_2_ASKED));
    }

    static Life acknowledgedInStageTwo() {
        return inStageTwo()
                .and(acknowledge(Stage.STAGE_2, STAGE_2_ACKNOWLEDGED))
                .and(name(Stage.STAGE_2, "two", STAGE_2_ACKNOWLEDGED));
    }

    static Life complete() {
        return acknowledgedInStageTwo().and(answerTwo(STAGE_2_DUE));
    }

    static AcknowledgeStage acknowledge(Stage stage, LocalDate day) {
        return new AcknowledgeStage(ID, stage, day, day);
    }

    static NameAnswerer name(Stage stage, String person, LocalDate day) {
        return new NameAnswerer(ID, stage, person, day, day);
    }

    static AnswerStageOne answerOne(LocalDate day) {
        return new AnswerStageOne(ID, WORDS, Life.findings(1), null, day, day);
    }

    static ExtendResponseTime extendOne(ExtensionReason reason, LocalDate toldOn, LocalDate respondBy) {
        return new ExtendResponseTime(ID, reason, respondBy, toldOn, toldOn);
    }

    static RequestNextStage request(LocalDate day) {
        return new RequestNextStage(ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.PHONE, day, day);
    }

    static AskForNextStage ask(LocalDate day) {
        return new AskForNextStage(ID, "cause", day, day);
    }

    static ExtendStageTwo extendTwo(LocalDate toldOn, LocalDate respondBy) {
        return new ExtendStageTwo(ID, ExtensionReason.COMPLEXITY, respondBy, toldOn, toldOn);
    }

    static AnswerStageTwo answerTwo(LocalDate day) {
        return new AnswerStageTwo(ID, WORDS, Life.findings(1), day, day);
    }

    static RefuseToConsider refuse(RefusalGround ground, LocalDate awareOn, LocalDate day) {
        return new RefuseToConsider(ID, ground, awareOn, WORDS, day, day);
    }

    static ExplainDelay explain(LocalDate answerBy, LocalDate day) {
        return new ExplainDelay(ID, DelayReason.PEOPLE_UNAVAILABLE, answerBy, day, day);
    }

    static AgreeAdjustment adjust(LocalDate reviewOn, LocalDate day) {
        return new AgreeAdjustment(ID, WORDS, reviewOn, day, day);
    }

    static PromiseAction promise(LocalDate dueOn, LocalDate day) {
        return new PromiseAction(ID, ACTION, WORDS, "head-of-duty", dueOn, day, day);
    }

    static CarryOutAction carryOut(LocalDate day) {
        return new CarryOutAction(ID, ACTION, WORDS, day, day);
    }

    static LocalDate due(Life life, ClockCode clock) {
        return life.progress().clocks().dueOn(clock, Life.DAYS);
    }

    static String state(Life life, ClockCode clock, LocalDate on) {
        return life.progress()
                .clocks()
                .clock(clock)
                .orElseThrow()
                .state(on, Life.DAYS)
                .word();
    }

    static List<String> names(List<ComplaintEvent> facts) {
        return facts.stream().map(fact -> fact.getClass().getSimpleName()).toList();
    }
}
