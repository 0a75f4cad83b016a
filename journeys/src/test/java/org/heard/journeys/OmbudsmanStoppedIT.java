package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.heard.localstack.stack.PartName;
import org.junit.jupiter.api.Test;

/** The Ombudsman's service is away for three days while complaints are referred: nothing is lost, nothing comes twice. */
class OmbudsmanStoppedIT {

    private static final String COUNCIL = "council-e10000099";
    private static final int PER_DAY = 3;
    private static final int DAYS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final RunningHeard heard = RunningHeard.shared();

    @Test
    void after_three_days_away_every_referral_has_one_case_and_everybody_is_told_once() {
        try (var stack = new Stack(Addresses.from(heard.environment()), Duration.ofSeconds(60));
                var _ = stack.borrowClock()) {
            var before = referredOn(stack, stack.businessDate());
            awaitCases(stack, before);

            heard.kill(PartName.OMBUDSMAN);
            var during = new ArrayList<String>();
            for (var day = 0; day < DAYS; day++) {
                during.addAll(referredOn(stack, stack.businessDate()));
                stack.moveClock(stack.businessDate().plusDays(1));
            }
            heard.start(PartName.OMBUDSMAN);
            var after = referredOn(stack, stack.businessDate());

            var all = Stream.of(before, during, after).flatMap(List::stream).toList();
            awaitCases(stack, all);
            awaitReceipts(stack, all);
            assertOneCaseEach(stack, all);
            assertEquals(
                    all.size(),
                    stack.queue().stream()
                            .filter(it -> all.contains(complaintOf(it)))
                            .map(it -> it.path("reference").asText())
                            .distinct()
                            .count());
        }
    }

    private static void awaitCases(Stack stack, List<String> complaints) {
        await().atMost(PATIENCE).untilAsserted(() -> assertOneCaseEach(stack, complaints));
    }

    private static void assertOneCaseEach(Stack stack, List<String> complaints) {
        var found = stack.queue().stream()
                .map(OmbudsmanStoppedIT::complaintOf)
                .filter(complaints::contains)
                .sorted()
                .toList();
        assertEquals(complaints.stream().sorted().toList(), found);
    }

    /** The person is told once that the Ombudsman has it. */
    private static void awaitReceipts(Stack stack, List<String> complaints) {
        for (var complaint : complaints) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertEquals(
                            1,
                            stack.notices(COUNCIL, complaint)
                                    .items()
                                    .filter(it -> it.path("source").asText().equals("ReferralReceived"))
                                    .count()));
        }
    }

    private static String complaintOf(JsonNode queued) {
        return queued.path("complaintId").asText();
    }

    /** Complaints that are lodged and taken to the Ombudsman on one day. */
    private static List<String> referredOn(Stack stack, LocalDate day) {
        return IntStream.range(0, PER_DAY).mapToObj(_ -> referred(stack, day)).toList();
    }

    private static String referred(Stack stack, LocalDate day) {
        var id = mustBeGood(stack.lodge(COUNCIL, UUID.randomUUID().toString(), complaint(day)))
                .text("id");
        var known = await().atMost(PATIENCE)
                .until(
                        () -> stack.complaint(COUNCIL, id),
                        answer -> answer.isGood() && answer.etag().isPresent());
        var referral = JsonNodeFactory.instance
                .objectNode()
                .put("referredOn", day.toString())
                .put("ground", "own-approach")
                .put("because", "refusal");
        mustBeGood(stack.record(
                COUNCIL,
                id,
                "referrals",
                UUID.randomUUID().toString(),
                known.etag().orElseThrow(),
                referral));
        return id;
    }

    private static Answer mustBeGood(Answer answer) {
        assertEquals(true, answer.isGood(), answer::inWords);
        return answer;
    }

    private static JsonNode complaint(LocalDate day) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("receivedOn", day.toString()).put("channel", "phone");
        body.putObject("complainant").put("kind", "child").put("name", "Invented Person");
        body.putObject("contactPact")
                .putArray("channels")
                .addObject()
                .put("kind", "email")
                .put("address", UUID.randomUUID() + "@phone.example")
                .put("safe", true)
                .put("confirmedOn", day.toString());
        body.putArray("points").addObject().put("about", "looked-after-care").put("words", "Invented words.");
        return body;
    }
}
