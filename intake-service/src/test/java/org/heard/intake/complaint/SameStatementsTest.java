package org.heard.intake.complaint;

import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asOtherCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Statements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another council's complaint costs what an unknown one costs. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SameStatementsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/contact-pact", "/identity", "/messages", "/needs"})
    void a_read_runs_the_same_for_another_councils_complaint_and_for_none(String below) {
        var mine = "/v1/complaints/" + lodge() + below;
        var nobodys = "/v1/complaints/" + UUID.randomUUID() + below;
        var another = Statements.of(() -> asOtherCouncil().get(mine).then().statusCode(404));
        var unknown = Statements.of(() -> asOtherCouncil().get(nobodys).then().statusCode(404));
        var own = Statements.of(() -> asCouncil().get(mine).then().statusCode(200));
        assertFalse(another.isEmpty());
        assertEquals(unknown, another);
        assertNotEquals(own, another, "what a read runs is not seen");
    }
}
