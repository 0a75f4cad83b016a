package org.heard.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.heard.journeys.stack.Addresses;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/consume-referrals.md, followed word for word by a system that is not ours. */
class ConsumeReferralsIT {

    private static final Pattern COMMANDS = Pattern.compile("(?ms)^```bash\\n(.*?)^```$");
    private static final String COUNCIL = "council-e09000099";
    private static final Duration SOON = Duration.ofSeconds(60);

    private final RunningHeard heard = RunningHeard.shared();

    @TempDir
    Path folder;

    @Test
    void the_page_followed_word_for_word_receives_a_referral_and_a_pack_whose_digest_matches()
            throws IOException, InterruptedException {
        refer();
        for (var part : List.of("docs", "pom.xml")) {
            Files.createSymbolicLink(
                    folder.resolve(part), RunningHeard.checkout().resolve(part));
        }
        var said = new ArrayList<String>();
        for (var command : commands()) {
            said.add(run(command));
        }
        assertEquals(4, said.size());
        assertTrue(said.get(1).contains("uk.heard.ReferredToOmbudsman.v1"), said.get(1));
        assertTrue(said.get(2).contains("digest matches"), said.get(2));
        assertTrue(said.get(3).contains("digest matches"), said.get(3));
        try (var packs = Files.walk(folder.resolve("packs"))) {
            assertEquals(
                    List.of("case.zip", "person.zip"),
                    packs.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }

    private static List<String> commands() throws IOException {
        var page = Files.readString(RunningHeard.checkout().resolve("docs/consume-referrals.md"));
        return COMMANDS.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private String run(String command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(heard.environment());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().merge("PATH", System.getProperty("java.home") + "/bin:", (before, java) -> java + before);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertTrue(process.waitFor(1, TimeUnit.MINUTES), "still running");
        assertEquals(0, process.exitValue(), () -> command + said);
        return said;
    }

    private void refer() throws IOException {
        try (var stack = new Stack(Addresses.from(heard.environment()), Duration.ofSeconds(10))) {
            var today = stack.businessDate();
            var json = new ObjectMapper();
            var lodged = stack.lodge(COUNCIL, key(), json.readTree("""
                    {"receivedOn": "%s", "channel": "web", "complainant": {"kind": "child", "name": "Invented Person"},
                     "points": [{"about": "looked-after-care", "words": "Invented words."}]}""".formatted(today)));
            var id = lodged.text("id");
            var known = await().atMost(SOON).until(() -> stack.complaint(COUNCIL, id), Answer::isGood);
            var referred = stack.record(
                    COUNCIL, id, "referrals", key(), known.etag().orElseThrow(), json.readTree("""
                    {"referredOn": "%s", "ground": "own-approach", "because": "other"}""".formatted(today)));
            assertTrue(referred.isGood(), referred.inWords());
        }
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
