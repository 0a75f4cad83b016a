package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.eventstore.EventJson;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.DeadlineEvent.DeadlineApproached;
import org.heard.procedure.complaint.event.EndingEvent.ReferredToOmbudsman;
import org.heard.procedure.complaint.event.GoingOnEvent.AskRefused;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.StageOneEvent.ResponseTimeExtended;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.DelayTold;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.DelayReason;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.Means;
import org.heard.procedure.complaint.term.NextStep;
import org.heard.procedure.complaint.term.OfferReason;
import org.heard.procedure.complaint.term.ReceiptHow;
import org.heard.procedure.complaint.term.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are for ever: what was stored once under a name and revision is read for ever, and is written no other way. */
class StoredExamplesTest {

    private static final EventJson JSON = EventJson.of(StoredNames.model(PROCEDURES));
    private static final ObjectMapper TREES = new ObjectMapper();

    static Stream<ComplaintEvent> examples() {
        return Stream.of(
                        everyday(),
                        PointExamples.all(),
                        InvestigationExamples.all(),
                        LifeExamples.all(),
                        KeepingExamples.all(),
                        ClockExamples.all(),
                        AppointmentExamples.all(),
                        OwnExamples.all(),
                        PanelExamples.all())
                .flatMap(each -> each);
    }

    private static Stream<ComplaintEvent> everyday() {
        return Stream.of(
                accepted(),
                answered(day(1, 9)),
                new ResponseTimeExtended(
                        ID, ExtensionReason.COMPLEXITY, STAGE_1_DUE, STAGE_1_EXTENDED, day(1, 16), day(1, 16)),
                offered(NextStep.STAGE_2, OfferReason.LAPSED, STAGE_1_LAPSED),
                new StageEscalated(
                        ID,
                        Stage.STAGE_2,
                        Stage.STAGE_3,
                        AskedBy.COMPLAINANT,
                        Means.IN_PERSON,
                        true,
                        "01939f5e-0000-7000-8000-000000000002",
                        day(6, 12),
                        day(6, 15)),
                new AskRefused(
                        ID,
                        "next-stage",
                        "stage-1-still-open",
                        "01939f5e-0000-7000-8000-000000000002",
                        day(1, 6),
                        day(1, 6)),
                new InvestigatorAppointed(ID, "IO-0001", day(2, 12), day(2, 12)),
                new IndependentPersonAppointed(ID, "IP-0001", day(2, 12), day(2, 12)),
                new StatementAgreed(ID, 2, WORDS, day(2, 23), day(2, 24)),
                new DelayTold(ID, DelayReason.EVIDENCE_AWAITED, ADJUDICATED, DELAY_DUE, DELAY_DUE),
                adjudicated(ADJUDICATED),
                new AdjudicationReceived(
                        ID, ReceiptHow.RECORDED, "manager.e09", WORDS, ADJUDICATION_RECEIVED, day(5, 14)),
                panelArranged(day(6, 15), PANEL_DUE),
                panelHeld(PANEL_DUE),
                new PanelReportSent(ID, REPORT_DUE, WORDS, day(7, 24), REPORT_DUE),
                finallyAnswered(RESPONSE_DUE),
                withdrawn(day(1, 6)),
                new ReferredToOmbudsman(
                        ID,
                        new UUID(0, 7),
                        Ground.EARLY_REFERRAL,
                        null,
                        Stage.STAGE_2,
                        true,
                        RECEIVED,
                        List.of(EarlyReferralCondition.values()),
                        day(5, 18),
                        day(5, 18),
                        day(5, 19),
                        day(5, 19)),
                missed("DL-21/request", STAGE_2_DUE),
                new DeadlineApproached(
                        ID, "DL-22/request", "DL-22", "stage-2", 10, DELAY_DUE, 15, day(2, 23), day(2, 23)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_event_is_written_as_its_example(ComplaintEvent event) throws IOException {
        assertEquals(
                TREES.readTree(example(event)), TREES.readTree(JSON.tree(event).toString()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_is_read_as_its_event(ComplaintEvent event) throws IOException {
        assertEquals(event, JSON.read(example(event), event.getClass()));
    }

    /** Facts that have learned to say more since: what they say beside their example stands in one of its own. */
    static Stream<ComplaintEvent> grown() {
        return Stream.of(LifeExamples.grown(), KeepingExamples.grown()).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("grown")
    void an_event_that_says_more_is_written_and_read_as_its_grown_example(ComplaintEvent event) throws IOException {
        var type = StoredNames.types().typeOf(event.getClass()).orElseThrow();
        var grown = read("/stored-events/" + type.name() + "." + type.revision() + ".grown.json", event);
        assertEquals(TREES.readTree(grown), TREES.readTree(JSON.tree(event).toString()));
        assertEquals(event, JSON.read(grown, event.getClass()));
    }

    @Test
    void every_event_has_a_stored_name_and_an_example() {
        var examples = examples().map(ComplaintEvent::getClass).collect(Collectors.toSet());
        assertEquals(all(ComplaintEvent.class).collect(Collectors.toSet()), examples);
        assertEquals(examples, Set.copyOf(StoredNames.types().classes()));
    }

    private static Stream<Class<?>> all(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(StoredExamplesTest::all)
                : Stream.of(family);
    }

    private static String example(ComplaintEvent event) throws IOException {
        var type = StoredNames.types().typeOf(event.getClass()).orElseThrow();
        return read("/stored-events/" + type.name() + "." + type.revision() + ".json", event);
    }

    private static String read(String file, ComplaintEvent event) throws IOException {
        try (var in = StoredExamplesTest.class.getResourceAsStream(file)) {
            assertNotNull(in, file + " is missing: " + JSON.tree(event));
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
