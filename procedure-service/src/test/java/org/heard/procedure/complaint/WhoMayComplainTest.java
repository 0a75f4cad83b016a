package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.GoingOn.RequestNextStage;
import org.heard.procedure.complaint.command.ReceptionStep.ConsiderRepresentative;
import org.heard.procedure.complaint.command.ReceptionStep.DecideSufficientInterest;
import org.heard.procedure.complaint.command.ReceptionStep.NoteChildsWish;
import org.heard.procedure.complaint.command.StageOneStep.AnswerStageOne;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.ReceptionEvent.ChildsWishNoted;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.RepresentativeConsidered;
import org.heard.procedure.complaint.event.ReceptionEvent.SufficientInterestDecided;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ChildsWish;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.procedure.complaint.term.Suitability;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhoMayComplainTest {

    private static final LocalDate DAY = day(1, 6);

    @ParameterizedTest
    @ValueSource(strings = {"parent", "carer"})
    @Rule("R-WHO-1")
    void a_parent_or_carer_complains_in_their_own_right_and_no_childs_consent_is_needed(String kind) {
        given(acceptedOf(kind), new ChildsWishNoted(ID, ChildsWish.DISAGREES, WORDS, DAY, DAY))
                .when(new AnswerStageOne(ID, WORDS, FINDINGS, null, day(1, 9), day(1, 9)))
                .expectEvents(answered(day(1, 9)), offered(NextStep.STAGE_2, OfferReason.ANSWERED, day(1, 9)));
    }

    @ParameterizedTest
    @EnumSource(ChildsWish.class)
    @Rule("R-WHO-2")
    void what_the_child_says_is_noted_and_blocks_nothing(ChildsWish wish) {
        given(acceptedOf("parent"))
                .when(new NoteChildsWish(ID, wish, null, DAY, DAY))
                .expectEvents(new ChildsWishNoted(ID, wish, null, DAY, DAY));
        given(acceptedOf("parent"), new ChildsWishNoted(ID, wish, null, DAY, DAY), answered(day(1, 9)))
                .when(new RequestNextStage(ID, Stage.STAGE_2, AskedBy.COMPLAINANT, Means.PHONE, day(1, 12), day(1, 12)))
                .expectEvents(new StageEscalated(
                        ID,
                        Stage.STAGE_1,
                        Stage.STAGE_2,
                        AskedBy.COMPLAINANT,
                        Means.PHONE,
                        false,
                        null,
                        day(1, 12),
                        day(1, 12)));
    }

    @ParameterizedTest
    @EnumSource(Suitability.class)
    @Rule("R-WHO-3")
    void whether_a_representative_is_suitable_is_considered_with_reasons(Suitability suitability) {
        given(accepted())
                .when(new ConsiderRepresentative(ID, suitability, WORDS, DAY, DAY))
                .expectEvents(new RepresentativeConsidered(ID, suitability, WORDS, DAY, DAY));
    }

    @Test
    @Rule("R-WHO-4")
    void sufficient_interest_is_decided_with_the_childs_views() {
        given(acceptedOf("other"))
                .when(interest(SufficientInterest.GRANTED))
                .expectEvents(decided(SufficientInterest.GRANTED));
    }

    @Test
    @Rule("R-WHO-4")
    @Rule("R-EX-1")
    void where_it_is_refused_nothing_more_is_done_and_the_reasons_are_told() {
        given(acceptedOf("other"))
                .when(interest(SufficientInterest.REFUSED))
                .expectEvents(
                        decided(SufficientInterest.REFUSED),
                        new ComplaintRejected(ID, RejectionGround.NOT_ENTITLED, WORDS, DAY, DAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"child", "care-leaver", "parent", "carer"})
    @Rule("R-WHO-1")
    void whom_the_act_lists_needs_no_interest(String kind) {
        refused(given(acceptedOf(kind)).when(interest(SufficientInterest.REFUSED)), Refusal.COMPLAINANT_IS_LISTED);
    }

    @Test
    @Rule("R-REF-4")
    void whom_it_is_refused_may_go_to_the_ombudsman_all_the_same() {
        var referral = new UUID(0, 9);
        given(
                        acceptedOf("other"),
                        decided(SufficientInterest.REFUSED),
                        new ComplaintRejected(ID, RejectionGround.NOT_ENTITLED, WORDS, DAY, DAY))
                .when(new ReferToOmbudsman(ID, referral, new OwnApproach(ApproachReason.REFUSAL), day(1, 9), day(1, 9)))
                .expectEvents(new ReferredToOmbudsman(
                        ID,
                        referral,
                        Ground.OWN_APPROACH,
                        ApproachReason.REFUSAL,
                        Stage.STAGE_1,
                        false,
                        RECEIVED,
                        List.of(),
                        null,
                        null,
                        day(1, 9),
                        day(1, 9)));
    }

    private static DecideSufficientInterest interest(SufficientInterest decision) {
        return new DecideSufficientInterest(ID, decision, ChildsViews.TAKEN, ChildInformed.INFORMED, WORDS, DAY, DAY);
    }

    private static SufficientInterestDecided decided(SufficientInterest decision) {
        return new SufficientInterestDecided(ID, decision, ChildsViews.TAKEN, ChildInformed.INFORMED, WORDS, DAY, DAY);
    }
}
