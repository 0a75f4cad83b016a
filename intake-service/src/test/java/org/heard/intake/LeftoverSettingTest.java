package org.heard.intake;

import static org.heard.intake.IntakeClient.as;
import static org.heard.intake.IntakeClient.complaint;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All share one connection, on which somebody left a council set: each council still sees its own complaints, and no other's. */
@QuarkusTest
@TestProfile(LeftoverSettingTest.OneConnection.class)
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class LeftoverSettingTest {

    /** The service with a pool of one connection. */
    public static class OneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "1");
        }
    }

    private static final Tokens E09 = Tokens.ofClient("council-e09000099");
    private static final Tokens E10 = Tokens.ofClient("council-e10000099");

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(strings = {"E09000099", "E10000099", ""})
    void both_councils_in_turn_see_their_own_alone(String left) {
        leave(left);
        var ours = lodge(E09);
        var theirs = lodge(E10);
        for (var turn = 0; turn < 3; turn++) {
            leave(left);
            sees(E09, ours, theirs);
            sees(E10, theirs, ours);
            assertEquals(left, setting("heard.council"), "the connection is another one");
        }
    }

    private static void sees(Tokens who, String own, String other) {
        for (var below : List.of("", "/contact-pact", "/identity", "/messages")) {
            assertEquals(200, as(who).get("/v1/complaints/" + own + below).statusCode(), below);
            assertEquals(404, as(who).get("/v1/complaints/" + other + below).statusCode(), below);
        }
        var listed = listed(who);
        assertEquals(List.of(true, false), List.of(listed.contains(own), listed.contains(other)));
    }

    private static String lodge(Tokens who) {
        return as(who).header("Idempotency-Key", UUID.randomUUID())
                .body(complaint())
                .post("/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** For as long as the connection lives, as a statement outside of a transaction would. */
    private void leave(String council) {
        pool.query("select set_config('heard.council', '" + council + "', false),"
                        + " set_config('heard.user', 'manager.e09', false),"
                        + " set_config('heard.roles', 'complaint:read', false)")
                .executeAndAwait();
    }

    private String setting(String name) {
        return pool.query("select current_setting('" + name + "', true)")
                .executeAndAwait()
                .iterator()
                .next()
                .getString(0);
    }

    private static List<String> listed(Tokens who) {
        var ids = new ArrayList<String>();
        for (var path = "/v1/complaints?limit=200"; path != null; ) {
            var page = as(who).get(path).then().statusCode(200).extract();
            ids.addAll(page.<List<String>>path("items.id"));
            path = page.path("links.next");
        }
        return ids;
    }
}
