package org.heard.journeys;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.Test;

/** What a council brings in stands as what lived here: the same limits, met and missed on the same days. */
class ImportedThroughIntakeIT {

    private static final String COUNCIL = "council-e10000099";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANSWERED = "stage-1/responses";

    private final RunningHeard heard = RunningHeard.shared();

    /** A kind of complaint, and whether stage 1 was answered in its first week. */
    private enum Story {
        CHILD_ANSWERED("child", "looked-after-care", true),
        CHILD_UNANSWERED("child", "looked-after-care", false),
        PARENT_UNANSWERED("parent", "treatment-of-adult", false);

        private final String kind;
        private final String about;
        private final boolean isAnswered;

        Story(String kind, String about, boolean isAnswered) {
            this.kind = kind;
            this.about = about;
            this.isAnswered = isAnswered;
        }

        String lodgement(LocalDate on) {
            return """
                    {"receivedOn":"%s","channel":"letter","complainant":{"kind":"%s","name":"Invented Person"},
                     "points":[{"about":"%s","words":"Invented words."}]}""".formatted(on, kind, about);
        }

        String row(LocalDate on, LocalDate answeredOn) {
            var step = "{\"step\":\"%s\",\"body\":%s}".formatted(ANSWERED, answer(answeredOn));
            return "{\"source\":\"%s\",\"lodgement\":%s,\"steps\":[%s]}"
                    .formatted(UUID.randomUUID(), lodgement(on), isAnswered ? step : "");
        }

        String line(LocalDate on, LocalDate answeredOn) {
            var step =
                    isAnswered ? ANSWERED + "," + answeredOn + ",We are sorry.,1,upheld,The file shows it." : ",,,,,";
            return "%s,%s,letter,%s,Invented Person,%s,Invented words.,%s"
                    .formatted(UUID.randomUUID(), on, kind, about, step);
        }

        static String answer(LocalDate on) {
            return """
                    {"respondedOn":"%s","words":"We are sorry.",
                     "findings":[{"point":1,"finding":"upheld","reasons":"The file shows it."}]}""".formatted(on);
        }
    }

    @Test
    void brought_in_as_json_and_as_a_table_it_has_the_limits_of_one_that_lived_here() {
        try (var stack = new Stack(Addresses.from(heard.environment()), Duration.ofSeconds(60));
                var _ = stack.borrowClock()) {
            var begun = stack.businessDate();
            var lived = all(story -> lodge(stack, story, begun));
            stack.moveClock(begun.plusDays(4));
            for (var story : Story.values()) {
                if (story.isAnswered) {
                    answer(stack, lived.get(story.ordinal()), begun.plusDays(4));
                }
            }
            stack.moveClock(begun.plusDays(70));

            var rows = String.join(",", all(story -> story.row(begun, begun.plusDays(4))));
            var file = stack.bringIn(COUNCIL, json("{\"dryRun\":false,\"complaints\":[" + rows + "]}"));
            var table = stack.bringInTable(
                    COUNCIL, """
                    source,lodgement/receivedOn,lodgement/channel,lodgement/complainant/kind,\
                    lodgement/complainant/name,lodgement/points/0/about,lodgement/points/0/words,steps/0/step,\
                    steps/0/body/respondedOn,steps/0/body/words,steps/0/body/findings/0/point:number,\
                    steps/0/body/findings/0/finding,steps/0/body/findings/0/reasons
                    """ + String.join("\n", all(story -> story.line(begun, begun.plusDays(4)))));

            for (var story : Story.values()) {
                var limits = limits(stack, lived.get(story.ordinal()));
                assertEquals(story.isAnswered, limits.toString().contains("DL-10 met"), limits::toString);
                assertTrue(limits.toString().contains("missed"), limits::toString);
                assertEquals(limits, limits(stack, idOf(file, story)), story + " as JSON");
                assertEquals(limits, limits(stack, idOf(table, story)), story + " as a table");
            }
        }
    }

    private static List<String> all(Function<Story, String> what) {
        return List.of(Story.values()).stream().map(what).toList();
    }

    private static String lodge(Stack stack, Story story, LocalDate on) {
        return mustBeGood(stack.lodge(COUNCIL, UUID.randomUUID().toString(), json(story.lodgement(on))))
                .text("id");
    }

    private static void answer(Stack stack, String complaint, LocalDate on) {
        var known = accepted(stack, complaint);
        mustBeGood(stack.record(
                COUNCIL,
                complaint,
                ANSWERED,
                UUID.randomUUID().toString(),
                known.etag().orElseThrow(),
                json(Story.answer(on))));
    }

    private static Answer accepted(Stack stack, String complaint) {
        return await().atMost(PATIENCE)
                .until(
                        () -> stack.complaint(COUNCIL, complaint),
                        answer -> answer.isGood() && answer.etag().isPresent());
    }

    private static String idOf(Answer report, Story story) {
        var row = mustBeGood(report).body().path("rows").path(story.ordinal());
        assertEquals("imported", row.path("result").asText(), row::toString);
        return row.path("id").asText();
    }

    /** Each limit with its day and how it ended. */
    private static List<String> limits(Stack stack, String complaint) {
        accepted(stack, complaint);
        return mustBeGood(stack.clocks(COUNCIL, complaint))
                .items()
                .map(it -> String.join(
                        " ",
                        it.path("clock").asText(),
                        it.path("state").asText(),
                        it.path("dueOn").asText(),
                        it.path("endedOn").asText(),
                        it.path("missedOn").asText()))
                .sorted()
                .toList();
    }

    private static Answer mustBeGood(Answer answer) {
        assertTrue(answer.isGood(), answer::inWords);
        return answer;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
