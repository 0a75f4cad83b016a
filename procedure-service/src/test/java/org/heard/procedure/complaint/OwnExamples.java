package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.ConferenceEvent.ChairMadeContact;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferenceAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelAnswered;
import org.heard.procedure.complaint.event.ConferenceEvent.ConferencePanelHeld;
import org.heard.procedure.complaint.event.ConferenceEvent.PointsPassedToAgency;
import org.heard.procedure.complaint.event.ConferenceEvent.StandingDecided;
import org.heard.procedure.complaint.event.CorporateEvent.ActionCarriedOut;
import org.heard.procedure.complaint.event.CorporateEvent.ActionPromised;
import org.heard.procedure.complaint.event.CorporateEvent.AdjustmentAgreed;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.event.CorporateEvent.AnswererNamed;
import org.heard.procedure.complaint.event.CorporateEvent.ConsiderationRefused;
import org.heard.procedure.complaint.event.CorporateEvent.LatenessExplained;
import org.heard.procedure.complaint.event.CorporateEvent.StageAcknowledged;
import org.heard.procedure.complaint.event.CorporateEvent.StageTwoAnswered;
import org.heard.procedure.complaint.term.Companion;
import org.heard.procedure.complaint.term.ConferenceOutcome;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.RefusalGround;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Standing;

/** One of each fact that only one procedure knows. */
final class OwnExamples {

    private static final UUID ACTION = new UUID(0, 9);

    private OwnExamples() {}

    static Stream<ComplaintEvent> all() {
        return Stream.of(
                new StageAcknowledged(ID, Stage.STAGE_2, day(7, 13), day(7, 13)),
                new AnswererNamed(ID, Stage.STAGE_1, "manager.e09", day(6, 8), day(6, 8)),
                new AnswerTimeExtended(
                        ID,
                        Stage.STAGE_1,
                        "CODE-7",
                        ExtensionReason.ADJUSTMENT,
                        day(6, 22),
                        day(7, 6),
                        day(6, 19),
                        day(6, 19)),
                new StageTwoAnswered(ID, WORDS, FINDINGS, day(8, 10), day(8, 10)),
                new ConsiderationRefused(
                        ID, Stage.STAGE_1, RefusalGround.OUT_OF_TIME, day(1, 1), WORDS, day(6, 3), day(6, 3)),
                new LatenessExplained(
                        ID, Stage.STAGE_2, DelayReason.PEOPLE_UNAVAILABLE, day(8, 14), day(8, 10), day(8, 10)),
                new AdjustmentAgreed(ID, WORDS, day(9, 1), day(6, 3), day(6, 3)),
                new ActionPromised(ID, ACTION, WORDS, "manager.e09", day(9, 1), day(6, 22), day(6, 22)),
                new ActionCarriedOut(ID, ACTION, WORDS, day(8, 28), day(8, 31)),
                new StandingDecided(ID, Standing.PARENTAL_RESPONSIBILITY, WORDS, day(6, 2), day(6, 2)),
                new ChairMadeContact(
                        ID, day(5, 20), List.of(Companion.ADVOCATE, Companion.SUPPORTER), day(6, 3), day(6, 3)),
                new PointsPassedToAgency(ID, List.of(1), "health-visiting", day(6, 3), day(6, 3)),
                new ConferenceAnswered(
                        ID,
                        Stage.STAGE_2,
                        ConferenceOutcome.RECONVENING_ADVISED,
                        WORDS,
                        FINDINGS,
                        day(7, 1),
                        day(7, 1)),
                new ConferencePanelHeld(ID, List.of(Companion.SUPPORTER), day(8, 3), day(8, 3)),
                new ConferencePanelAnswered(
                        ID, ConferenceOutcome.PARTLY_UPHELD, WORDS, FINDINGS, day(8, 7), day(8, 7)));
    }
}
