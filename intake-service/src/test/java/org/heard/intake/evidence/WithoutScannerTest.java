package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.heard.intake.evidence.Pieces.announce;
import static org.heard.intake.evidence.Pieces.becomes;
import static org.heard.intake.evidence.Pieces.send;
import static org.heard.intake.evidence.Pieces.shown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.heard.testkit.Scanning;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** While nobody can look for viruses, evidence is taken and held, and nobody reads it. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class WithoutScannerTest {

    @Test
    void a_file_is_held_until_the_scanner_is_back() {
        Scanning.stops();
        var piece = announce(lodge(), "a.txt");
        send(piece, Files.text("held")).then().statusCode(200).body("state", equalTo("held"));
        await().until(() -> "scanner-down".equals(shown(piece).getString("because")));
        asCouncil().get(piece + "/content").then().statusCode(409).body("code", equalTo("evidence-held"));
        Scanning.runs();
        becomes(piece, "ready");
        assertEquals("held", asCouncil().get(piece + "/content").asString());
    }
}
