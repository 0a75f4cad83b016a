package org.heard.ombudsman.desk;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.desk.DeskForms.MANAGER;
import static org.heard.ombudsman.desk.DeskForms.address;
import static org.heard.ombudsman.desk.DeskForms.as;
import static org.heard.ombudsman.desk.DeskForms.editor;
import static org.heard.ombudsman.desk.DeskForms.seen;
import static org.heard.ombudsman.desk.DeskForms.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Two who write the same decision: nobody's words are lost, and nobody saves over what they have not seen. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class DecisionTextTest {

    private static final Tokens COLLEAGUE = Tokens.ofUser("investigator.ombudsman");

    @Inject
    BusinessClock clock;

    @Test
    void whoever_saves_what_a_colleague_has_changed_meanwhile_is_told_and_keeps_their_words() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var mine = editor(MANAGER, opened);
        var theirs = editor(COLLEAGUE, opened);
        theirs.put("summary", "What the colleague wrote.");
        save(COLLEAGUE, opened, theirs).statusCode(303);

        mine.put("summary", "What I wrote.");
        var told = save(MANAGER, opened, mine)
                .statusCode(400)
                .body(containsString("Somebody saved this text after you opened it"))
                .body(containsString("What I wrote."))
                .body(containsString("Saved by investigator.ombudsman"));
        page(opened).body(allOf(containsString("What the colleague wrote."), not(containsString("What I wrote."))));

        seen(mine, told);
        save(MANAGER, opened, mine).statusCode(303);
        page(opened).body(containsString("What I wrote."));
    }

    @Test
    void nothing_is_issued_of_a_text_that_has_changed_meanwhile() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var mine = editor(MANAGER, opened);
        var theirs = editor(COLLEAGUE, opened);
        theirs.put("summary", "What the colleague wrote.");
        save(COLLEAGUE, opened, theirs).statusCode(303);
        DeskForms.whole(mine, clock.today());
        DeskForms.day(mine, "commentsBy", clock.today().plusDays(14));
        mine.put("do", "draft");
        send(MANAGER, address(opened) + "/decision", mine).statusCode(400);
        assertEquals("investigation", opened.now().getString("status"));
    }

    @Test
    void the_same_form_sent_twice_is_saved_once() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var fields = editor(MANAGER, opened);
        fields.put("summary", "Pressed twice.");
        save(MANAGER, opened, fields).statusCode(303);
        save(MANAGER, opened, fields).statusCode(303);
    }

    @Test
    void the_last_day_for_comments_is_saved_with_it() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var fields = editor(MANAGER, opened);
        DeskForms.day(fields, "commentsBy", LocalDate.of(2031, 3, 17));
        save(MANAGER, opened, fields).statusCode(303);
        page(opened)
                .body(containsString("name=\"commentsBy-day\" inputmode=\"numeric\" value=\"17\""))
                .body(containsString("name=\"commentsBy-month\" inputmode=\"numeric\" value=\"3\""))
                .body(containsString("name=\"commentsBy-year\" inputmode=\"numeric\" value=\"2031\""));
    }

    @Test
    void what_the_api_would_refuse_is_named_at_its_field() {
        var opened = Casehandling.opened().investigated(clock.today().toString());
        var fields = editor(MANAGER, opened);
        DeskForms.whole(fields, clock.today());
        DeskForms.day(fields, "commentsBy", clock.today().plusDays(14));
        fields.put("do", "draft");
        fields.put("recommendation-1-pounds", "0");
        fields.put("category", "Potholes");
        fields.put("summary", "long ".repeat(500));
        fields.put("finding-1-injustice", "long ".repeat(5000));
        var told = send(MANAGER, address(opened) + "/decision", fields)
                .statusCode(400)
                .body(containsString("<a href=\"#decision-recommendation-1-pounds\">Enter a sum of more than £0"))
                .body(containsString("<a href=\"#decision-category\">Select the category"))
                .body(containsString("<a href=\"#decision-summary\">Use at most 2,000 characters"))
                .body(containsString("<a href=\"#decision-finding-1-injustice\">Use at most 20,000 characters"))
                .body(containsString("id=\"decision-finding-1-injustice-error\""));
        assertEquals("investigation", opened.now().getString("status"));

        DeskForms.whole(fields, clock.today());
        seen(fields, told);
        send(MANAGER, address(opened) + "/decision", fields).statusCode(303);
        assertEquals("draft", opened.now().getString("status"));
    }

    private static ValidatableResponse save(Tokens who, Casehandling opened, Map<String, String> fields) {
        fields.put("do", "save");
        return send(who, address(opened) + "/decision", fields);
    }

    private static ValidatableResponse page(Casehandling opened) {
        return as(MANAGER).get(address(opened) + "/decision").then().statusCode(200);
    }
}
