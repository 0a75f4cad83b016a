package org.heard.ombudsman.desk;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.heard.ombudsman.desk.DeskForms.as;
import static org.heard.ombudsman.desk.DeskForms.formToken;
import static org.heard.ombudsman.desk.DeskForms.send;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** A step needs the same role on the desk as over the API. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class WhoMayUseTheDeskTest {

    private static final Tokens INTAKE = Tokens.ofUser("intake.ombudsman");

    @Test
    void whoever_may_only_read_the_queue_is_shown_no_next_case_and_cannot_take_one() {
        Casehandling.opened();
        var reader = INTAKE.roles("queue:read");
        as(reader).get("/desk").then().statusCode(200).body(not(containsString("/desk/next")));
        var token = formToken(as(INTAKE).get("/desk").then());
        var wish = Map.of("formToken", token, "once", UUID.randomUUID().toString(), "team", "intake");
        send(reader, "/desk/next", wish).statusCode(403).body(containsString("You cannot use this page"));
        send(INTAKE, "/desk/next", wish).statusCode(303);
    }
}
