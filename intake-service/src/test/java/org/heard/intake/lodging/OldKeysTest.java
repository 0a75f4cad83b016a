package org.heard.intake.lodging;

import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.heard.kit.idempotency.OldKeys;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** A key is forgotten when nobody repeats the request any more, and not before. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class OldKeysTest {

    @Inject
    OldKeys keys;

    @Test
    void a_key_of_ninety_one_days_is_forgotten_and_one_of_eighty_nine_is_not() throws SQLException {
        var old = UUID.randomUUID().toString();
        var young = UUID.randomUUID().toString();
        var ofOld = lodge(old);
        var ofYoung = lodge(young);
        age(old, 91);
        age(young, 89);
        assertTrue(keys.forget().await().indefinitely() >= 1);
        assertEquals(ofYoung, lodge(young));
        assertNotEquals(ofOld, lodge(old));
    }

    private static String lodge(String key) {
        return asCouncil()
                .header("Idempotency-Key", key)
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void age(String key, int days) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var update = connection.prepareStatement(
                        "update idempotency_key set used_at = now() - make_interval(days => ?) where key = ?")) {
            update.setInt(1, days);
            update.setString(2, key);
            assertEquals(1, update.executeUpdate());
        }
    }
}
