package org.heard.procedure.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.heard.kit.problem.Refused;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.command.Step;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineMissed;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.Chance;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Any history of commands and days, in each procedure, goes as the reference says. {@code -Dheard.seed} tells one again. */
@Rule("DL-10")
@Rule("DL-21")
@Rule("DL-22")
@Rule("DL-31")
@Rule("DL-33")
@Rule("R-S2-9")
@Rule("R-REF-4")
@Rule("CODE-6")
@Rule("CODE-7")
@Rule("CODE-11")
@Rule("CODE-13")
@Rule("CONF-6")
class AnyComplaintTest {

    private static final int HISTORIES = 2_000;
    private static final int TURNS = 30;
    private static final List<ProcedureKind> KINDS =
            List.of(ProcedureKind.STATUTORY, ProcedureKind.CORPORATE, ProcedureKind.CONFERENCE);

    /** The steps that take a complaint on, so that histories go far. */
    private static final Map<ProcedureKind, List<String>> WAY = Map.of(
            ProcedureKind.STATUTORY,
            List.of(
                    "AnswerStageOne",
                    "ExtendResponseTime",
                    "RequestNextStage",
                    "RequestNextStage",
                    "TellDelay",
                    "IssueAdjudication",
                    "RecordAdjudicationReceipt",
                    "ReferToOmbudsman",
                    "DecideLatePanel",
                    "AcknowledgePanelRequest",
                    "ArrangePanel",
                    "HoldPanel"),
            ProcedureKind.CORPORATE,
            List.of(
                    "AcknowledgeStage",
                    "NameAnswerer",
                    "AnswerStageOne",
                    "ExtendResponseTime",
                    "RequestNextStage",
                    "RequestNextStage",
                    "ExtendStageTwo",
                    "AnswerStageTwo",
                    "ExplainDelay",
                    "AskForNextStage"),
            ProcedureKind.CONFERENCE,
            List.of(
                    "MakeContact",
                    "AnswerConference",
                    "RequestNextStage",
                    "RequestNextStage",
                    "DecideStanding",
                    "HoldConferencePanel",
                    "PassToAgency",
                    "AskForNextStage"));

    /** Every step the model reckons with; a new one is written here once somebody has thought of what it does to the limits. */
    private static final List<String> RECKONED_WITH = List.of(
            "AcknowledgeComplaint",
            "AcknowledgeStage",
            "AcknowledgeStageTwo",
            "AddPoint",
            "AgreeAction",
            "AgreeAdjustment",
            "AgreeLongerWait",
            "AgreeStatement",
            "AnswerConference",
            "AnswerStageOne",
            "AnswerStageTwo",
            "Appoint",
            "ArrangePanel",
            "AskForNextStage",
            "AskToServe",
            "AskToWithdraw",
            "BeginInternalReview",
            "CarryOutAction",
            "CloseComplaint",
            "CommentOnStatement",
            "ConcludeProceedings",
            "ConsiderRepresentative",
            "CorrectProcedure",
            "DecideAnonymousComplaint",
            "DecideLateComplaint",
            "DecidePrejudice",
            "DecideStanding",
            "DecideSufficientInterest",
            "DeclineAlternativeResolution",
            "DeclineAppointment",
            "DraftStatement",
            "EndAlternativeResolution",
            "EndAppointment",
            "ExplainDelay",
            "ExtendResponseTime",
            "ExtendStageTwo",
            "FindAdvocate",
            "GiveEvidence",
            "GiveInformation",
            "HoldConferencePanel",
            "HoldPanel",
            "InvolveStaff",
            "IssueAdjudication",
            "IssueFinalResponse",
            "LinkComplaint",
            "MakeContact",
            "NameAnswerer",
            "NameComplainant",
            "NoteChildsWish",
            "NoteLink",
            "ObjectToStageTwo",
            "OfferAlternativeResolution",
            "OfferAppointment",
            "PassToAgency",
            "PromiseAction",
            "RaiseSafeguardingConcern",
            "RecordAdjudicationReceipt",
            "RecordProceedings",
            "RecordRecommendations",
            "ReferToOmbudsman",
            "RefuseToConsider",
            "ReinstateComplaint",
            "RejectComplaint",
            "ReleaseStaff",
            "ReportIndependently",
            "ReportInvestigation",
            "RequestNextStage",
            "ResolveStageOne",
            "ResubmitComplaint",
            "SeeEvidence",
            "SeekAdvocate",
            "SendPanelReport",
            "SendStatement",
            "SkipStageOne",
            "SplitComplaint",
            "NoteOmbudsmanStep",
            "TakeOmbudsmanOrder",
            "TakePoints",
            "TellDelay",
            "WithdrawComplaint",
            "DecideLatePanel",
            "AcknowledgePanelRequest",
            "PreparePanel",
            "TellPanelDate",
            "SendPanelPapers",
            "PostponePanel",
            "HearSubmission",
            "NameCompanion",
            "ConsultIndependentPerson",
            "PlaceLegalHold",
            "AssignTeam",
            "LiftLegalHold",
            "EraseComplaint");

    @Test
    void every_command_is_reckoned_with() {
        assertEquals(
                RECKONED_WITH.stream().sorted().toList(),
                AnyCommand.STEPS.stream().map(Class::getSimpleName).sorted().toList());
    }

    @Test
    void any_history_goes_as_the_reference_says() {
        var chance = Chance.in("complaints");
        var sure = 0;
        for (var number = 0; number < Chance.histories(HISTORIES); number++) {
            var history = new History(chance.history(number), "history %d of seed %d".formatted(number, chance.seed()));
            history.live();
            sure += history.reference.isLost() ? 0 : 1;
        }
        assertTrue(sure > 0, "the reference lost its way in every history");
    }

    private static final class History {

        private final RandomGenerator random;
        private final String story;
        private final ProcedureKind kind;
        private final boolean anything;
        private final Life life;
        private final Reference reference;
        private final List<Object> told = new ArrayList<>();
        private LocalDate today;

        History(RandomGenerator random, String story) {
            this.random = random;
            this.story = story;
            this.kind = Chance.oneOf(KINDS, random);
            this.anything = random.nextInt(3) == 0;
            this.today = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(4_000));
            this.life = Life.accepted(
                    Life.PROCEDURES,
                    kind,
                    Chance.oneOf(List.of(Life.ADOPTED_EARLY, Life.ADOPTED_EARLY, Life.ANOTHER_COUNCIL), random),
                    Chance.oneOf(List.of("parent", "child", "carer", "other"), random),
                    today,
                    random.nextInt(1, 3));
            this.reference = new Reference(life.progress().accepted());
        }

        void live() {
            for (var turn = 0; turn < TURNS; turn++) {
                today = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(25) : random.nextInt(4));
                look();
                if (random.nextInt(3) > 0) {
                    step(new AnyCommand(random, today, reference.points()).of(kindOfStep()));
                }
            }
            assertEquals(Life.PROCEDURES.fold(life.progress().facts()), life.progress(), this::story);
        }

        private Class<?> kindOfStep() {
            if (anything && random.nextBoolean()) {
                return Chance.oneOf(AnyCommand.STEPS, random);
            }
            var name = Chance.oneOf(WAY.get(kind), random);
            return AnyCommand.STEPS.stream()
                    .filter(step -> step.getSimpleName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** What passed is on record once, on the day, and a second look finds nothing. */
        private void look() {
            var facts = life.look(today);
            var expected = new LinkedHashMap<String, LocalDate>();
            var before = reference.isLost();
            for (var more = reference.missedOn(today); !more.isEmpty(); more = reference.missedOn(today)) {
                var first = more.entrySet().iterator().next();
                expected.put(first.getKey(), first.getValue());
                reference.see(new DeadlineMissed(
                        Life.ID,
                        first.getKey(),
                        "",
                        "",
                        first.getValue(),
                        first.getValue().plusDays(1),
                        today));
            }
            facts.stream().filter(fact -> !(fact instanceof DeadlineMissed)).forEach(reference::see);
            if (!before) {
                assertEquals(expected, missed(facts), this::story);
            }
            told.add(today + ": " + missed(facts));
            assertEquals(List.of(), life.look(today), this::story);
        }

        private Map<String, LocalDate> missed(List<ComplaintEvent> facts) {
            var missed = new LinkedHashMap<String, LocalDate>();
            for (var fact : facts) {
                if (fact instanceof DeadlineMissed it && reference.knows(it.clock())) {
                    assertEquals(null, missed.put(it.clock(), it.dueOn()), this::story);
                }
            }
            return missed;
        }

        private void step(Step step) {
            told.add(step);
            var before = life.progress();
            boolean taken;
            try {
                var facts = life.take(step);
                taken = facts.stream()
                        .noneMatch(fact -> fact.getClass().getSimpleName().equals("AskRefused"));
                check(step, taken);
                facts.forEach(fact -> {
                    assertEquals(today, fact.recordedOn(), this::story);
                    reference.see(fact);
                });
            } catch (Refused refused) {
                assertEquals(before, life.progress(), this::story);
                told.add(refused.code());
                check(step, false);
            } catch (RuntimeException broken) {
                throw new AssertionError(story(), broken);
            }
        }

        /** What nobody may be refused, and what nobody may be granted. */
        private void check(Step step, boolean taken) {
            var future = step.happenedOn().isAfter(today);
            if (step instanceof ReferToOmbudsman it && it.claim() instanceof OwnApproach) {
                assertEquals(!future, taken, this::story);
            }
            if (reference.isLost()) {
                return;
            }
            if (step instanceof RequestNextStage it) {
                assertEquals(reference.allows(it), taken, this::story);
            }
            if (step instanceof AnswerStageOne it) {
                assertEquals(reference.allows(it), taken, this::story);
            }
        }

        private String story() {
            return "%s, %s, %s%n%s%n%s"
                    .formatted(
                            story,
                            life.progress().accepted(),
                            reference,
                            String.join(
                                    "\n", told.stream().map(Object::toString).toList()),
                            life.progress().facts());
        }
    }
}
