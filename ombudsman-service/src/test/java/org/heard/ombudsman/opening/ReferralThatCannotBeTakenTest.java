package org.heard.ombudsman.opening;

import static org.awaitility.Awaitility.await;
import static org.heard.ombudsman.TheOmbudsman.SOON;
import static org.heard.ombudsman.TheOmbudsman.casesOf;
import static org.heard.ombudsman.TheOmbudsman.waitForCases;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.heard.kit.kafka.ParkedRecords;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Neighbours;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each parks its own complaint under a code, and the next complaint goes on. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class ReferralThatCannotBeTakenTest {

    @Inject
    ParkedRecords parked;

    @ParameterizedTest
    @CsvSource({
        "ground, because-i-say-so, unknown-ground",
        "manifestDigest, md5:1234, malformed-manifest-digest",
        "manifestDigest, '', malformed-manifest-digest",
        "referralId, not-an-id, malformed-payload",
        "referredOn, yesterday, malformed-payload",
        "youngPerson, perhaps, malformed-payload",
        "complaintId, 00000000-0000-4000-8000-000000000001, payload-is-not-about-subject",
    })
    void a_field_that_cannot_be_right(String field, String value, String reason) {
        var referral = AReferral.made().with(field, value).send();
        assertParked(referral, reason);
    }

    @ParameterizedTest
    @CsvSource({
        "referralId, incomplete-referral",
        "referredOn, incomplete-referral",
        "complaintId, payload-is-not-about-subject",
        "ground, unknown-ground",
        "manifestDigest, malformed-manifest-digest",
        "youngPerson, malformed-payload",
    })
    void a_field_that_is_missing(String field, String reason) {
        assertParked(AReferral.made().without(field).send(), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "null", "[]", "{\"complaintId\":"})
    void a_payload_that_is_no_referral(String payload) {
        var referral = AReferral.made();
        referral.send(referral.headers(UUID.randomUUID().toString()), payload);
        assertParked(referral, payload.equals("null") ? "payload-is-not-about-subject" : "malformed-payload");
    }

    @Test
    void a_referral_of_a_complaint_that_another_council_has_here() {
        var mine = AReferral.made().send();
        waitForCases(mine.complaintId(), 1);
        var theirs = AReferral.made(mine.complaintId(), AReferral.OTHER_COUNCIL).send();
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("council-differs"), reasons(theirs)));
        assertEquals(1, casesOf(mine.complaintId()).size());
    }

    @Test
    void a_referral_that_came_before_with_other_facts() {
        var referral = AReferral.made().send();
        waitForCases(referral.complaintId(), 1);
        referral.with("ground", "early-referral").send();
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of("referral-differs"), reasons(referral)));
        assertEquals("own-approach", casesOf(referral.complaintId()).getFirst().get("ground"));
    }

    @Test
    void a_record_without_a_council() {
        var referral = AReferral.made();
        var headers = referral.headers(UUID.randomUUID().toString());
        headers.remove("councilid");
        referral.send(headers, referral.told().toString());
        await().atMost(SOON).until(() -> waiting().stream()
                .anyMatch(record -> record.reason().equals("no-councilid")));
        theNextComplaintGoesOn();
    }

    private void assertParked(AReferral referral, String reason) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(List.of(reason), reasons(referral)));
        assertEquals(List.of(), casesOf(referral.complaintId()));
        theNextComplaintGoesOn();
    }

    private static void theNextComplaintGoesOn() {
        waitForCases(AReferral.made().send().complaintId(), 1);
    }

    private List<String> reasons(AReferral referral) {
        return waiting().stream()
                .filter(record -> referral.complaintId().equals(String.valueOf(record.subject())))
                .map(ParkedRecords.Parked::reason)
                .toList();
    }

    private List<ParkedRecords.Parked> waiting() {
        return parked.waiting().await().atMost(Duration.ofSeconds(5));
    }
}
