package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.Scanning;
import org.junit.jupiter.api.BeforeEach;

/** Somebody who told us, at the page on which they add files. */
abstract class AtOwnFiles {

    static final Duration SOON = Duration.ofSeconds(30);

    Visitor person;
    String complaint;

    @BeforeEach
    void somebody_has_told() throws SQLException {
        Scanning.runs();
        person = Teller.atDone("They took my bike. " + UUID.randomUUID());
        complaint = MyPageTest.idOf(person.text("reference"));
        person.send("/done", Map.of()).open("/my/files");
    }

    void add(String name, byte[] file, Map<String, String> fields) {
        person.upload("/my/files", name, file, fields);
        assertFalse(person.text().contains("govuk-error-summary"), person.text());
    }

    void becomes(String state) {
        await().atMost(SOON).until(() -> person.open("/my/files").text().contains(">" + state + "<"));
    }

    ValidatableResponse evidence() {
        return asCouncil()
                .get("/v1/complaints/" + complaint + "/evidence")
                .then()
                .statusCode(200);
    }
}
