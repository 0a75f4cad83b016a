package org.heard.ombudsman.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.desk.DeskForms.MANAGER;
import static org.heard.ombudsman.desk.DeskForms.address;
import static org.heard.ombudsman.desk.DeskForms.as;
import static org.heard.ombudsman.desk.DeskForms.fields;
import static org.heard.ombudsman.desk.DeskForms.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** What the Ombudsman's staff find and read at their desk. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class WhatTheDeskShowsTest {

    @Inject
    BusinessClock clock;

    @Test
    void the_councils_papers_stand_on_the_cases_page_in_their_order_and_the_read_is_on_record() {
        var opened = late("2026-10-01");
        page(address(opened) + "/papers")
                .body(containsString("Stage escalated"))
                .body(containsString("Statement agreed"))
                .body(containsString("They never came."))
                .body(containsString("Deadline missed <strong class=\"govuk-tag govuk-tag--red\">missed</strong>"))
                .body(containsString("dueOn 2026-10-01"));
        var complaint = TheOmbudsman.read(opened.id()).getString("complaintId");
        assertEquals(1, Reads.of(complaint, "ombudsman-desk-papers"));
    }

    @Test
    void papers_that_have_not_come_are_told_to_be_missing() {
        var id = approach("'from':'complainant','complaintId':'%s'".formatted(UUID.randomUUID()));
        page("/desk/cases/" + id + "/papers").body(containsString("have not come yet"));
        page("/desk/cases/" + id + "/decision").body(containsString("so no delay can be counted"));
    }

    @Test
    void beside_the_remedies_stands_what_the_delay_costs_and_what_was_agreed_before() {
        var today = clock.today();
        var opened = late(today.minusMonths(8).plusDays(1).toString());
        page(address(opened) + "/decision")
                .body(containsString("stage-2: 8 months, £400"))
                .body(containsString("Cumbria (21 016 960)"))
                .body(containsString("£240"))
                .body(containsString("Together £400 today."))
                .body(containsString("£50 for each started month"));
        page(address(Casehandling.opened()) + "/decision").body(containsString("show no missed limit of stage 2 or 3"));
    }

    @Test
    void what_was_agreed_before_is_found_by_fault_months_and_outcome() {
        page("/desk/precedents?fault=stage-2-late&months=8&outcome=Upheld")
                .body(containsString("Cumbria (21 016 960)"))
                .body(containsString("West Northamptonshire Council (21 005 839)"))
                .body(not(containsString("Surrey (22 007 478)")));
        page("/desk/precedents?months=many")
                .body(containsString("Enter a number of months"))
                .body(containsString("Surrey (22 007 478)"));
    }

    @Test
    void a_case_is_found_by_its_reference_its_council_and_where_it_stands() {
        var opened = Casehandling.opened();
        var link = "/desk/cases/" + opened.id();
        var reference = opened.now().getString("reference");
        as(MANAGER).queryParam("reference", reference).get("/desk").then().body(containsString(link));
        page("/desk?reference=" + reference.replace(" ", "") + "&council=E09000099&state=intake")
                .body(containsString(link));
        page("/desk?reference=" + reference.replace(" ", "") + "&council=E10000099&state=")
                .body(allOf(containsString("No case fits."), not(containsString(link))));
        page("/desk?reference=" + reference.replace(" ", "") + "&state=decided").body(not(containsString(link)));
        page("/desk?reference=Quillon")
                .body(containsString("Enter a reference"))
                .body(not(containsString(link)));
    }

    @Test
    void approaches_stand_in_a_list_of_their_own_with_what_is_missing_and_their_checks() {
        var direct = approach("'from':'complainant','complaintId':'%s'".formatted(UUID.randomUUID()));
        var councillor = approach("'from':'councillor','inWritingOn':'%s','complaintId':'%s'"
                .formatted(clock.today(), UUID.randomUUID()));
        var work = Casehandling.of(councillor);
        work.did(
                "checks",
                "{'decidedOn':'%s','check':'LGO-5','answer':'fails','reason':'In court.'}".formatted(clock.today()));
        page("/desk/approaches")
                .body(containsString("/desk/cases/" + direct))
                .body(containsString("in-writing"))
                .body(containsString("not looked at yet"));
        page("/desk/approaches?show=councillor")
                .body(containsString("/desk/cases/" + councillor))
                .body(containsString("consent"))
                .body(containsString("1 of 13"))
                .body(containsString("LGO-5 fails"))
                .body(not(containsString("/desk/cases/" + direct)));
        as(Tokens.ofUser("manager.e09")).get("/desk/approaches").then().statusCode(403);
        as(Tokens.ofUser("manager.e09")).get("/desk/precedents").then().statusCode(403);
        work.did(
                "closures",
                "{'closedOn':'%s','check':'LGO-5','wording':'cannot','reason':'In court.'}".formatted(clock.today()));
        page("/desk/approaches").body(not(containsString("/desk/cases/" + councillor)));
        page("/desk/approaches?show=all").body(containsString("/desk/cases/" + councillor));
    }

    @Test
    void joint_working_begins_with_both_tests_and_ends_with_why() {
        var opened = Casehandling.opened();
        var join = fields(opened, "join");
        join.putAll(Map.of("consent", "oral", "reason", "One night."));
        send(MANAGER, address(opened) + "/steps/join", join)
                .statusCode(400)
                .body(containsString("Say why each of the two is fundamental"));
        join.put("significance", "Neither can be judged alone.");
        send(MANAGER, address(opened) + "/steps/join", join).statusCode(303);
        page(address(opened)).body(containsString("consent spoken, for now"));
        send(MANAGER, address(opened) + "/steps/confirm", fields(opened, "confirm"))
                .statusCode(303);
        page(address(opened))
                .body(containsString("consent in writing"))
                .body(not(containsString("Until then no draft goes out.")));
        var split = fields(opened, "split");
        split.put("reason", "They wrote so.");
        send(MANAGER, address(opened) + "/steps/split", split)
                .statusCode(400)
                .body(containsString("Select why it ends"));
        split.put("because", "consent-withdrawn");
        send(MANAGER, address(opened) + "/steps/split", split).statusCode(303);
        page(address(opened) + "?done=split")
                .body(containsString("Our part goes on"))
                .body(containsString("Joint working ended: consent-withdrawn"));
    }

    @Test
    void a_public_report_stands_in_the_compliance_list_until_the_council_has_considered_it() {
        var today = clock.today();
        var opened = Casehandling.opened().investigated(today.toString());
        opened.decided(
                today.toString(),
                today.plusDays(10).toString(),
                Casehandling.upheld(today.plusMonths(1).toString()));
        opened.did("reports", "{'issuedOn':'%s'}".formatted(today));
        var link = "<a class=\"govuk-link\" href=\"/desk/cases/" + opened.id() + "/decision\">";
        page("/desk/compliance").body(containsString(link)).body(containsString("waiting"));
        opened.did("reports/considerations", "{'consideredOn':'%s','where':'cabinet'}".formatted(today));
        page("/desk/compliance").body(not(containsString(link)));
        page("/desk/compliance?show=all").body(containsString(link)).body(containsString("cabinet"));
    }

    @Test
    void nothing_is_looked_for_under_what_cannot_be_chosen() {
        page("/desk?council=E00000000").body(containsString("Select a council")).body(containsString("No case fits."));
        page("/desk?state=nowhere").body(containsString("Select where it stands"));
        page("/desk?state=closed&council=&reference=").body(not(containsString("Select where it stands")));
    }

    @Test
    void a_review_corrects_the_text_that_its_form_shows() {
        var today = clock.today();
        var opened = Casehandling.opened().investigated(today.toString());
        opened.decided(
                today.toString(),
                today.plusDays(10).toString(),
                Casehandling.upheld(today.plusMonths(1).toString()));
        opened.did(
                "reviews",
                "{'askedOn':'%s','by':'council','because':'evidence-wrong','words':'Look again.'}".formatted(today));
        page(address(opened) + "/decision").body(containsString(">There was delay.</textarea>"));
        var fields = fields(opened, "reviewed");
        fields.putAll(Map.of(
                "result", "corrected",
                "reason", "A week was missing.",
                "summary", "The Council took too long.",
                "complaint", "A young person complained.",
                "powers", "We look at fault.",
                "considered", "We read the papers.",
                "found", "There was delay of 41 weeks.",
                "agreedAction", "The Council pays.",
                "finalDecision", ""));
        send(MANAGER, address(opened) + "/steps/reviewed", fields)
                .statusCode(400)
                .body(containsString("Write the final decision"))
                .body(containsString(">There was delay of 41 weeks.</textarea>"));
        fields.put("finalDecision", "We uphold it.");
        send(MANAGER, address(opened) + "/steps/reviewed", fields).statusCode(303);
        assertEquals("There was delay of 41 weeks.", opened.now().getString("decision.statement.found"));
    }

    private static Casehandling late(String dueOn) {
        return Casehandling.opened(AReferral.made().late(dueOn));
    }

    private String approach(String rest) {
        return as(MANAGER)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{'madeOn':'%s','council':'E09000099','youngPerson':true,'words':'They rang.',%s}"
                        .formatted(clock.today(), rest)
                        .replace('\'', '"'))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse page(String address) {
        return as(MANAGER).get(address).then().statusCode(200);
    }
}
