package org.heard.notification;

import static org.heard.notification.Story.email;
import static org.heard.notification.Story.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** Nobody's number, address or words stand in the database, on Kafka or in the log. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class NobodysDataTest {

    @Test
    void no_address_and_no_word_of_anybodys_is_kept() throws Exception {
        var story = Story.begin();
        var today = LocalDate.now().toString();
        story.pact(text(story.number, today), email(story.email, today)).acknowledged();
        story.reply("my bicycle is canaryblue");
        story.awaitTasks("words-to-read");
        Phone.outcome(story.number, "permanent-failure");
        Phone.fault(500, null, 1);
        story.publish(story.missed("DL-10"));
        story.awaitState("TELL-8", "delivered");
        story.awaitFacts("NoticeDelivered", 4);
        Phone.mend();

        assertNobodySays(story.number.substring(1), story.email, "lantern", "canaryblue");
        assertTrue(Files.size(Neighbours.LOG) > 0);
    }

    @Test
    void no_number_and_no_word_of_somebody_who_texts_first_is_kept() throws Exception {
        var texter = Texter.toCouncil();
        Phone.fault(500, null, 1);
        texter.answered("My bicycle was canarygreen", "yes", "1", "HELP canarygreen", "yes", "no");
        texter.text("yes");
        texter.awaitFacts("TextConversationCompleted", 1);
        texter.text("It is canarygreen");
        Phone.mend();
        texter.lodged("statutory", true);
        texter.awaitFacts("ReplyReceived", 1);
        assertNobodySays(texter.number.substring(1), "canarygreen");
    }

    private static void assertNobodySays(String... canaries) throws Exception {
        for (var canary : canaries) {
            assertEquals(List.of(), tablesThatSay(canary), canary);
        }
        assertEquals(List.of(), filesThatSay(StackResource.kafkaData(), canaries));
        assertEquals(List.of(), filesThatSay(Neighbours.LOG, canaries));
    }

    private static List<String> tablesThatSay(String canary) throws Exception {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/notification";
        var saying = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "notification_owner", "notification_owner");
                var tables = connection
                        .createStatement()
                        .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                try (var query = connection.prepareStatement(
                        "select count(*) from " + table + " as row where row::text like ?")) {
                    query.setString(1, "%" + canary + "%");
                    var count = query.executeQuery();
                    count.next();
                    if (count.getInt(1) > 0) {
                        saying.add(table);
                    }
                }
            }
        }
        return saying;
    }

    private static List<String> filesThatSay(Path root, String... canaries) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> {
                        var content = read(file);
                        return Stream.of(canaries).filter(content::contains).map(canary -> canary + " in " + file);
                    })
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
