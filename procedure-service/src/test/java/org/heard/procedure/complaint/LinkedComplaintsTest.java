package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.ChangeStep.LinkComplaint;
import org.heard.procedure.complaint.command.ChangeStep.NoteLink;
import org.heard.procedure.complaint.command.ChangeStep.SplitComplaint;
import org.heard.procedure.complaint.command.ChangeStep.TakePoints;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

class LinkedComplaintsTest {

    private static final ComplaintId OTHER = ComplaintId.of(new UUID(0, 2));
    private static final ComplaintAccepted.Point SECTION_47 =
            new ComplaintAccepted.Point(new UUID(0, 2), "section-47-enquiry");

    @Test
    @Rule("R-TRI-4")
    void complaints_that_belong_together_are_linked_once_and_on_both_sides() {
        var linked = new ComplaintLinked(ID, OTHER, LinkReason.SAME_CHILD, day(2, 10), day(2, 10));
        given(accepted())
                .when(new LinkComplaint(ID, OTHER, LinkReason.SAME_CHILD, day(1, 6), day(1, 6)))
                .expectEvents(new ComplaintLinked(ID, OTHER, LinkReason.SAME_CHILD, day(1, 6), day(1, 6)));
        refused(
                given(and(inStageTwo(), linked))
                        .when(new LinkComplaint(ID, OTHER, LinkReason.SAME_MATTER, day(2, 11), day(2, 11))),
                Refusal.ALREADY_LINKED);
        given(and(inStageTwo(), linked))
                .when(new NoteLink(ID, OTHER, LinkReason.SAME_MATTER, day(2, 11), day(2, 11)))
                .expectNoEvents();
        refused(
                given(accepted()).when(new LinkComplaint(ID, ID, LinkReason.SAME_MATTER, day(1, 6), day(1, 6))),
                Refusal.LINKED_TO_ITSELF);
    }

    @Test
    @Rule("R-TRI-4")
    void a_link_moves_no_limit_of_either() {
        var linked = new ComplaintLinked(ID, OTHER, LinkReason.SAME_CHILD, day(2, 12), day(2, 12));
        var progress = PROCEDURES.fold(
                Stream.concat(Arrays.stream(inStageTwo()).map(ComplaintEvent.class::cast), Stream.of(linked))
                        .toList());
        assertEquals(
                STAGE_2_DUE,
                progress.clocks()
                        .clock(ClockCode.STAGE_2_ANSWER_FROM_REQUEST)
                        .orElseThrow()
                        .dueOn(WorkingDays.englandAndWales()));
    }

    /**
     * Domain rules 7.1, T12 (Shropshire Star, 19 May 2023): stage 2 asked for in May 2021, an investigator in July, a mother's
     * complaint linked in February 2022, and no end after two years. The days within the months are invented.
     */
    @Test
    @Rule("R-TRI-4")
    @Rule("DL-21")
    void a_complaint_linked_half_a_year_late_gives_a_council_no_day_more() {
        var asked = LocalDate.of(2021, 5, 17);
        var investigator = LocalDate.of(2021, 7, 12);
        var linked = LocalDate.of(2022, 2, 14);
        var progress = PROCEDURES.fold(List.of(
                acceptedOn(LocalDate.of(2021, 4, 12)),
                toStageTwo(asked),
                new InvestigatorAppointed(ID, "IO-0001", investigator, investigator),
                new ComplaintLinked(ID, OTHER, LinkReason.SAME_MATTER, linked, linked)));
        var clock =
                progress.clocks().clock(ClockCode.STAGE_2_ANSWER_FROM_REQUEST).orElseThrow();
        assertEquals(LocalDate.of(2021, 8, 17), clock.dueOn(WorkingDays.englandAndWales()));
    }

    @Test
    @Rule("R-TRI-4")
    void points_of_a_mixed_complaint_go_into_another_and_are_answered_there() {
        var split = new ComplaintSplit(ID, OTHER, List.of(2), WORDS, day(1, 6), day(1, 6));
        given(mixed())
                .when(new SplitComplaint(ID, OTHER, List.of(2), null, WORDS, day(1, 6), day(1, 6)))
                .expectEvents(split, new ComplaintLinked(ID, OTHER, LinkReason.SPLIT_INTO, day(1, 6), day(1, 6)));
        var points = PointsLedger.of(PROCEDURES.fold(List.of(mixed(), split))).points();
        assertEquals(List.of(1), points.stream().map(PointsLedger.Entry::number).toList());
        given(mixed(), split)
                .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 9), day(1, 9)))
                .expectEvents(answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
    }

    @Test
    @Rule("R-TRI-4")
    void a_complaint_keeps_a_point_and_gives_none_it_does_not_have() {
        refused(
                given(mixed()).when(new SplitComplaint(ID, OTHER, List.of(1, 2), null, WORDS, day(1, 6), day(1, 6))),
                Refusal.SPLIT_LEAVES_NOTHING);
        refused(
                given(mixed()).when(new SplitComplaint(ID, OTHER, List.of(3), null, WORDS, day(1, 6), day(1, 6))),
                Refusal.POINT_NOT_HERE);
    }

    @Test
    @Rule("R-TRI-4")
    void the_other_complaint_has_the_points_from_then_on_and_no_answer_of_it_leaves_them_out() {
        var taken = new PointsTaken(ID, OTHER, List.of(SECTION_47), day(1, 6), day(1, 6));
        var link = new ComplaintLinked(ID, OTHER, LinkReason.SPLIT_FROM, day(1, 6), day(1, 6));
        given(accepted()).when(take(null, day(1, 6))).expectEvents(taken, link);
        refused(
                given(accepted(), taken, link)
                        .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 9), day(1, 9))),
                Refusal.POINT_UNANSWERED);
        assertEquals(
                List.of("looked-after-care", "section-47-enquiry"),
                PointsLedger.of(PROCEDURES.fold(List.of(accepted(), taken, link))).points().stream()
                        .map(PointsLedger.Entry::about)
                        .toList());
    }

    @Test
    @Rule("R-TRI-4")
    void where_it_was_lodged_for_them_it_has_them_already_and_they_are_about_the_same() {
        given(mixed())
                .when(take(List.of(2), day(1, 6)))
                .expectEvents(new ComplaintLinked(ID, OTHER, LinkReason.SPLIT_FROM, day(1, 6), day(1, 6)));
        for (var there : List.of(List.of(1), List.of(3), List.of(2, 2), List.of(1, 2))) {
            refused(given(mixed()).when(take(there, day(1, 6))), Refusal.POINT_NOT_THERE);
        }
    }

    @Test
    @Rule("R-TRI-4")
    void a_complaint_that_has_ended_or_is_answered_or_is_for_others_to_answer_takes_none() {
        refused(given(accepted(), withdrawn(day(1, 6))).when(take(null, day(1, 7))), Refusal.POINTS_NOT_TAKEN_THERE);
        refused(
                given(accepted(), answered(day(1, 6)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 6)))
                        .when(take(null, day(1, 7))),
                Refusal.POINTS_NOT_TAKEN_THERE);
        refused(
                given(and(inStageTwo(), statementAgreed(STAGE_2_ASKED))).when(take(null, STAGE_2_ASKED)),
                Refusal.POINTS_NOT_TAKEN_THERE);
        refused(given(afterStageTwo()).when(take(null, ADJUDICATION_RECEIVED)), Refusal.POINTS_NOT_TAKEN_THERE);
        refused(given(inStageThree()).when(take(null, STAGE_3_ASKED)), Refusal.POINTS_NOT_TAKEN_THERE);
        refused(given(accepted(ProcedureKind.SIGNPOSTED)).when(take(null, day(1, 6))), Refusal.POINTS_NOT_TAKEN_THERE);
        given(inStageTwo())
                .when(take(null, STAGE_2_ASKED))
                .expectEvents(
                        new PointsTaken(ID, OTHER, List.of(SECTION_47), STAGE_2_ASKED, STAGE_2_ASKED),
                        new ComplaintLinked(ID, OTHER, LinkReason.SPLIT_FROM, STAGE_2_ASKED, STAGE_2_ASKED));
    }

    @Test
    @Rule("R-TRI-4")
    void once_the_statement_is_agreed_or_stage_two_answered_no_point_goes_elsewhere() {
        refused(
                given(and(inStageTwo(), statementAgreed(STAGE_2_ASKED)))
                        .when(new SplitComplaint(ID, OTHER, List.of(1), null, WORDS, STAGE_2_ASKED, STAGE_2_ASKED)),
                Refusal.SPLIT_TOO_LATE);
        refused(
                given(afterStageTwo())
                        .when(new SplitComplaint(
                                ID, OTHER, List.of(1), null, WORDS, ADJUDICATION_RECEIVED, ADJUDICATION_RECEIVED)),
                Refusal.SPLIT_TOO_LATE);
    }

    private static TakePoints take(List<Integer> there, LocalDate day) {
        return new TakePoints(ID, OTHER, List.of(SECTION_47), there, day, day);
    }

    private static ComplaintAccepted mixed() {
        var it = accepted();
        return new ComplaintAccepted(
                it.id(),
                it.council(),
                it.reference(),
                it.procedure(),
                it.stage(),
                it.ruleSet(),
                it.channel(),
                it.complainantKind(),
                it.youngPerson(),
                it.reasons(),
                List.of(
                        new ComplaintAccepted.Point(new UUID(0, 1), "looked-after-care"),
                        new ComplaintAccepted.Point(new UUID(0, 2), "section-47-enquiry")),
                it.advocateWanted(),
                it.firstNoticeOn(),
                it.happenedOn(),
                it.recordedOn());
    }
}
