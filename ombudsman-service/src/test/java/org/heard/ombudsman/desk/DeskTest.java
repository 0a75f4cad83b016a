package org.heard.ombudsman.desk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.desk.DeskForms.MANAGER;
import static org.heard.ombudsman.desk.DeskForms.address;
import static org.heard.ombudsman.desk.DeskForms.as;
import static org.heard.ombudsman.desk.DeskForms.day;
import static org.heard.ombudsman.desk.DeskForms.editor;
import static org.heard.ombudsman.desk.DeskForms.fields;
import static org.heard.ombudsman.desk.DeskForms.formToken;
import static org.heard.ombudsman.desk.DeskForms.seen;
import static org.heard.ombudsman.desk.DeskForms.send;
import static org.heard.ombudsman.desk.DeskForms.whole;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Ombudsman's staff work on cases on pages of their own, by the same rules as the API. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DeskTest {

    @Inject
    BusinessClock clock;

    @Test
    void whoever_is_not_signed_in_is_sent_to_the_realm() {
        given().redirects()
                .follow(false)
                .get("/desk")
                .then()
                .statusCode(302)
                .header(
                        "Location",
                        allOf(containsString("/protocol/openid-connect/auth"), containsString("ombudsman-desk")));
        given().get("/desk/signed-out").then().statusCode(200).body(containsString("You have signed out"));
    }

    @Test
    void a_councils_staff_and_systems_see_nothing_of_it() {
        var opened = Casehandling.opened();
        for (var who : new Tokens[] {Tokens.ofUser("manager.e09"), Tokens.ofClient("council-e09000099")}) {
            as(who).get("/desk").then().statusCode(403).body(containsString("You cannot use this page"));
            as(who).get(address(opened)).then().statusCode(403).body(not(containsString("Quillon")));
        }
    }

    @Test
    void the_queue_shows_who_waits_and_the_next_case_is_taken_there() {
        var opened = Casehandling.opened();
        var queue = as(MANAGER).get("/desk?show=waiting").then().statusCode(200);
        queue.body(containsString("/desk/cases/" + opened.id())).body(containsString("young person"));
        var token = formToken(queue);
        send(MANAGER, "/desk/next", Map.of("formToken", token, "once", "a-wish", "team", ""))
                .statusCode(400)
                .body(containsString("Select the team"));
        send(MANAGER, "/desk/next", Map.of("formToken", token, "once", opened.id(), "team", "intake"))
                .statusCode(303)
                .header("Location", containsString("/desk/cases/"));
        as(MANAGER).get("/desk?show=mine").then().statusCode(200).body(containsString("manager.ombudsman"));
    }

    @Test
    void a_page_of_a_case_shows_its_person_is_kept_nowhere_and_leaves_a_row() {
        var opened = Casehandling.opened();
        as(MANAGER)
                .get(address(opened))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Quillon Testwell"))
                .body(containsString("link-officer@ashmere.example"))
                .body(containsString("My things were thrown away."))
                .body(containsString("Invented: Polish, a woman."))
                .body(containsString("evidence/001.txt: My diary.txt"))
                .body(containsString("The council’s procedure was looked at"));
        var complaint = TheOmbudsman.read(opened.id()).getString("complaintId");
        assertEquals(1, Reads.of(complaint, "ombudsman-desk-overview"));
        as(MANAGER).get(address(opened) + "/nothing").then().statusCode(404);
        as(MANAGER)
                .get("/desk/cases/00000000-0000-0000-0000-000000000000")
                .then()
                .statusCode(404)
                .body(containsString("Page not found"));
    }

    @Test
    void the_complaint_of_an_approach_is_named_on_its_page() {
        var complaint = UUID.randomUUID().toString();
        var opened = Casehandling.of(as(MANAGER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", complaint)
                .body("""
                        {"madeOn":"%s","council":"E09000099","from":"complainant","youngPerson":true,"words":"x"}""".formatted(clock.today()))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        var fields = fields(opened, "name");
        fields.putAll(Map.of("council", "E09000001", "complaintId", "a mistake", "reason", "They rang us."));
        send(MANAGER, address(opened) + "/steps/name", fields)
                .statusCode(400)
                .body(containsString("Select the council"))
                .body(containsString("Enter the number of the complaint"));
        fields.putAll(Map.of("council", "E10000099", "complaintId", complaint));
        send(MANAGER, address(opened) + "/steps/name", fields).statusCode(303);
        as(MANAGER)
                .get(address(opened) + "?done=name")
                .then()
                .statusCode(200)
                .body(containsString("The complaint was named, and told there."))
                .body(containsString("Thornvale County Council"));
    }

    @Test
    void the_complaint_of_an_approach_that_was_returned_is_named_with_a_reason_of_the_apis_length() {
        var complaint = UUID.randomUUID().toString();
        var opened = Casehandling.of(as(MANAGER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", complaint)
                .body("""
                        {"madeOn":"%s","council":"E09000099","complaintId":"%s","from":"complainant","youngPerson":true,"words":"x"}""".formatted(clock.today(), UUID.randomUUID()))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
        opened.did(
                "returns",
                "{'returnedOn':'%s','next':'stage-2-answer','reason':'It is not over.'}".formatted(clock.today()));
        as(MANAGER).get(address(opened)).then().body(containsString("Say which complaint it is about"));
        var fields = fields(opened, "name");
        fields.putAll(Map.of("council", "E10000099", "complaintId", complaint, "reason", "x".repeat(20_001)));
        send(MANAGER, address(opened) + "/steps/name", fields)
                .statusCode(400)
                .body(containsString("<a href=\"#name-reason\">Use at most"));
        fields.put("reason", "They rang us.");
        send(MANAGER, address(opened) + "/steps/name", fields).statusCode(303);
        assertEquals(complaint, TheOmbudsman.read(opened.id()).getString("complaintId"));
    }

    @Test
    void a_form_acts_only_with_the_sessions_own_token_and_once() {
        var opened = Casehandling.opened();
        var fields = fields(opened, "note");
        fields.put("words", "Called the advocate.");
        var foreign = new HashMap<>(fields);
        foreign.put(
                "formToken",
                formToken(as(Tokens.ofUser("assessor.ombudsman")).get("/desk").then()));
        send(MANAGER, address(opened) + "/steps/note", foreign).statusCode(403);
        foreign.remove("formToken");
        send(MANAGER, address(opened) + "/steps/note", foreign).statusCode(403).body(containsString("out of date"));
        for (var time = 0; time < 2; time++) {
            send(MANAGER, address(opened) + "/steps/note", fields)
                    .statusCode(303)
                    .header("Location", containsString("?done=note"));
        }
        assertEquals(1, notes(opened));
        as(MANAGER)
                .get(address(opened) + "?done=note")
                .then()
                .body(containsString("The note was added."))
                .body(containsString("Called the advocate."));
        fields.put("once", "another");
        send(MANAGER, address(opened) + "/steps/note", fields)
                .statusCode(400)
                .body(containsString("The case has changed since you opened this page"))
                .body(containsString("Called the advocate."));
        assertEquals(1, notes(opened));
    }

    @Test
    void a_check_is_decided_with_a_reason_and_what_is_left_out_is_named() {
        var opened = Casehandling.opened();
        var page = as(MANAGER).get(address(opened) + "/checklist/LGO-5").then();
        page.statusCode(200).body(containsString("LGA 1974 Sch 5 para 1"));
        var fields = fields(opened, "check");
        fields.put("check", "LGO-5");
        fields.put("answer", "passes");
        send(MANAGER, address(opened) + "/steps/check", fields)
                .statusCode(400)
                .body(containsString("#check-reason"))
                .body(containsString("Give the reason"));
        fields.put("reason", "No court has it.");
        send(MANAGER, address(opened) + "/steps/check", fields)
                .statusCode(303)
                .header("Location", containsString("/checklist?done=check"));
        as(MANAGER).get(address(opened) + "/checklist").then().body(containsString("No court has it."));
        var stage = fields(opened, "stage");
        stage.put("stage", "assessment");
        send(MANAGER, address(opened) + "/steps/stage", stage)
                .statusCode(400)
                .body(containsString("Every check of this phase is decided"));
    }

    @ParameterizedTest
    @CsvSource({"help, words, 20001", "note, words, 20001", "assign, caseworker, 101"})
    void what_is_longer_than_the_api_takes_is_named_at_its_field(String step, String field, int length) {
        var opened = Casehandling.opened();
        var fields = fields(opened, step);
        fields.put("kind", "other");
        fields.put("team", "intake");
        fields.put(field, "x".repeat(length));
        send(MANAGER, address(opened) + "/steps/" + step, fields)
                .statusCode(400)
                .body(containsString("<a href=\"#%s-%s\">Use at most".formatted(step, field)))
                .body(containsString("id=\"%s-%s-error\"".formatted(step, field)));
        assertEquals(0, notes(opened));
    }

    @Test
    void an_enquiry_is_made_and_answered() {
        var opened = Casehandling.opened();
        var fields = fields(opened, "enquiry");
        fields.put("to", "council");
        fields.put("question", "When was the investigator appointed?");
        send(MANAGER, address(opened) + "/steps/enquiry", fields)
                .statusCode(400)
                .body(containsString("Enter the last day for the answer"));
        day(fields, "dueOn", clock.today().plusDays(10));
        send(MANAGER, address(opened) + "/steps/enquiry", fields).statusCode(303);
        var answer = fields(opened, "answer");
        answer.put("enquiry", opened.now().getString("enquiries[0].enquiry"));
        answer.put("words", "On the first of March.");
        send(MANAGER, address(opened) + "/steps/answer", answer).statusCode(303);
        as(MANAGER).get(address(opened) + "/enquiries").then().body(containsString("On the first of March."));
    }

    @Test
    void a_decision_is_issued_only_when_it_is_whole() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var fields = editor(MANAGER, opened);
        fields.put("do", "draft");
        fields.put("outcome", "upheld");
        fields.put("summary", "The Council took too long.");
        seen(
                fields,
                send(MANAGER, address(opened) + "/decision", fields)
                        .statusCode(400)
                        .body(containsString("#decision-finding-1-reasons"))
                        .body(containsString("Write the final decision"))
                        .body(containsString("The Council took too long.")));
        assertEquals("investigation", opened.now().getString("status"));

        whole(fields, clock.today());
        fields.put("found", "Quillon waited for 40 weeks.");
        seen(
                fields,
                send(MANAGER, address(opened) + "/decision", fields)
                        .statusCode(400)
                        .body(containsString("Enter the last day for comments")));
        day(fields, "commentsBy", clock.today().plusDays(14));
        seen(
                fields,
                send(MANAGER, address(opened) + "/decision", fields)
                        .statusCode(400)
                        .body(containsString("names a person of the complaint")));
        fields.put("found", "There was a wait of 40 weeks.");
        fields.put("once", "whole");
        send(MANAGER, address(opened) + "/decision", fields)
                .statusCode(303)
                .header("Location", containsString("?done=draft"));
        assertEquals("draft", opened.now().getString("status"));
        assertEquals(25_000, opened.now().getInt("draft.recommendations[0].amountPence"));

        for (var side : new String[] {"council", "complainant"}) {
            var comment = fields(opened, "comment");
            comment.put("from", side);
            comment.put("words", "Agreed.");
            send(MANAGER, address(opened) + "/steps/comment", comment).statusCode(303);
        }
        var last = editor(MANAGER, opened);
        whole(last, clock.today());
        last.put("do", "final");
        send(MANAGER, address(opened) + "/decision", last).statusCode(303);
        assertEquals("decided", opened.now().getString("status"));
        as(MANAGER)
                .get("/desk/compliance")
                .then()
                .statusCode(200)
                .body(containsString("/desk/cases/" + opened.id() + "/recommendations"));
        settle(opened);
    }

    private void settle(Casehandling opened) {
        var evidence = fields(opened, "evidence");
        evidence.put("number", "1");
        evidence.put("words", "A remittance advice.");
        day(evidence, "doneOn", clock.today());
        send(MANAGER, address(opened) + "/steps/evidence", evidence).statusCode(303);
        var settled = fields(opened, "settle");
        settled.put("number", "1");
        settled.put("result", "complied-late");
        send(MANAGER, address(opened) + "/steps/settle", settled)
                .statusCode(400)
                .body(containsString("Done by the last day is complied"));
        settled.put("result", "complied");
        settled.put("once", "again");
        send(MANAGER, address(opened) + "/steps/settle", settled).statusCode(303);
        as(MANAGER)
                .get("/desk/compliance?show=all")
                .then()
                .body(containsString("/desk/cases/" + opened.id() + "/recommendations"));
    }

    @Test
    void whoever_may_not_decide_is_shown_no_editor_and_cannot_use_it() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var intake = Tokens.ofUser("intake.ombudsman");
        var page = as(intake).get(address(opened) + "/decision").then().statusCode(200);
        page.body(not(containsString("Issue the draft")));
        var fields = fields(intake, opened, "decision");
        whole(fields, clock.today());
        fields.put("do", "draft");
        send(intake, address(opened) + "/decision", fields).statusCode(403);
        assertFalse(as(MANAGER).get(address(opened) + "/decision").asString().contains("There was a wait"));
        assertTrue(as(MANAGER).get(address(opened) + "/decision").asString().contains("Issue the draft"));
    }

    @Test
    void one_more_point_is_one_more_row_and_what_was_written_stays() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var fields = fields(opened, "decision");
        fields.put("summary", "So far.");
        fields.put("do", "point");
        send(MANAGER, address(opened) + "/decision", fields)
                .statusCode(303)
                .header("Location", containsString("#decision-finding-2"));
        as(MANAGER)
                .get(address(opened) + "/decision")
                .then()
                .body(containsString("finding-2-reasons"))
                .body(containsString("So far."))
                .body(containsString("Saved by manager.ombudsman"));
    }

    @Test
    void the_statement_of_a_closing_is_written_there_and_names_nobody() {
        var opened = Casehandling.opened();
        var today = clock.today();
        opened.did("checks", "{'decidedOn':'%s','check':'LGO-4','answer':'fails','reason':'x'}".formatted(today));
        var close = fields(opened, "close");
        close.putAll(Map.of("check", "LGO-4", "reason", "It was in court."));
        send(MANAGER, address(opened) + "/steps/close", close).statusCode(303);
        as(MANAGER)
                .get(address(opened) + "/decision")
                .then()
                .body(containsString("Nothing is published before it is written."))
                .body(containsString("We cannot investigate this complaint."))
                .body(containsString("LGA 1974 s26(6)(a)-(c)"));
        as(MANAGER).get("/desk?show=unstated").then().body(containsString(address(opened)));
        var fields = fields(opened, "closing");
        fields.putAll(Map.of(
                "category", "Adoption",
                "summary", "Quillon was in court.",
                "complaint", "A young person complained.",
                "powers", "We cannot.",
                "considered", "We read it."));
        send(MANAGER, address(opened) + "/steps/closing", fields)
                .statusCode(400)
                .body(containsString("#closing-found"))
                .body(containsString("Write your assessment"));
        fields.putAll(Map.of("found", "x".repeat(20_001), "finalDecision", "We cannot."));
        send(MANAGER, address(opened) + "/steps/closing", fields)
                .statusCode(400)
                .body(containsString("#closing-found"))
                .body(containsString("Use at most 20,000 characters"));
        fields.put("found", "A court decided it.");
        send(MANAGER, address(opened) + "/steps/closing", fields)
                .statusCode(400)
                .body(containsString("names a person of the complaint"));
        fields.putAll(Map.of("summary", "It was in court.", "once", UUID.randomUUID() + "-closing"));
        send(MANAGER, address(opened) + "/steps/closing", fields).statusCode(303);
        as(MANAGER)
                .get(address(opened) + "/decision?done=closing")
                .then()
                .body(containsString("The statement was written."))
                .body(containsString("It is published in its time"))
                .body(containsString("A court decided it."));
        as(MANAGER).get("/desk?show=unstated").then().body(not(containsString(address(opened))));
    }

    private static long notes(Casehandling opened) {
        return opened.now().<String>getList("timeline.fact").stream()
                .filter("NoteTaken"::equals)
                .count();
    }
}
