package org.heard.ombudsman.opening;

import static org.awaitility.Awaitility.await;
import static org.heard.ombudsman.TheOmbudsman.SOON;
import static org.heard.ombudsman.TheOmbudsman.casesOf;
import static org.heard.ombudsman.TheOmbudsman.queue;
import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.heard.contracts.OmbudsmanEvent.ReferralReceived;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.cases.CaseReference;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class OneCasePerReferralTest {

    private static final String TOPIC = "heard.ombudsman.v1";

    @Inject
    ObjectMapper json;

    @Inject
    BusinessClock clock;

    @Test
    void a_referral_opens_a_case_with_a_reference_that_is_marked_as_ours() {
        var referral = AReferral.made().send();
        var opened = waitForCases(referral.complaintId(), 1).getFirst();
        assertTrue(opened.get("reference").toString().matches("\\d{2} \\d{3} \\d{3}"));
        assertEquals("heard-sandbox", opened.get("issuedBy"));
        assertEquals("own-approach", opened.get("ground"));
        assertEquals("delay", opened.get("because"));
        assertEquals("2026-11-20", opened.get("referredOn"));
        assertEquals("2026-08-01", opened.get("firstNoticeOn"));
        assertEquals(AReferral.COUNCIL, opened.get("councilId"));
        assertEquals(true, opened.get("youngPerson"));
    }

    @Test
    void the_referral_received_is_told_once_with_its_cause() throws JsonProcessingException {
        var referral = AReferral.made();
        var eventId = UUID.randomUUID().toString();
        referral.send(eventId);
        referral.send(eventId);
        var opened = waitForCases(referral.complaintId(), 1).getFirst();
        var told = await().atMost(SOON)
                .until(() -> Records.of(TOPIC, referral.complaintId()), found -> !found.isEmpty())
                .getFirst();
        assertEquals("uk.heard.ReferralReceived.v1", Records.header(told, "ce_type"));
        assertEquals("/ombudsman-service", Records.header(told, "ce_source"));
        assertEquals(AReferral.COUNCIL, Records.header(told, "councilid"));
        assertEquals(eventId, Records.header(told, "causationid"));
        var payload = json.readTree(new String(told.value(), StandardCharsets.UTF_8));
        assertEquals(referral.referralId(), payload.path("referralId").asText());
        assertEquals(opened.get("reference"), payload.path("caseReference").asText());
        assertEquals("own-approach", payload.path("ground").asText());

        var after = AReferral.made(referral.complaintId(), AReferral.COUNCIL).send();
        waitForCases(after.complaintId(), 2);
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        2, Records.of(TOPIC, referral.complaintId()).size()));
    }

    @Test
    void the_headers_of_what_is_told_are_those_of_the_contract() throws IOException {
        var referral = AReferral.made().send();
        var told = await().atMost(SOON)
                .until(() -> Records.of(TOPIC, referral.complaintId()), found -> !found.isEmpty())
                .getFirst();
        var contract = json.readTree(ReferralReceived.class.getResourceAsStream("schema/headers.json"));
        var names = Stream.of(told.headers().toArray()).map(Header::key).toList();
        contract.path("required").forEach(required -> assertTrue(names.contains(required.asText()), required.asText()));
        for (var name : names) {
            var described = contract.path("properties").path(name);
            assertTrue(described.isObject(), name);
            assertTrue(
                    Records.header(told, name).matches(described.path("pattern").asText(".+")), name);
        }
    }

    @Test
    void a_referral_told_again_under_another_event_opens_no_second_case() {
        var referral = AReferral.made().send().send();
        var marker = referral.later().send();
        var cases = waitForCases(referral.complaintId(), 2);
        assertEquals(
                List.of(referral.referralId(), marker.referralId()),
                cases.stream().map(found -> found.get("referralId")).toList());
    }

    @Test
    void a_later_referral_of_the_same_complaint_is_a_case_beside_the_first() {
        var first = AReferral.made().send();
        var second = first.later().send();
        var cases = waitForCases(first.complaintId(), 2);
        assertEquals(
                List.of("own-approach", "procedure-complete"),
                cases.stream().map(found -> found.get("ground")).toList());
        assertEquals(first.complaintId(), second.complaintId());
    }

    @Test
    void cases_are_numbered_without_a_gap_in_the_order_of_each_complaint() {
        var referrals = IntStream.range(0, 20).mapToObj(i -> AReferral.made()).toList();
        referrals.forEach(AReferral::send);
        referrals.forEach(referral -> referral.later().send());
        referrals.forEach(referral -> waitForCases(referral.complaintId(), 2));
        for (var referral : referrals) {
            var references = casesOf(referral.complaintId()).stream()
                    .map(found -> found.get("reference").toString())
                    .toList();
            assertEquals(references.stream().sorted().toList(), references);
        }
        assertNoGap(numbersOfThisYear());
    }

    @Test
    void facts_that_are_no_referral_and_fields_not_known_here_are_ignored() {
        var referral = AReferral.made();
        var other = referral.headers(UUID.randomUUID().toString());
        other.put("ce_type", "uk.heard.DelayTold.v1");
        referral.send(other, "{}");
        referral.with("somethingNew", "1").send();
        waitForCases(referral.complaintId(), 1);
    }

    @Test
    void councils_may_refer_at_the_same_time() {
        var all = Stream.of(AReferral.COUNCIL, AReferral.OTHER_COUNCIL)
                .map(council ->
                        AReferral.made(UUID.randomUUID().toString(), council).send())
                .toList();
        for (var referral : all) {
            assertEquals(
                    referral.council(),
                    waitForCases(referral.complaintId(), 1).getFirst().get("councilId"));
        }
    }

    private static void assertNoGap(List<Integer> numbers) {
        assertEquals(IntStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
    }

    private List<Integer> numbersOfThisYear() {
        var references = queue(200).stream()
                .map(found -> found.get("reference").toString())
                .toList();
        var year = CaseReference.yearOf(clock.today());
        return references.stream()
                .filter(reference -> reference.startsWith(String.format("%02d ", year % 100)))
                .map(reference -> Integer.valueOf(reference.substring(3).replace(" ", "")))
                .sorted()
                .toList();
    }
}
