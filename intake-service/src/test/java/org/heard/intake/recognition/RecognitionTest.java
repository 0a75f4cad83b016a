package org.heard.intake.recognition;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.asCouncil;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class RecognitionTest {

    @Test
    @Rule("CODE-1")
    void the_word_complaint_need_not_be_used() {
        asCouncil()
                .body(Map.of("text", "Nobody rings me back, and it\u2019s been weeks."))
                .post("/v1/recognitions")
                .then()
                .statusCode(200)
                .body("mayBeComplaint", equalTo(true))
                .body("likelihood", equalTo("likely"))
                .body("reasons.rule", hasItem("REC-3"))
                .body("reasons.find { it.rule == 'REC-3' }.found", equalTo("nobody"))
                .body("ruleSet", equalTo("EN-RECOGNITION"));
    }

    @Test
    void a_question_is_not_taken_for_a_complaint() {
        asCouncil()
                .body(Map.of("text", "When does the family centre open?", "category", "general"))
                .post("/v1/recognitions")
                .then()
                .statusCode(200)
                .body("mayBeComplaint", equalTo(false))
                .body("likelihood", equalTo("unlikely"))
                .body("reasons", empty());
    }

    @Test
    void the_category_of_the_councils_own_system_counts_as_a_hint() {
        asCouncil()
                .body(Map.of("text", "About the boys.", "category", "Complaint, stage 1"))
                .post("/v1/recognitions")
                .then()
                .statusCode(200)
                .body("likelihood", equalTo("possible"))
                .body("reasons.rule", contains("REC-12"));
    }

    @Test
    void without_words_there_is_nothing_to_recognise() {
        asCouncil()
                .body(Map.of("text", "  "))
                .post("/v1/recognitions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        asCouncil()
                .body(Map.of("text", "a".repeat(20_001)))
                .post("/v1/recognitions")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/text"));
        asCouncil().body("{\"txt\": \"x\"}").post("/v1/recognitions").then().statusCode(400);
    }

    @Test
    void only_a_council_that_may_lodge_may_ask() {
        as(Tokens.ofClient("ombudsman-service"))
                .body(Map.of("text", "I am unhappy."))
                .post("/v1/recognitions")
                .then()
                .statusCode(403);
    }
}
