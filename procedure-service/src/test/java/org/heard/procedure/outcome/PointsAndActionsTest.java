package org.heard.procedure.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class PointsAndActionsTest {

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    private Council council;

    @BeforeEach
    void a_complaint_answered_at_stage_one() {
        calendar.set(LocalDate.of(2026, 1, 9));
        council = Council.of(lodged.complaint(LocalDate.of(2026, 1, 5)));
        council.take(
                "points", "{'raisedOn':'2026-01-06','about':'complaint-handling','words':'Nobody called me back.'}");
        council.take(
                "stage-1/responses",
                "{'respondedOn':'2026-01-09','words':'We are sorry.','findings':["
                        + "{'point':1,'finding':'upheld','reasons':'It was so.','evidence':'The diary.'},"
                        + "{'point':2,'finding':'no-finding','reasons':'Nobody remembers.'}]}");
    }

    @Test
    void each_point_says_since_when_it_is_one_and_what_each_stage_found_and_why() {
        var told = council.read("/points");
        assertEquals(List.of(1, 2), told.getList("points.number"));
        assertEquals(List.of("looked-after-care", "complaint-handling"), told.getList("points.about"));
        assertEquals(List.of("2026-01-05", "2026-01-06"), told.getList("points.since"));
        assertNotNull(told.getString("points[1].pointId"));
        assertEquals("stage-1", told.getString("points[0].findings[0].stage"));
        assertEquals("upheld", told.getString("points[0].findings[0].finding"));
        assertEquals("It was so.", told.getString("points[0].findings[0].reasons"));
        assertEquals("The diary.", told.getString("points[0].findings[0].evidence"));
        assertEquals("no-finding", told.getString("points[1].findings[0].finding"));
        assertNull(told.getString("points[1].findings[0].evidence"));
    }

    @Test
    void its_own_person_reads_again_what_they_said_in_a_point_that_they_added_later() {
        var added = "happened.find { it.fact == 'PointAdded' }";
        var told = council.read("/status");
        assertEquals("2026-01-06", told.getString(added + ".on"));
        assertEquals("Nobody called me back.", told.getString(added + ".words"));
        assertEquals(council.read("/points").getString("points[1].pointId"), told.getString(added + ".detail"));
    }

    @Test
    void a_recommendation_stands_with_what_the_adjudication_made_of_it() {
        investigated();
        var told = council.read("/points");
        assertEquals(
                List.of("StageOneAnswered", "InvestigationReported", "AdjudicationIssued"),
                told.getList("points[0].findings.fact"));
        assertEquals(List.of("Say sorry.", "Train the team."), told.getList("recommendations.words"));
        assertEquals(List.of("accepted", "rejected"), told.getList("recommendations.decisions.decision.flatten()"));
        assertEquals("It is right.", told.getString("recommendations[0].decisions[0].reasons"));
        assertEquals("stage-2", told.getString("recommendations[0].decisions[0].stage"));
    }

    @Test
    void an_action_is_open_until_it_is_due_overdue_after_that_and_done_with_evidence_that_the_person_saw() {
        council.take(
                "actions",
                "{'agreedOn':'2026-01-09','owner':'head-of-placements','dueOn':'2026-01-12','words':'A letter.'}");
        calendar.set(LocalDate.of(2026, 1, 12));
        assertEquals("open", council.read("/actions").getString("items[0].state"));
        calendar.set(LocalDate.of(2026, 1, 13));
        var overdue = council.read("/actions");
        assertEquals("overdue", overdue.getString("items[0].state"));
        assertEquals("head-of-placements", overdue.getString("items[0].owner"));
        assertEquals("2026-01-12", overdue.getString("items[0].dueOn"));
        assertEquals("A letter.", overdue.getString("items[0].words"));
        council.take("action-evidence", "{'doneOn':'2026-01-13','action':1,'words':'The letter went out.'}");
        council.take("action-sightings", "{'seenOn':'2026-01-13','action':1,'by':'advocate'}");
        var done = council.read("/actions");
        assertEquals("done", done.getString("items[0].state"));
        assertEquals(List.of("The letter went out."), done.getList("items[0].evidence.words"));
        assertEquals("2026-01-13", done.getString("items[0].seenOn"));
    }

    private void investigated() {
        calendar.set(LocalDate.of(2026, 1, 12));
        council.register("IO-0001", "IP-0001", "AO-0001");
        council.take("stage-2/requests", "{'requestedOn':'2026-01-12','askedBy':'complainant','means':'text'}");
        council.take("stage-2/investigators", "{'appointedOn':'2026-01-12','person':'IO-0001'}");
        council.take("stage-2/independent-persons", "{'appointedOn':'2026-01-12','person':'IP-0001'}");
        council.take(
                "appointments/acceptances",
                "{'acceptedOn':'2026-01-12','role':'adjudicating-officer','person':'AO-0001'}");
        council.take("stage-2/statements", "{'draftedOn':'2026-01-12','words':'One: four moves.'}");
        council.take("stage-2/sent-statements", "{'sentOn':'2026-01-12'}");
        council.take("stage-2/agreed-statements", "{'agreedOn':'2026-01-12','words':'One: four moves.'}");
        var findings = "'findings':[{'point':1,'finding':'upheld','reasons':'It was so.'},"
                + "{'point':2,'finding':'upheld','reasons':'It was so, too.'}]";
        council.take(
                "stage-2/investigation-reports",
                "{'reportedOn':'2026-01-12','words':'I found it so.','recommendations':['Say sorry.','Train the team.'],"
                        + findings + "}");
        council.take(
                "stage-2/independent-reports",
                "{'reportedOn':'2026-01-12','fair':'yes','thorough':'yes','complete':'yes','words':'It was fair.'}");
        council.take(
                "stage-2/adjudications",
                "{'issuedOn':'2026-01-12','words':'Both are upheld.'," + findings
                        + ",'decisions':[{'recommendation':1,'decision':'accepted','reasons':'It is right.'},"
                        + "{'recommendation':2,'decision':'rejected','reasons':'They are trained.'}]}");
    }
}
