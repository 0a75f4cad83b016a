package org.heard.procedure;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All share one connection, on which somebody left a council set: each council still sees its own complaints, and no other's. */
@QuarkusTest
@TestProfile(LeftoverSettingTest.OneConnection.class)
@WithTestResource(StackResource.class)
class LeftoverSettingTest {

    /** The service with a pool of one connection. */
    public static class OneConnection implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.datasource.reactive.max-size", "1");
        }
    }

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Map<String, CouncilId> COUNCILS =
            Map.of(Council.E09, Lodged.COUNCIL, Council.E10, Lodged.OTHER_COUNCIL);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(strings = {"E09000099", "E10000099", ""})
    void both_councils_in_turn_see_their_own_alone(String left) {
        calendar.set(DAY);
        var ours = complaint(Council.E09);
        var theirs = complaint(Council.E10);
        for (var turn = 0; turn < 3; turn++) {
            leave(left);
            sees(Council.E09, ours, theirs);
            sees(Council.E10, theirs, ours);
            assertEquals(left, setting("heard.council"), "the connection is another one");
        }
    }

    private void sees(String client, UUID own, UUID other) {
        for (var below : List.of("", "/clocks", "/timeline", "/points")) {
            assertEquals(200, status(client, "/v1/complaints/" + own + below), client + below);
            assertEquals(404, status(client, "/v1/complaints/" + other + below), client + below);
        }
        var listed = listed(client);
        assertEquals(List.of(true, false), List.of(listed.contains(own + ""), listed.contains(other + "")), client);
    }

    private UUID complaint(String client) {
        var id = UUID.randomUUID();
        lodged.publish(COUNCILS.get(client), UUID.randomUUID().toString(), Lodged.lodged(id, DAY, "statutory"));
        await().atMost(Duration.ofSeconds(60)).until(() -> listed(client).contains(id.toString()));
        return id;
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

    private static int status(String client, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(client).signed())
                .get(path)
                .statusCode();
    }

    private static List<String> listed(String client) {
        var ids = new ArrayList<String>();
        for (var path = "/v1/complaints?limit=200"; path != null; ) {
            var page = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .auth()
                    .oauth2(Tokens.ofClient(client).signed())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            ids.addAll(page.<List<String>>path("items.id"));
            path = page.path("links.next");
        }
        return ids;
    }
}
