package org.heard.procedure.worklist;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.heard.eventstore.Followers;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class RebuildTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Inject
    Followers followers;

    @Inject
    @DataSource("system")
    io.agroal.api.AgroalDataSource database;

    @BeforeEach
    void today() {
        calendar.set(LocalDate.of(2026, 1, 9));
    }

    @Test
    void what_was_spoilt_is_right_again_and_the_order_is_kept() throws SQLException {
        var ids = complaints(3);
        var before = shown(ids);
        spoil(ids.getFirst());
        assertTrue(list().contains("spoilt"));
        rebuild();
        assertFalse(list().contains("spoilt"));
        assertEquals(before, shown(ids));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> number("select count(distinct build) from worklist_row") == 1);
    }

    @Test
    void steps_go_on_meanwhile_and_readers_always_see_a_whole_list() {
        var ids = complaints(10);
        var rebuilding = new AtomicBoolean(true);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        var reader = CompletableFuture.runAsync(
                () -> {
                    while (rebuilding.get()) {
                        var shown = list();
                        ids.forEach(id -> assertTrue(shown.contains(id.toString()), "the list is half-built"));
                    }
                },
                threads);
        var writer = CompletableFuture.runAsync(
                () -> ids.forEach(id -> Council.of(id)
                        .take(
                                "stage-1/responses",
                                "{'respondedOn':'2026-01-09','words':'We are sorry.'," + Council.FINDINGS + "}")),
                threads);
        rebuild();
        writer.join();
        rebuild();
        rebuilding.set(false);
        reader.join();
        for (var id : ids) {
            var council = Council.of(id);
            var version = Long.parseLong(council.etag().replace("\"", ""));
            assertEquals(version, row(id));
        }
    }

    @Test
    void one_rebuild_at_a_time() throws SQLException {
        execute("update projection_build set building = live + 1, beat_at = now() where name = 'worklist'");
        operator()
                .post("/v1/operations/rebuilds")
                .then()
                .statusCode(409)
                .body("code", equalTo("rebuild-already-running"));
        execute("update projection_build set beat_at = now() - interval '2 minutes' where name = 'worklist'");
        rebuild();
    }

    @Test
    void only_an_operator_may_ask_for_it() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .post("/v1/operations/rebuilds")
                .then()
                .statusCode(403);
    }

    private List<UUID> complaints(int count) {
        var ids = IntStream.range(0, count)
                .mapToObj(_ -> lodged.complaint(RECEIVED))
                .toList();
        ids.forEach(Council::of);
        assertTrue(followers.awaitNewest(Duration.ofSeconds(60)));
        return ids;
    }

    private static void rebuild() {
        var building = operator()
                .post("/v1/operations/rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        int build = building.get("building") == null ? building.getInt("live") : building.getInt("building");
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        operator().get("/v1/operations/rebuilds").jsonPath().getInt("live") == build);
    }

    /** The complaints in the order in which the list shows them. */
    private static List<UUID> shown(List<UUID> ids) {
        var list = list();
        return ids.stream()
                .sorted(Comparator.comparing(id -> list.indexOf(id.toString())))
                .toList();
    }

    private static String list() {
        var all = new StringBuilder();
        for (var next = "/v1/complaints?limit=200"; next != null; ) {
            var address = next;
            var page = await().atMost(Duration.ofSeconds(60))
                    .until(() -> read(address), response -> response.statusCode() != 503)
                    .then()
                    .statusCode(200)
                    .extract();
            all.append(page.asString());
            next = page.jsonPath().getString("links.next");
        }
        return all.toString();
    }

    private static Response read(String address) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.ofClient(Council.E09).signed())
                .get(address);
    }

    private static RequestSpecification operator() {
        return RestAssured.given().auth().oauth2(Tokens.ofUser("operator").signed());
    }

    private void spoil(UUID id) throws SQLException {
        execute("update worklist_row set reference = 'spoilt', version = version + 1000 where id = '" + id + "'");
    }

    private long row(UUID id) {
        return number("select version from worklist_row where id = '" + id
                + "' and build = (select live from projection_build where name = 'worklist')");
    }

    private long number(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
