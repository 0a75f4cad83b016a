package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.ADJUDICATION_RECEIVED;
import static org.heard.procedure.complaint.Told.ID;
import static org.heard.procedure.complaint.Told.STAGE_1_LAPSED;
import static org.heard.procedure.complaint.Told.WORDS;
import static org.heard.procedure.complaint.Told.day;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintLinked;
import org.heard.procedure.complaint.event.ChangeEvent.ComplaintSplit;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanStepNoted;
import org.heard.procedure.complaint.event.ChangeEvent.PointsTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.LifeEvent.AnonymousComplaintDecided;
import org.heard.procedure.complaint.event.LifeEvent.ComplainantNamed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.LifeEvent.InternalReviewBegun;
import org.heard.procedure.complaint.event.LifeEvent.SafeguardingConcernRaised;
import org.heard.procedure.complaint.event.LifeEvent.WithdrawalGuarded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionDeclined;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionEnded;
import org.heard.procedure.complaint.event.LocalResolutionEvent.AlternativeResolutionOffered;
import org.heard.procedure.complaint.event.LocalResolutionEvent.LongerWaitAgreed;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneResolved;
import org.heard.procedure.complaint.event.LocalResolutionEvent.StageOneSkipped;
import org.heard.procedure.complaint.event.ReceptionEvent.ChildsWishNoted;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintAcknowledged;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.ReceptionEvent.InformationGiven;
import org.heard.procedure.complaint.event.ReceptionEvent.LateComplaintDecided;
import org.heard.procedure.complaint.event.ReceptionEvent.RepresentativeConsidered;
import org.heard.procedure.complaint.event.ReceptionEvent.SufficientInterestDecided;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.AlternativeResolution;
import org.heard.procedure.complaint.term.AlternativeResult;
import org.heard.procedure.complaint.term.Answer;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.ChildInformed;
import org.heard.procedure.complaint.term.ChildsViews;
import org.heard.procedure.complaint.term.ChildsWish;
import org.heard.procedure.complaint.term.ClosingReason;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.CorrectionReason;
import org.heard.procedure.complaint.term.LateDecision;
import org.heard.procedure.complaint.term.LinkReason;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.OmbudsmanOrder;
import org.heard.procedure.complaint.term.OmbudsmanStep;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.ReinstatedFor;
import org.heard.procedure.complaint.term.RejectionGround;
import org.heard.procedure.complaint.term.SafeguardingReferral;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.StopPressure;
import org.heard.procedure.complaint.term.SufficientInterest;
import org.heard.procedure.complaint.term.Suitability;

/** One example of each fact of reception, of settling, and of the life of a complaint. */
final class LifeExamples {

    private static final LocalDate DAY = day(1, 6);
    private static final LocalDate NEXT = day(1, 7);
    private static final ComplaintId OTHER = ComplaintId.of(new UUID(0, 2));

    private LifeExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new ProcedureCorrected(
                        ID,
                        ProcedureKind.STATUTORY,
                        ProcedureKind.CORPORATE,
                        Stage.STAGE_1,
                        "EN-LGSCO-COMPLAINT-HANDLING-CODE",
                        DAY,
                        CorrectionReason.CHILD_PROTECTION,
                        WORDS,
                        "manager.e09",
                        "head.e09",
                        WORDS,
                        null,
                        null,
                        DAY,
                        NEXT),
                new OmbudsmanStepNoted(
                        ID,
                        OmbudsmanStep.RECOMMENDATION_AGREED,
                        "26 000 001",
                        new UUID(0, 8),
                        "payment-distress",
                        day(4, 10),
                        DAY,
                        NEXT),
                new OmbudsmanOrderTaken(
                        ID,
                        new UUID(0, 8),
                        OmbudsmanOrder.START_STAGE_2,
                        Stage.STAGE_1,
                        Stage.STAGE_2,
                        day(4, 10),
                        DAY,
                        NEXT),
                new ComplaintLinked(ID, OTHER, LinkReason.SAME_CHILD, DAY, NEXT),
                new ComplaintSplit(ID, OTHER, List.of(2, 3), WORDS, DAY, NEXT),
                new PointsTaken(
                        ID,
                        OTHER,
                        List.of(new ComplaintAccepted.Point(new UUID(0, 2), "section-47-enquiry")),
                        DAY,
                        NEXT),
                new ComplaintAcknowledged(ID, DAY, NEXT),
                new InformationGiven(ID, AdvocateOffer.ACCEPTED, DAY, NEXT),
                new SufficientInterestDecided(
                        ID, SufficientInterest.REFUSED, ChildsViews.TAKEN, ChildInformed.INFORMED, WORDS, DAY, NEXT),
                new RepresentativeConsidered(ID, Suitability.UNSUITABLE, WORDS, DAY, NEXT),
                new ChildsWishNoted(ID, ChildsWish.AGREES, WORDS, DAY, NEXT),
                new LateComplaintDecided(
                        ID,
                        LocalDate.of(2024, 3, 10),
                        Answer.NO,
                        Answer.YES,
                        LateDecision.CONSIDERED,
                        WORDS,
                        DAY,
                        NEXT),
                new ComplaintRejected(ID, RejectionGround.DEALT_WITH_AT_ALL_STAGES, WORDS, DAY, NEXT),
                new StageOneResolved(ID, AskedBy.COMPLAINANT, WORDS, DAY, NEXT),
                new LongerWaitAgreed(ID, AskedBy.ADVOCATE, day(1, 30), STAGE_1_LAPSED, STAGE_1_LAPSED),
                new StageOneSkipped(ID, AskedBy.COMPLAINANT, DAY, NEXT, WORDS, NEXT, NEXT),
                new AlternativeResolutionOffered(ID, AlternativeResolution.MEDIATION, DAY, NEXT),
                new AlternativeResolutionDeclined(ID, AskedBy.COMPLAINANT, DAY, NEXT),
                new AlternativeResolutionEnded(ID, AlternativeResult.BROKEN_OFF, DAY, NEXT),
                new WithdrawalGuarded(ID, StopPressure.NOBODY, AdvocateOffer.DECLINED, AskedBy.COMPLAINANT, DAY, NEXT),
                new ComplaintClosed(
                        ID,
                        ClosingReason.NO_WISH_TO_GO_ON,
                        AskedBy.ADVOCATE,
                        AdvocateOffer.HAS_ONE,
                        WORDS,
                        ADJUDICATION_RECEIVED,
                        ADJUDICATION_RECEIVED),
                new ComplaintReinstated(
                        ID,
                        ReinstatedFor.PERSON_ASKED,
                        Stage.STAGE_1,
                        AskedBy.COMPLAINANT,
                        Means.PHONE,
                        WORDS,
                        DAY,
                        NEXT),
                new InternalReviewBegun(ID, WORDS, DAY, NEXT),
                new SafeguardingConcernRaised(ID, SafeguardingReferral.POLICE, WORDS, DAY, DAY),
                new AnonymousComplaintDecided(ID, WORDS, DAY, NEXT),
                new ComplainantNamed(ID, ComplainantKind.CARE_LEAVER, DAY, NEXT));
    }

    /** With what they say since a child's word is asked for before their complaint becomes somebody else's to answer. */
    static Stream<ComplaintEvent> grown() {
        return Stream.of(
                new ComplaintAccepted(
                        ID,
                        "E09000099",
                        "HRD-0001",
                        ProcedureKind.STATUTORY,
                        Stage.STAGE_1,
                        "EN-CA1989-SI2006-1738",
                        "phone",
                        "other",
                        false,
                        List.of("ROUTE-6"),
                        List.of(new ComplaintAccepted.Point(new UUID(0, 1), "looked-after-care")),
                        true,
                        null,
                        "child",
                        DAY,
                        NEXT),
                new ProcedureCorrected(
                        ID,
                        ProcedureKind.STATUTORY,
                        ProcedureKind.CORPORATE,
                        Stage.STAGE_1,
                        "EN-LGSCO-COMPLAINT-HANDLING-CODE",
                        DAY,
                        CorrectionReason.CHILD_PROTECTION,
                        WORDS,
                        "manager.e09",
                        "head.e09",
                        WORDS,
                        AskedBy.ADVOCATE,
                        AdvocateOffer.HAS_ONE,
                        DAY,
                        NEXT));
    }
}
