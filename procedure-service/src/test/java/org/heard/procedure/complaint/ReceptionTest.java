package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.command.CheckDeadlines;
import org.heard.procedure.complaint.command.LifeStep.RaiseSafeguardingConcern;
import org.heard.procedure.complaint.command.ReceptionStep.AcknowledgeComplaint;
import org.heard.procedure.complaint.command.ReceptionStep.GiveInformation;
import org.heard.procedure.complaint.event.LifeEvent.SafeguardingConcernRaised;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.InformationGiven;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.SafeguardingReferral;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceptionTest {

    private static final LocalDate DAY = day(1, 6);

    @Test
    @Rule("R-TRI-1")
    void the_clocks_run_from_the_day_the_complaint_came_whatever_its_channel() {
        var progress = PROCEDURES.fold(List.of(accepted()));
        assertEquals(
                RECEIVED,
                progress.clocks().clock(ClockCode.STAGE_1_ANSWER).orElseThrow().day0());
    }

    @Test
    @Rule("R-TRI-1")
    void a_complaint_is_acknowledged_once() {
        given(accepted())
                .when(new AcknowledgeComplaint(ID, DAY, DAY))
                .expectEvents(new ComplaintAcknowledged(ID, DAY, DAY));
        refused(
                given(accepted(), new ComplaintAcknowledged(ID, DAY, DAY)).when(new AcknowledgeComplaint(ID, DAY, DAY)),
                Refusal.ALREADY_ACKNOWLEDGED);
    }

    @Test
    @Rule("DL-02")
    void information_ends_the_duty_to_inform() {
        var progress = PROCEDURES.fold(List.of(accepted(), new InformationGiven(ID, AdvocateOffer.DECLINED, DAY, DAY)));
        assertEquals(
                DAY,
                progress.clocks()
                        .clock(ClockCode.INFORMATION)
                        .orElseThrow()
                        .ended()
                        .orElseThrow()
                        .on());
    }

    @Test
    @Rule("R-TRI-2")
    void a_young_person_is_offered_an_advocate_with_the_information() {
        refused(given(accepted()).when(new GiveInformation(ID, null, DAY, DAY)), Refusal.ADVOCATE_NOT_OFFERED);
        refused(
                given(acceptedOf("care-leaver")).when(new GiveInformation(ID, null, DAY, DAY)),
                Refusal.ADVOCATE_NOT_OFFERED);
        given(accepted())
                .when(new GiveInformation(ID, AdvocateOffer.ACCEPTED, DAY, DAY))
                .expectEvents(new InformationGiven(ID, AdvocateOffer.ACCEPTED, DAY, DAY));
    }

    @Test
    @Rule("R-TRI-2")
    void no_advocate_is_owed_to_a_parent() {
        given(acceptedOf("parent"))
                .when(new GiveInformation(ID, null, DAY, DAY))
                .expectEvents(new InformationGiven(ID, null, DAY, DAY));
    }

    @Test
    @Rule("R-TRI-3")
    void the_procedure_and_its_reasons_are_on_record_from_the_first_day() {
        assertEquals(ProcedureKind.STATUTORY, accepted().procedure());
        assertEquals(List.of("ROUTE-6"), accepted().reasons());
    }

    @Test
    @Rule("R-TRI-6")
    @Rule("R-EX-8")
    void a_concern_for_a_child_is_passed_on_and_the_complaint_goes_on() {
        var raised = new SafeguardingConcernRaised(ID, SafeguardingReferral.CHILDRENS_SERVICES, WORDS, DAY, DAY);
        given(accepted())
                .when(new RaiseSafeguardingConcern(ID, SafeguardingReferral.CHILDRENS_SERVICES, WORDS, DAY, DAY))
                .expectEvents(raised);
        given(accepted(), raised)
                .when(new CheckDeadlines(ID, STAGE_1_LAPSED))
                .expectEvents(
                        missed("DL-10", STAGE_1_DUE), offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED));
    }

    @ParameterizedTest
    @EnumSource(ProcedureKind.class)
    @Rule("R-TRI-6")
    void a_concern_is_passed_on_whatever_the_procedure_and_after_the_end(ProcedureKind procedure) {
        given(accepted(procedure), withdrawn(day(1, 5)))
                .when(new RaiseSafeguardingConcern(ID, SafeguardingReferral.POLICE, WORDS, DAY, DAY))
                .expectEvents(new SafeguardingConcernRaised(ID, SafeguardingReferral.POLICE, WORDS, DAY, DAY));
    }

    @Test
    void nothing_is_told_before_the_complaint_came() {
        refused(
                given(accepted()).when(new AcknowledgeComplaint(ID, day(1, 2), DAY)),
                Refusal.DATE_BEFORE_WHAT_IT_FOLLOWS);
    }
}
