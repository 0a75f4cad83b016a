package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    private static final String STORY = """
            about: A story.
            steps:
              - on: 2024-08-13
                lodge:
                  channel: phone
                  complainant: {kind: child, dateOfBirth: 2010-10-10}
                expect:
                  route: statutory
                  due: {DL-10: 2024-08-28}
                  clocks: {DL-10: running}
                  noFacts: [DeadlineMissed]
                  texts: 1
              - do: stage-2/requests
                with: {askedBy: complainant, means: text}
                expect: {refused: stage-1-still-open}
              - on: 2024-08-29
                expect:
                  facts:
                    - DeadlineMissed: {clock: DL-10, happenedOn: 2024-08-29}
              - reply: NEXT
                expect:
                  texts: {count: 1, say: [YES]}
            """;

    private static final String BY_LETTER = """
            about: A story told by post.
            steps:
              - on: 2024-08-13
                lodge:
                  channel: letter
                  contactPact: {channels: [{kind: letter, sayWhoWeAre: true}]}
                expect:
                  letters: {count: 1, say: [complaint is]}
                  texts: 0
            """;

    @TempDir
    Path folder;

    private FakeHeard heard;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void start() throws IOException {
        heard = new FakeHeard();
    }

    @AfterEach
    void stop() {
        heard.close();
    }

    @Test
    void a_story_whose_expectations_are_all_met_ends_with_0_and_prints_its_timeline() throws IOException {
        assertEquals(Player.ALL_MET, play(STORY), complained::toString);
        var story = printed.toString(StandardCharsets.UTF_8);
        assertTrue(story.contains("Thu 29 Aug 2024"), story);
        assertTrue(story.contains("2024-08-29     DeadlineMissed  (clock DL-10, dueOn 2024-08-28)"), story);
        assertTrue(story.contains("text: Answer YES if you are sure."), story);
    }

    @Test
    void the_clock_stands_where_it_stood_when_the_plays_are_over() throws IOException {
        play(STORY);
        assertEquals(FakeHeard.BEFORE_ANY_PLAY, heard.today());
        play(STORY.replace("DL-10: running", "DL-10: met"));
        assertEquals(FakeHeard.BEFORE_ANY_PLAY, heard.today());
    }

    @Test
    void a_changed_date_ends_with_1_and_names_file_line_step_expected_and_got() throws IOException {
        assertUnmet(
                STORY.replace("DL-10: 2024-08-28", "DL-10: 2024-08-27"),
                9,
                "step 1 on 2024-08-13: last day of DL-10",
                "2024-08-27",
                "2024-08-28");
    }

    @Test
    void a_changed_detail_of_a_fact_is_shown_beside_what_stands_on_the_timeline() throws IOException {
        assertUnmet(
                STORY.replace("happenedOn: 2024-08-29", "happenedOn: 2024-08-30"),
                19,
                "step 3 on 2024-08-29: on the timeline, once",
                "DeadlineMissed {clock=DL-10, happenedOn=2024-08-30}",
                "DeadlineMissed {clock=DL-10, happenedOn=2024-08-29}");
    }

    @Test
    void a_refusal_with_another_code_is_unmet() throws IOException {
        assertUnmet(
                STORY.replace("refused: stage-1-still-open", "refused: no-further-stage"),
                15,
                "step 2 on 2024-08-13: the act",
                "refused: no-further-stage",
                "stage-1-still-open (409): Stage 1 runs.");
    }

    @Test
    void a_refusal_nobody_expected_is_unmet() throws IOException {
        assertUnmet(
                STORY.replace("    expect: {refused: stage-1-still-open}\n", ""),
                13,
                "step 2 on 2024-08-13: the act",
                "accepted",
                "stage-1-still-open (409): Stage 1 runs.");
    }

    @Test
    void a_text_too_many_is_unmet() throws IOException {
        assertUnmet(
                STORY.replace("texts: 1", "texts: 0"),
                12,
                "step 1 on 2024-08-13: new texts",
                "0",
                "1 \"Hi, your message is safe with us.\"");
    }

    @Test
    void a_text_that_gives_something_away_is_unmet_even_where_no_text_is_expected() throws IOException {
        heard.acknowledgesWith("Your complaint is with us.");
        assertUnmet(
                STORY.replace("      texts: 1\n", ""),
                3,
                "step 1 on 2024-08-13: every text",
                "harmless",
                "it says \"complain\": \"Your complaint is with us.\"");
    }

    @Test
    void a_letter_is_looked_for_where_it_was_to_go_and_need_not_be_harmless() throws IOException {
        assertEquals(Player.ALL_MET, play(BY_LETTER), complained::toString);
        assertUnmet(
                BY_LETTER.replace("say: [complaint is]", "say: [nothing is]"),
                8,
                "step 1 on 2024-08-13: new letters",
                "one that says \"nothing is\"",
                "\"Your complaint\nis with us.\"");
    }

    @Test
    void a_stale_etag_is_read_again() throws IOException {
        heard.answersStale(2);
        assertEquals(Player.ALL_MET, play(STORY), complained::toString);
    }

    @Test
    void no_idempotency_key_is_used_twice() throws IOException {
        play(STORY);
        play(STORY);
        assertEquals(4, new HashSet<>(heard.idempotencyKeys()).size());
    }

    @Test
    void a_file_that_cannot_be_read_is_told_before_anything_is_played() throws IOException {
        var good = Files.writeString(folder.resolve("good.yaml"), STORY);
        var bad = Files.writeString(folder.resolve("bad.yaml"), STORY + "surprise: yes\n");
        assertEquals(Player.CANNOT_PLAY, player(List.of(good.toString(), bad.toString())));
        assertTrue(complained.toString(StandardCharsets.UTF_8).startsWith(bad + ":23: unknown key \"surprise\""));
        assertEquals(List.of(), heard.numbersLodged());
    }

    @Test
    void a_stack_that_does_not_answer_ends_with_2() throws IOException {
        heard.close();
        assertEquals(Player.CANNOT_PLAY, play(STORY));
        assertTrue(complained.toString(StandardCharsets.UTF_8).contains("is the stack up? (./heard status)"));
    }

    @Test
    void plays_one_after_another_and_at_once_never_share_a_number() throws Exception {
        var file = Files.writeString(folder.resolve("story.yaml"), STORY).toString();
        assertEquals(Player.ALL_MET, player(List.of(file, file)));
        assertEquals(List.of(Player.ALL_MET, Player.ALL_MET, Player.ALL_MET), atOnce(3, file));
        assertEquals(5, heard.numbersLodged().size());
        assertEquals(5, new HashSet<>(heard.numbersLodged()).size());
    }

    @Test
    void a_number_that_ever_had_a_message_and_a_test_number_of_notify_are_not_taken() throws IOException {
        IntStream.range(0, 1000)
                .filter(last -> last > 3 && last != 417)
                .forEach(last -> heard.texts("07700900%03d".formatted(last), "An older play."));
        heard.texts("07700900000", "An older play.");
        heard.texts("07700900001", "An older play.");
        assertEquals(Player.ALL_MET, play(STORY));
        assertEquals(List.of("07700900417"), heard.numbersLodged());
        assertEquals(Player.CANNOT_PLAY, play(STORY));
        assertTrue(complained.toString(StandardCharsets.UTF_8).contains("every number from 07700 900000 to 900999"));
    }

    private List<Integer> atOnce(int players, String file) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var plays = IntStream.range(0, players)
                    .mapToObj(_ -> threads.submit(() -> player(List.of(file))))
                    .toList();
            for (var play : plays) {
                play.get();
            }
            return plays.stream().map(play -> play.resultNow()).toList();
        }
    }

    private void assertUnmet(String story, int line, String step, String expected, String got) throws IOException {
        assertEquals(Player.UNMET, play(story));
        assertEquals(
                "%s:%d: %s%n  expected: %s%n  got:      %s%n"
                        .formatted(folder.resolve("story.yaml"), line, step, expected, got),
                complained.toString(StandardCharsets.UTF_8));
    }

    private int play(String story) throws IOException {
        return player(
                List.of(Files.writeString(folder.resolve("story.yaml"), story).toString()));
    }

    private int player(List<String> files) {
        Map<String, String> environment =
                heard.environment(folder.resolve("state").toString());
        return Player.play(files, environment, new PrintStream(printed, true), new PrintStream(complained, true));
    }
}
