package org.heard.procedure.complaint;

import static org.heard.procedure.complaint.Told.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.heard.eventstore.EventJson;
import org.heard.eventstore.EventReader;
import org.heard.eventstore.OlderRevision;
import org.heard.eventstore.StoredEvent;
import org.heard.procedure.complaint.command.InquiryStep.ReportInvestigation;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was stored in an older shape is read in today's. */
class OlderRevisionsTest {

    private static final EventReader READER =
            new EventReader(StoredNames.model(PROCEDURES), EventJson.of(StoredNames.model(PROCEDURES)));

    static Stream<OlderRevision> older() {
        return OlderRevisions.all().stream();
    }

    @ParameterizedTest
    @MethodSource("older")
    void every_older_revision_has_its_example_and_is_read(OlderRevision older) throws IOException {
        assertNotNull(read(older.name(), older.revision()));
    }

    @Test
    void an_answer_from_before_points_were_kept_has_no_findings() throws IOException {
        assertEquals(
                new StageOneAnswered(ID, WORDS, List.of(), day(1, 9), day(1, 9)),
                read("complaint.StageOneAnswered", 1));
        assertEquals(
                new AdjudicationIssued(ID, WORDS, List.of(), List.of(), ADJUDICATED, ADJUDICATED),
                read("complaint.AdjudicationIssued", 1));
        assertEquals(new StatementAgreed(ID, 1, WORDS, day(2, 23), day(2, 24)), read("complaint.StatementAgreed", 1));
        assertEquals(
                new FinalResponseIssued(ID, WORDS, List.of(), List.of(), RESPONSE_DUE, RESPONSE_DUE),
                read("complaint.FinalResponseIssued", 1));
    }

    @Test
    void a_complaint_that_was_answered_then_goes_on_today() throws IOException {
        given(
                        accepted(),
                        read("complaint.StageOneAnswered", 1),
                        toStageTwo(day(1, 12)),
                        new InvestigatorAppointed(ID, "IO-1", day(1, 12), day(1, 12)),
                        read("complaint.StatementAgreed", 1))
                .when(new ReportInvestigation(ID, WORDS, FINDINGS, List.of(), day(2, 27), day(2, 27)))
                .expectSuccessfulHandlerExecution();
    }

    private static ComplaintEvent read(String name, int revision) throws IOException {
        var file = "/stored-events/" + name + "." + revision + ".json";
        try (var in = OlderRevisionsTest.class.getResourceAsStream(file)) {
            assertNotNull(in, file + " is missing");
            var json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var stored = new StoredEvent("e-1", 0, name, "" + revision, Instant.EPOCH, json, Map.of());
            return (ComplaintEvent) READER.read(List.of(stored)).getFirst();
        }
    }
}
