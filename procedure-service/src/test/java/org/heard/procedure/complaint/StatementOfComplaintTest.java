package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.StageTwoStep.AgreeStatement;
import org.heard.procedure.complaint.command.StatementStep.CommentOnStatement;
import org.heard.procedure.complaint.command.StatementStep.DraftStatement;
import org.heard.procedure.complaint.command.StatementStep.SendStatement;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.event.StatementEvent.StatementCommented;
import org.heard.procedure.complaint.event.StatementEvent.StatementDrafted;
import org.heard.procedure.complaint.event.StatementEvent.StatementSent;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.testkit.rule.Rule;
import org.heard.workingdays.WorkingDays;
import org.junit.jupiter.api.Test;

/** Drafted, sent, commented on, agreed to the letter; amended, it starts its own period anew and no other. */
class StatementOfComplaintTest {

    private static final Sealed OTHERS = new Sealed("b3RoZXI=", "sha-256:11");

    @Test
    @Rule("R-S2-3")
    void a_statement_is_drafted_sent_commented_on_and_drafted_again() {
        given(inStageTwo())
                .when(new DraftStatement(ID, WORDS, "m1", day(2, 12), day(2, 12)))
                .expectEvents(drafted(1, WORDS, "m1", day(2, 12)));
        given(and(inStageTwo(), drafted(1, WORDS, "m1", day(2, 12))))
                .when(new SendStatement(ID, day(2, 13), day(2, 13)))
                .expectEvents(sent(1, day(2, 13)));
        given(firstSent())
                .when(new CommentOnStatement(ID, AskedBy.COMPLAINANT, WORDS, day(2, 16), day(2, 16)))
                .expectEvents(new StatementCommented(ID, 1, AskedBy.COMPLAINANT, WORDS, day(2, 16), day(2, 16)));
        given(firstSent())
                .when(new DraftStatement(ID, OTHERS, "m2", day(2, 17), day(2, 17)))
                .expectEvents(drafted(2, OTHERS, "m2", day(2, 17)));
    }

    @Test
    @Rule("R-S2-3")
    void the_person_agrees_to_what_was_sent_to_the_letter() {
        given(firstSent()).when(agree(null, "m1", day(2, 23))).expectEvents(agreed(1, WORDS, day(2, 23)));
        given(firstSent()).when(agree(OTHERS, "m1", day(2, 23))).expectEvents(agreed(1, WORDS, day(2, 23)));
        refused(given(firstSent()).when(agree(null, "m2", day(2, 23))), Refusal.STATEMENT_IS_ANOTHER_VERSION);
        given(and(firstSent(), drafted(2, OTHERS, "m2", day(2, 17))))
                .when(agree(null, "m1", day(2, 23)))
                .expectEvents(agreed(1, WORDS, day(2, 23)));
    }

    @Test
    void nobody_agrees_to_what_was_not_sent() {
        refused(
                given(and(inStageTwo(), drafted(1, WORDS, "m1", day(2, 12)))).when(agree(null, "m1", day(2, 13))),
                Refusal.STATEMENT_NOT_SENT);
        refused(given(inStageTwo()).when(agree(null, "m1", day(2, 13))), Refusal.STATEMENT_WORDS_UNKNOWN);
        refused(
                given(inStageTwo()).when(new CommentOnStatement(ID, AskedBy.ADVOCATE, WORDS, day(2, 16), day(2, 16))),
                Refusal.STATEMENT_NOT_SENT);
        refused(given(inStageTwo()).when(new SendStatement(ID, day(2, 13), day(2, 13))), Refusal.STATEMENT_NOT_DRAFTED);
        refused(given(firstSent()).when(new SendStatement(ID, day(2, 16), day(2, 16))), Refusal.STATEMENT_NOT_DRAFTED);
        refused(given(firstSent()).when(agree(null, "m1", day(2, 12))), Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    void a_statement_belongs_to_stage_two() {
        refused(
                given(accepted()).when(new DraftStatement(ID, WORDS, "m1", day(1, 6), day(1, 6))),
                Refusal.STAGE_2_NOT_BEGUN);
        refused(
                given(afterStageTwo()).when(new DraftStatement(ID, WORDS, "m1", day(5, 14), day(5, 14))),
                Refusal.STAGE_2_ALREADY_ANSWERED);
        refused(
                given(inStageThree()).when(new DraftStatement(ID, WORDS, "m1", day(6, 9), day(6, 9))),
                Refusal.STAGE_2_OVER);
    }

    @Test
    @Rule("R-S2-3")
    @Rule("R-CLK-2")
    void an_amended_statement_starts_the_statement_clocks_anew_and_no_other() {
        var before = and(firstSent(), agreed(1, WORDS, day(2, 23)));
        var after = and(before, drafted(2, OTHERS, "m2", day(3, 2)), sent(2, day(3, 2)), agreed(2, OTHERS, day(3, 4)));
        assertEquals(day(3, 30), due("DL-22/statement", before));
        assertEquals(day(4, 10), due("DL-22/statement", after));
        assertEquals(day(5, 29), due("DL-21/statement", before));
        assertEquals(day(6, 9), due("DL-21/statement", after));
        assertEquals(DELAY_DUE, due("DL-22/request", after));
        assertEquals(STAGE_2_DUE, due("DL-21/request", after));
    }

    @Test
    void a_version_is_agreed_once() {
        refused(
                given(and(firstSent(), agreed(1, WORDS, day(2, 23)))).when(agree(null, "m1", day(2, 24))),
                Refusal.STATEMENT_ALREADY_AGREED);
        given(and(inStageTwo(), agreed(1, WORDS, day(2, 16))))
                .when(new DraftStatement(ID, OTHERS, "m2", day(2, 17), day(2, 17)))
                .expectEvents(drafted(2, OTHERS, "m2", day(2, 17)));
    }

    @Test
    @Rule("R-S2-3")
    void no_step_of_the_statement_happens_before_the_one_it_follows() {
        refused(
                given(inStageTwo()).when(new DraftStatement(ID, WORDS, "m1", day(2, 6), day(2, 9))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(and(inStageTwo(), drafted(1, WORDS, "m1", day(2, 12))))
                        .when(new SendStatement(ID, day(2, 11), day(2, 12))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
        refused(
                given(firstSent()).when(new CommentOnStatement(ID, AskedBy.COMPLAINANT, WORDS, day(2, 12), day(2, 13))),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }

    @Test
    @Rule("R-S2-3")
    void of_two_versions_the_person_agrees_to_the_one_sent_last() {
        var twice = and(firstSent(), drafted(2, OTHERS, "m2", day(2, 17)), sent(2, day(2, 18)));
        given(twice).when(agree(null, "m2", day(2, 23))).expectEvents(agreed(2, OTHERS, day(2, 23)));
        refused(given(twice).when(agree(null, "m1", day(2, 23))), Refusal.STATEMENT_IS_ANOTHER_VERSION);
    }

    private static LocalDate due(String clock, Object[] facts) {
        var progress = PROCEDURES.fold(
                Arrays.stream(facts).map(ComplaintEvent.class::cast).toList());
        return progress.clocks().dueOn(new ClockCode(clock), WorkingDays.englandAndWales());
    }

    private static Object[] firstSent() {
        return and(inStageTwo(), drafted(1, WORDS, "m1", day(2, 12)), sent(1, day(2, 13)));
    }

    private static StatementDrafted drafted(int version, Sealed words, String mark, LocalDate day) {
        return new StatementDrafted(ID, version, words, mark, day, day);
    }

    private static StatementSent sent(int version, LocalDate day) {
        return new StatementSent(ID, version, day, day);
    }

    private static StatementAgreed agreed(int version, Sealed words, LocalDate day) {
        return new StatementAgreed(ID, version, words, day, day);
    }

    private static AgreeStatement agree(Sealed words, String mark, LocalDate day) {
        return new AgreeStatement(ID, words, mark, day, day);
    }
}
