package org.heard.intake.mine;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.lodge;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.heard.intake.Neighbour;
import org.heard.intake.site.Visitor;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody whose complaint a council lodged sets up their own code, with one that came to a channel that is safe. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class FirstCodeTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, List<String>> SENT = new ConcurrentHashMap<>();
    private static Neighbour notification;

    @BeforeAll
    static void neighbours() {
        notification = Neighbour.at(StackResource.notificationPort(), "/v1/complaints/", FirstCodeTest::answer);
    }

    @AfterAll
    static void away() {
        notification.close();
    }

    @BeforeEach
    void nobodyGuessedLately() throws SQLException {
        sql("delete from wrong_code");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath().split("/");
        if (path[4].equals("one-time-codes")) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            SENT.computeIfAbsent(path[3], _ -> new CopyOnWriteArrayList<>())
                    .add(body.replaceAll(".*\"code\" *: *\"([^\"]+)\".*", "$1"));
            exchange.sendResponseHeaders(202, -1);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }

    @Test
    void with_the_code_that_came_they_make_their_own_and_come_back_with_it() {
        var id = lodge();
        var reference = referenceOf(id);
        var visitor = asks(reference);
        var page = visitor.send("/my/code/enter", Map.of("reference", reference, "code", typedBadly(sent(id))));
        var own = page.text("code");
        assertTrue(page.text().contains(reference));
        page.send("/done", Map.of());
        assertFalse(visitor.open("/my/code/made").text().contains(own), "shown until it is written down");
        var again = new Visitor()
                .open("/my/sign-in")
                .send("/my/sign-in", Map.of("reference", reference, "code", own, "language", "en"));
        assertTrue(again.text().contains(reference));
    }

    @Test
    void it_opens_once() {
        var id = lodge();
        var reference = referenceOf(id);
        asks(reference).send("/my/code/enter", Map.of("reference", reference, "code", sent(id)));
        var second = new Visitor().send("/my/code/enter", Map.of("reference", reference, "code", sent(id)));
        assertTrue(second.text().contains("That code did not work"));
    }

    @Test
    void whoever_has_a_code_of_their_own_keeps_it() {
        var id = lodge();
        var reference = referenceOf(id);
        asks(reference).send("/my/code/enter", Map.of("reference", reference, "code", sent(id)));
        var before = SENT.get(id).size();
        asks(reference);
        assertEquals(before, SENT.get(id).size());
    }

    @Test
    void an_unknown_reference_gets_the_same_answers() {
        var id = lodge();
        var reference = referenceOf(id);
        var known = asks(reference).text().replace(reference, "x");
        var unknown = asks("AAA-AAA-AAA").text().replace("AAA-AAA-AAA", "x");
        assertEquals(known, unknown);
        var wrong = Map.of("reference", reference, "code", "222-222");
        var nobodys = Map.of("reference", "AAA-AAA-AAA", "code", "222-222");
        assertEquals(
                new Visitor().send("/my/code/enter", wrong).text().replace(reference, "x"),
                new Visitor().send("/my/code/enter", nobodys).text().replace("AAA-AAA-AAA", "x"));
    }

    @Test
    void after_five_wrong_tries_and_after_ten_minutes_it_opens_nothing() throws SQLException {
        var tried = lodge();
        var reference = referenceOf(tried);
        asks(reference);
        sql("update one_time_code set tries = 5 where complaint_id = '" + tried + "'");
        assertFails(reference, sent(tried));

        var old = lodge();
        asks(referenceOf(old));
        sql("update one_time_code set sent_at = sent_at - interval '11 minutes' where complaint_id = '" + old + "'");
        assertFails(referenceOf(old), sent(old));
    }

    @Test
    void a_wrong_try_counts() throws SQLException {
        var id = lodge();
        asks(referenceOf(id));
        sent(id);
        assertFails(referenceOf(id), "222-222");
        assertEquals(1, sql("update one_time_code set tries = tries where tries = 1 and complaint_id = '" + id + "'"));
    }

    @Test
    void nobody_can_have_many_texts_sent() throws SQLException {
        var id = lodge();
        var reference = referenceOf(id);
        asks(reference);
        sent(id);
        asks(reference);
        assertEquals(1, SENT.get(id).size(), "another one only after a minute");
        for (var more = 2; more <= 6; more++) {
            sql("update one_time_code set sent_at = sent_at - interval '61 seconds' where complaint_id = '" + id + "'");
            sql("delete from wrong_code");
            asks(reference);
        }
        await().atMost(SOON).until(() -> SENT.get(id).size() == 5);
        assertEquals(
                1, sql("update one_time_code set tries = tries where sent_on_day = 5 and complaint_id = '" + id + "'"));
    }

    private static void assertFails(String reference, String code) {
        var page = new Visitor().send("/my/code/enter", Map.of("reference", reference, "code", code));
        assertTrue(page.text().contains("That code did not work"));
    }

    private static Visitor asks(String reference) {
        return new Visitor().open("/my/code").send("/my/code", Map.of("reference", reference, "language", "en"));
    }

    private static String sent(String complaint) {
        await().atMost(SOON).until(() -> SENT.containsKey(complaint));
        return SENT.get(complaint).getLast();
    }

    private static String typedBadly(String code) {
        return " " + code.toLowerCase().replace("-", " ");
    }

    private static String referenceOf(String complaint) {
        return asCouncil().get("/v1/complaints/" + complaint).then().extract().path("reference");
    }

    private static int sql(String statement) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var prepared = connection.createStatement()) {
            return prepared.executeUpdate(statement);
        }
    }
}
