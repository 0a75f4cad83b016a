package org.heard.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.heard.journeys.casefile.CaseFileReader;
import org.heard.journeys.play.Patience;
import org.heard.journeys.play.Play;
import org.heard.journeys.play.Turn;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.Test;

/** Events carry ids and codes; logs carry no personal data (law 5 of the architecture). */
class PersonalDataIT {

    @Test
    void nothing_personal_of_a_case_stands_in_kafka_s_files_or_in_a_log() throws IOException {
        var heard = RunningHeard.shared();
        var personal = play(heard);
        assertTrue(personal.size() > 10, personal::toString);
        assertFalse(hits(heard.kafkaData(), List.of("\"complaintId\":")).isEmpty(), "records can be searched");
        assertEquals(List.of(), hits(heard.kafkaData(), personal));
        assertEquals(List.of(), hits(heard.logs(), personal));
    }

    private static List<String> play(RunningHeard heard) throws IOException {
        var story = new PrintStream(OutputStream.nullOutputStream());
        var personal = new TreeSet<String>();
        var environment = heard.environment();
        try (var turn = Turn.take(Path.of(environment.get("HEARD_STATE_DIR")), story);
                var stack = new Stack(Addresses.from(environment), Duration.ofMinutes(2));
                var _ = stack.borrowClock();
                var files = Files.list(RunningHeard.checkout().resolve("journeys/cases"))) {
            for (var file : files.toList()) {
                var number = turn.freeNumber(stack);
                var play =
                        new Play(CaseFileReader.read(file), stack, number, new Patience(Duration.ofSeconds(60)), story);
                play.run();
                personal.addAll(play.personalData());
                personal.add(number.written());
                personal.add(number.digits().substring(1));
            }
        }
        return List.copyOf(personal);
    }

    /** Every log, and every segment of Kafka's, with one of the texts in it. */
    private static List<String> hits(Path folder, List<String> personal) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .flatMap(file -> hitsIn(file, personal))
                    .toList();
        }
    }

    private static Stream<String> hitsIn(Path file, List<String> personal) {
        try {
            var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return personal.stream()
                    .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .filter(content::contains)
                    .map(text -> file.getFileName() + ": " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
