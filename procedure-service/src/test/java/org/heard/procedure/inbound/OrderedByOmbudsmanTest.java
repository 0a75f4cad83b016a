package org.heard.procedure.inbound;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.OmbudsmanEvent.RecommendationAgreed;
import org.heard.contracts.OmbudsmanEvent.RecommendationMissed;
import org.heard.contracts.OmbudsmanEvent.StatementPublished;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class OrderedByOmbudsmanTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 5);
    private static final LocalDate ORDERED = LocalDate.of(2026, 1, 7);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    @Rule("R-TRI-8")
    void an_agreed_recommendation_begins_stage_two_once_with_the_ombudsmans_own_day() {
        calendar.set(ORDERED);
        var id = lodged.complaint(RECEIVED, "signposted");
        var council = Council.of(id);
        var agreed =
                new RecommendationAgreed(id, UUID.randomUUID(), "start-stage-2", ORDERED, LocalDate.of(2026, 4, 10));
        lodged.publish(Lodged.COUNCIL, "order-" + id, agreed);
        lodged.publish(Lodged.COUNCIL, "order-" + id, agreed);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        council.get("").body("stage", equalTo("stage-2")).body("procedure", equalTo("statutory")));
        var clocks = council.read("/clocks");
        assertEquals("2026-04-10", clocks.getString("items.find { it.clock == 'R-TRI-8/stage-two' }.dueOn"));
        assertEquals("2026-01-07", clocks.getString("items.find { it.clock == 'DL-21/request' }.day0.date"));
        assertEquals(
                List.of("OmbudsmanOrderTaken"),
                council.read("/timeline").getList("items.fact", String.class).stream()
                        .filter(fact -> fact.startsWith("Ombudsman"))
                        .toList());
    }

    @Test
    @Rule("R-TRI-8")
    void an_order_that_cannot_be_carried_out_is_on_record_as_refused_and_keeps_nothing_waiting() {
        calendar.set(ORDERED);
        var id = lodged.complaint(RECEIVED, "signposted");
        var council = Council.of(id);
        lodged.publish(
                Lodged.COUNCIL,
                "panel-" + id,
                new RecommendationAgreed(id, UUID.randomUUID(), "hold-panel", ORDERED, LocalDate.of(2026, 4, 10)));
        lodged.publish(Lodged.COUNCIL, "public-" + id, new StatementPublished(id, "25 000 001", ORDERED));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        List.of("recommendation-agreed", "order-refused", "statement-published"), steps(council)));
        assertEquals(
                List.of("hold-panel", "stage-2-not-begun"),
                council.read("/timeline").getList("items.details.detail").stream()
                        .filter(java.util.Objects::nonNull)
                        .toList());
        council.get("").body("procedure", equalTo("signposted"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        1,
                        Records.of("heard.procedure.v1", id.toString()).stream()
                                .filter(it -> "uk.heard.OmbudsmanOrderRefused.v1".equals(Records.header(it, "ce_type")))
                                .filter(it ->
                                        new String(it.value(), StandardCharsets.UTF_8).contains("stage-2-not-begun"))
                                .count()));
    }

    @Test
    @Rule("R-TRI-8")
    void an_order_to_complete_stage_two_has_its_own_day_beside_that_of_the_order_to_begin_it() {
        calendar.set(ORDERED);
        var id = lodged.complaint(RECEIVED, "signposted");
        var council = Council.of(id);
        lodged.publish(
                Lodged.COUNCIL,
                "begin-" + id,
                new RecommendationAgreed(id, UUID.randomUUID(), "start-stage-2", ORDERED, LocalDate.of(2026, 4, 10)));
        lodged.publish(
                Lodged.COUNCIL,
                "complete-" + id,
                new RecommendationAgreed(
                        id, UUID.randomUUID(), "complete-stage-2", ORDERED, LocalDate.of(2026, 5, 11)));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertEquals(
                        "2026-05-11",
                        council.read("/clocks")
                                .getString("items.find { it.clock == 'R-TRI-8/stage-two-again' }.dueOn")));
        assertEquals(
                "2026-04-10",
                council.read("/clocks").getString("items.find { it.clock == 'R-TRI-8/stage-two' }.dueOn"));
    }

    @Test
    void whatever_else_was_agreed_is_on_record_with_its_day_and_so_is_that_it_was_missed() {
        calendar.set(ORDERED);
        var id = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        var due = ORDERED.plusMonths(1);
        var others = List.of("apology", "payment-distress", "write-to-others", "new-decision", "train-staff");
        for (var order : others) {
            var recommendation = UUID.randomUUID();
            lodged.publish(
                    Lodged.COUNCIL,
                    order + "/agreed/" + id,
                    new RecommendationAgreed(id, recommendation, order, ORDERED, due));
            lodged.publish(
                    Lodged.COUNCIL,
                    order + "/missed/" + id,
                    new RecommendationMissed(id, recommendation, order, due, due.plusDays(1)));
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertEquals(2 * others.size(), steps(council).size()));
        var missed = "items.findAll { it.details?.step == 'recommendation-missed' }.details.";
        assertEquals(others, council.read("/timeline").getList(missed + "detail"));
        assertEquals(
                java.util.Collections.nCopies(others.size(), due.toString()),
                council.read("/timeline").getList(missed + "dueOn"));
    }

    private static List<String> steps(Council council) {
        return council.read("/timeline").getList("items.findAll { it.fact == 'OmbudsmanStepNoted' }.details.step");
    }

    @Test
    @Rule("R-WD-1")
    @Rule("R-TRI-4")
    void what_was_withdrawn_comes_back_and_is_linked_on_both_sides() {
        calendar.set(ORDERED);
        var id = lodged.complaint(RECEIVED);
        var other = lodged.complaint(RECEIVED);
        var council = Council.of(id);
        council.post("withdrawals", "{'withdrawnOn':'2026-01-06','askedBy':'complainant'}")
                .statusCode(409)
                .body("code", equalTo("child-not-asked-about-pressure"));
        council.take(
                "withdrawals",
                "{'withdrawnOn':'2026-01-06','askedBy':'complainant','pressure':'nobody','advocate':'declined'}");
        council.get("").body("status", equalTo("withdrawn"));
        council.post("reinstatements", "{'reinstatedOn':'2026-01-07'}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/words"));
        council.take("reinstatements", "{'reinstatedOn':'2026-01-07','askedBy':'complainant','means':'phone'}");
        council.get("").body("status", equalTo("open"));
        Council.of(other).get("").statusCode(200);
        council.take("links", "{'linkedOn':'2026-01-07','other':'" + other + "','because':'same-child'}");
        Council.of(other).get("").body("links[0].complaint", equalTo(id.toString()));
        council.post("links", "{'linkedOn':'2026-01-07','other':'" + UUID.randomUUID() + "','because':'same-child'}")
                .statusCode(404);
    }
}
