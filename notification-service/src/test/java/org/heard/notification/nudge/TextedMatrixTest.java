package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.heard.notification.Story.rows;
import static org.heard.notification.Story.sql;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.Receipts;
import org.heard.localstack.notify.message.Counts;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.notification.Facts;
import org.heard.notification.NeighboursInTrouble;
import org.heard.notification.Texter;
import org.heard.notification.nudge.Instances.Flaw;
import org.heard.notification.nudge.Instances.Instance;
import org.heard.notification.nudge.Instances.Point;
import org.heard.testkit.Chance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * People text a council while the provider fails and whoever answers them dies: each text is kept once, each answer sent once and none
 * lost, and each conversation becomes one complaint. {@code -Dheard.seed} tells one again.
 */
@QuarkusTest
@WithTestResource(NeighboursInTrouble.class)
class TextedMatrixTest {

    private static final List<String> TEXTS = List.of("My things are gone", "yes", "5", "no", "yes");

    /** Of the last text, what to do next is told when there is a complaint. */
    private static final int ANSWERS = TEXTS.size() - 1;

    private static final String COMPLETED = "TextConversationCompleted";

    /** What is refused for good is not sent. */
    private static final List<Fault> FAULTS = Arrays.stream(Fault.values())
            .filter(fault -> fault != Fault.BAD_REQUEST)
            .toList();

    private static final int PEOPLE = 8;
    private static final int ONE_OF = 4;
    private static final int MOST_TIMES = 3;
    private static final int A_MOMENT_MILLIS = 5_000;
    private static final Duration IN_TIME = Duration.ofSeconds(90);

    @Inject
    Instances instances;

    @Inject
    Dispatcher own;

    private final List<Instance> alive = new CopyOnWriteArrayList<>();
    private NotifyStandIn provider;

    @BeforeEach
    void only_instances_that_can_be_killed_are_at_work() throws IOException {
        own.stopTaking();
        provider = NeighboursInTrouble.provider(InstantSource.system());
    }

    @AfterEach
    void stop() {
        alive.forEach(Instance::kill);
        provider.close();
    }

    @Test
    void each_text_is_kept_once_each_answer_sent_once_and_one_complaint_told_of_whoever_dies() throws Exception {
        var chance = Chance.in("texted matrix");
        var deaths = chance.history(PEOPLE);
        BiPredicate<UUID, Point> dies = (_, _) -> deaths.nextInt(ONE_OF) == 0;
        var people =
                IntStream.range(0, PEOPLE).mapToObj(_ -> Texter.toCouncil()).toList();
        alive.add(instances.begin(dies, Flaw.NONE));
        alive.add(instances.begin(dies, Flaw.NONE));
        try (var later = Executors.newSingleThreadScheduledExecutor();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            later.schedule(
                    () -> {
                        alive.removeFirst().kill();
                        alive.add(instances.begin(dies, Flaw.NONE));
                    },
                    deaths.nextInt(A_MOMENT_MILLIS),
                    TimeUnit.MILLISECONDS);
            var talks = IntStream.range(0, PEOPLE)
                    .mapToObj(person -> threads.submit(() -> talk(people.get(person), chance.history(person))))
                    .toList();
            for (var talk : talks) {
                talk.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError("-Dheard.seed=" + chance.seed(), failed);
        }
        for (var person : people) {
            assertKeptOnce(person);
            assertToldOnce(person);
            person.lodged("statutory", true);
        }
        await().atMost(IN_TIME).until(() -> people.stream().allMatch(person -> answers(person) == ANSWERS + 1));
        await().atMost(IN_TIME).until(() -> people.stream().allMatch(person -> open(person) == 0));
        assertEquals(List.of(), notSentOnce(people), () -> "-Dheard.seed=" + chance.seed());
    }

    @Test
    void a_sender_that_forgets_to_look_is_caught() {
        alive.add(instances.begin((_, _) -> false, Flaw.FORGETS_TO_LOOK));
        var person = Texter.toCouncil();
        provider.receipts(person.number, Receipts.LOST);
        provider.fail(person.number, Fault.RESET_AFTER_ACCEPTING, 1);
        person.text("Hi");
        await().atMost(IN_TIME).until(() -> answers(person) == 1 && open(person) == 0);
        assertEquals(List.of("ask-safe delivered, sent 2 times"), notSentOnce(List.of(person)));
    }

    /** Writes one text after the other; of each the provider may not hear that it was taken. */
    private void talk(Texter person, RandomGenerator random) {
        for (var written = 0; written < TEXTS.size(); written++) {
            provider.receipts(person.number, Chance.oneOf(List.of(Receipts.values()), random));
            if (random.nextBoolean()) {
                provider.fail(person.number, Chance.oneOf(FAULTS, random), 1);
            }
            person.text(TEXTS.get(written));
            for (var times = random.nextInt(MOST_TIMES); times > 0; times--) {
                person.textOnceMore(TEXTS.get(written));
            }
            var expected = Math.min(written + 1, ANSWERS);
            await().atMost(IN_TIME)
                    .until(() -> provider.messagesTo(person.number).size() >= expected);
        }
    }

    private static void assertKeptOnce(Texter person) {
        var id = person.conversation();
        assertEquals(
                List.of(List.of("" + TEXTS.size(), "1", "complete")),
                rows(
                        "select (select count(*) from inbound_text where complaint_id = c.id),"
                                + " (select count(*) from conversation_text where conversation_id = c.id), c.state"
                                + " from conversation c where c.number_digest ="
                                + " (select number_digest from conversation where id = ?)",
                        id));
    }

    /** The relay dies when Kafka has the fact and the outbox does not know: it is told again under its own id. */
    private static void assertToldOnce(Texter person) {
        person.awaitFacts(COMPLETED, 1);
        sql(
                "update outbox set published_at = null where subject = ? and type like ?",
                person.conversation(),
                "%." + COMPLETED + ".%");
        person.awaitFacts(COMPLETED, 2);
        assertEquals(
                List.of(person.conversation().toString()),
                person.facts(COMPLETED).stream()
                        .map(Facts.Published::id)
                        .distinct()
                        .toList());
    }

    private static int answers(Texter person) {
        return count(person, "reply_id is not null");
    }

    private static int open(Texter person) {
        return count(person, "state in ('planned', 'sending', 'doubtful', 'accepted')");
    }

    private static int count(Texter person, String condition) {
        return Integer.parseInt(
                rows("select count(*) from nudge where complaint_id = ? and " + condition, person.conversation())
                        .getFirst()
                        .getFirst());
    }

    /** Answers that did not arrive, or that the provider took more than once. */
    private List<String> notSentOnce(Collection<Texter> people) {
        var taken = provider.counts().references();
        return people.stream()
                .flatMap(person -> rows(
                        "select id::text, purpose, state from nudge where complaint_id = ? order by position",
                        person.conversation())
                        .stream())
                .map(nudge -> "%s %s, sent %d times"
                        .formatted(
                                nudge.get(1),
                                nudge.get(2),
                                taken.getOrDefault(nudge.get(0), new Counts.Count(0, 0))
                                        .accepted()))
                .filter(line -> !line.endsWith(" delivered, sent 1 times"))
                .collect(Collectors.toList());
    }
}
