package org.heard.ombudsman.gathering;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.awaitility.Awaitility.await;
import static org.heard.ombudsman.TheOmbudsman.SOON;
import static org.heard.ombudsman.TheOmbudsman.waitForCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.AReferral;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class GatheringTest {

    @Inject
    BusinessClock clock;

    @Inject
    DueParts parts;

    @Inject
    WhenPartIsDueThenFetchIt gathering;

    @AfterEach
    void tokens_are_given_again() {
        Neighbours.tokensAreGiven();
    }

    @Test
    void a_case_is_complete_when_its_case_part_and_its_people_are_held() {
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        var found = waitForCase(referral.send(), inState("complete"));
        assertEquals(List.of(), found.getList("missing"));
        assertEquals("They never came.", found.getString("casePart.words[0].text"));
        assertEquals(referral.referralId(), found.getString("casePart.manifest.referralId"));
        assertEquals("Quillon Testwell", found.getString("personPart.person.people[0].name"));
    }

    @Test
    void a_pending_case_names_what_is_missing_and_why() {
        var referral = AReferral.made();
        Neighbours.intakeHas(referral);
        var found = waitForCase(
                referral.send(),
                theCase -> theCase.getList("missing").equals(List.of("case-part"))
                        && theCase.getString("parts[0].problem") != null);
        assertEquals("pending", found.getString("state"));
        assertEquals("case-part", found.getString("parts[0].part"));
        assertEquals("not-there", found.getString("parts[0].problem"));
        assertNull(found.get("casePart"));
    }

    @ParameterizedTest
    @CsvSource({"503, not-answered", "500, not-answered", "401, not-allowed-there", "403, not-allowed-there"})
    void nothing_is_lost_while_the_other_side_is_down(int status, String problem) {
        var referral = AReferral.made();
        Neighbours.intakeHas(referral);
        Neighbours.procedureAnswers(referral, status);
        waitForCase(
                referral.send(),
                found -> problem.equals(found.getString("parts[0].problem")) && found.getInt("parts[0].tries") >= 3);
        Neighbours.procedureHas(referral, referral.casePart());
        waitForCase(referral, inState("complete"));
    }

    @Test
    void a_connection_that_breaks_and_an_answer_that_is_none_are_tried_again() {
        var referral = AReferral.made();
        Neighbours.procedureBreaksOff(referral);
        Neighbours.intakeHas(referral, okJson("<html>"));
        waitForCase(
                referral.send(),
                found -> "not-answered".equals(found.getString("parts[0].problem"))
                        && "unreadable-answer".equals(found.getString("parts[1].problem")));
        Neighbours.procedureHas(referral, "{\"manifest\": 1}");
        Neighbours.intakeHas(referral, aResponse().withStatus(200));
        waitForCase(
                referral,
                found -> "unreadable-answer".equals(found.getString("parts[0].problem"))
                        && found.getInt("parts[1].tries") > 3);
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        waitForCase(referral, inState("complete"));
    }

    @Test
    void without_a_token_a_case_waits() {
        Neighbours.tokensAreRefused();
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        await().atMost(SOON).until(() -> {
            var probe = AReferral.made().send();
            return waitForCase(probe, found -> found.getString("parts[0].problem") != null)
                    .getString("parts[0].problem")
                    .equals("not-answered");
        });
        waitForCase(referral.send(), found -> "not-answered".equals(found.getString("parts[0].problem")));
        assertEquals(0, Neighbours.asked(referral));
        Neighbours.tokensAreGiven();
        waitForCase(referral, inState("complete"));
        assertTrue(Neighbours.asked(referral) > 0);
    }

    @Test
    void a_case_part_that_is_not_what_was_announced_is_a_state_of_its_own_and_not_kept() {
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.anotherCasePart());
        Neighbours.intakeHas(referral);
        var found = waitForCase(
                referral.send(),
                theCase -> inState("case-part-differs").test(theCase)
                        && theCase.getList("missing").equals(List.of("case-part")));
        assertEquals("differs", found.getString("parts[0].state"));
        assertEquals("manifest-digest-differs", found.getString("parts[0].problem"));
        assertNull(found.get("casePart"));

        Neighbours.procedureHas(referral, referral.casePart());
        waitForCase(referral, inState("complete"));
    }

    @Test
    void contents_that_the_announced_manifest_does_not_cover_differ_too() {
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.casePartWithOtherContents());
        Neighbours.intakeHas(referral);
        var found = waitForCase(referral.send(), inState("case-part-differs"));
        assertEquals("part-digest-differs", found.getString("parts[0].problem"));
    }

    @Test
    void words_that_were_not_sealed_with_the_facts_differ_too() {
        var referral = AReferral.made();
        Neighbours.procedureHas(referral, referral.casePartWithOtherWords());
        Neighbours.intakeHas(referral);
        var found = waitForCase(referral.send(), inState("case-part-differs"));
        assertEquals("words-differ", found.getString("parts[0].problem"));
    }

    @Test
    void what_an_instance_took_before_it_died_is_fetched_by_another() {
        var referral = AReferral.made().send();
        await().atMost(SOON).until(() -> parts.take().await().atMost(SOON).stream()
                .anyMatch(due -> due.referral().toString().equals(referral.referralId())));
        Neighbours.procedureHas(referral, referral.casePart());
        Neighbours.intakeHas(referral);
        waitForCase(referral, inState("complete"));
    }

    @Test
    void what_was_fetched_of_a_complaint_that_the_case_was_not_about_is_not_kept() {
        var mistaken = AReferral.made();
        var today = clock.today();
        var id = TheOmbudsman.asIntake()
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", mistaken.referralId())
                .body(
                        "{'madeOn':'%s','council':'%s','complaintId':'%s','youngPerson':true,'words':'x','from':'complainant'}"
                                .formatted(today, AReferral.COUNCIL, mistaken.complaintId())
                                .replace('\'', '"'))
                .post("/v1/approaches")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var due = await().atMost(SOON)
                .until(
                        () -> parts.take().await().atMost(SOON).stream()
                                .filter(it -> it.part() == Part.PERSON_PART
                                        && it.complaint().toString().equals(mistaken.complaintId()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        Casehandling.of(id)
                .did(
                        "complaints",
                        "{'namedOn':'%s','council':'%s','complaintId':'%s','reason':'They said so.'}"
                                .formatted(today, AReferral.COUNCIL, UUID.randomUUID()));
        parts.keep(due, new Finding.Held(mistaken.personPart())).await().atMost(SOON);
        assertNull(TheOmbudsman.read(id).get("personPart"));
    }

    @Test
    void instances_side_by_side_fetch_a_part_once() {
        var referral = AReferral.made();
        Neighbours.procedureTakes(referral, 1500, referral.casePart());
        Neighbours.intakeHas(referral);
        referral.send();
        await().atMost(SOON).until(() -> {
            together(8);
            return Neighbours.asked(referral) > 0;
        });
        together(8);
        waitForCase(referral, inState("complete"));
        assertEquals(1, Neighbours.asked(referral));
    }

    private void together(int instances) {
        var all =
                IntStream.range(0, instances).mapToObj(i -> gathering.gather()).toList();
        Uni.join().all(all).andFailFast().await().atMost(SOON);
    }

    private static Predicate<JsonPath> inState(String state) {
        return found -> state.equals(found.getString("state"));
    }
}
