package org.heard.notification.nudge;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.notification.NeighboursInTrouble;
import org.heard.notification.nudge.Instances.Flaw;
import org.heard.notification.nudge.Instances.Instance;
import org.heard.notification.nudge.Instances.Point;
import org.heard.testkit.Chance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every way in which the provider can fail, crossed with every point at which we can: by the provider's own count nobody is
 * told twice, and nobody is forgotten. {@code -Dheard.runs} says how often, {@code -Dheard.seed} tells one again.
 */
@QuarkusTest
@WithTestResource(NeighboursInTrouble.class)
class FailureMatrixTest {

    private static final int RUNS = 10;
    private static final int TOGETHER = 5;
    private static final int A_MOMENT_MILLIS = 3_000;
    private static final Duration ALL_ENDED_WITHIN = Duration.ofSeconds(90);
    private static final Duration WRONG_BY = Duration.ofSeconds(40);

    @Inject
    Instances instances;

    @Inject
    Dispatcher own;

    private final List<Instance> alive = new CopyOnWriteArrayList<>();
    private volatile Duration clockError = Duration.ZERO;
    private NotifyStandIn provider;

    @BeforeEach
    void only_instances_that_can_be_killed_are_at_work() throws IOException {
        own.stopTaking();
        provider = NeighboursInTrouble.provider(() -> Instant.now().plus(clockError));
    }

    @AfterEach
    void stop() {
        alive.forEach(Instance::kill);
        provider.close();
    }

    @Test
    void nobody_is_told_twice_and_nobody_forgotten_whatever_fails_and_whoever_dies() {
        var chance = Chance.in("failure matrix");
        var runs = Chance.runs(RUNS);
        for (var first = 0; first < runs; first += TOGETHER) {
            var from = first;
            var ways = IntStream.range(from, Math.min(from + TOGETHER, runs))
                    .boxed()
                    .flatMap(run -> Way.ofRun(chance, run, run - from).stream())
                    .toList();
            assertEquals(List.of(), go(ways, Flaw.NONE, chance.history(from)), () -> "-Dheard.seed=" + chance.seed());
        }
        var total = provider.counts().total();
        System.out.printf(
                "failure matrix: %d runs, %d taken by the provider's count, %d of them twice%n",
                runs, total.accepted(), total.doubles());
    }

    @Test
    void a_sender_that_forgets_to_look_is_caught() {
        var ways = List.of(Way.through(null, Point.TAKEN, 0), Way.through(Fault.RESET_AFTER_ACCEPTING, Point.HEARD, 1));
        var wrong = go(ways, Flaw.FORGETS_TO_LOOK, new Random(1));
        assertEquals(
                2, wrong.stream().filter(line -> line.endsWith("sent 2 times")).count(), wrong::toString);
    }

    @Test
    void a_sender_that_takes_silence_for_success_is_caught() {
        var ways = List.of(Way.through(null, Point.INTENDED, 0), Way.through(Fault.RESET, Point.KEPT, 1));
        var wrong = go(ways, Flaw.BELIEVES_IT_WAS_TAKEN, new Random(1));
        assertEquals(
                2,
                wrong.stream()
                        .filter(line -> line.endsWith("was taken 0 times"))
                        .count(),
                wrong::toString);
        assertTrue(wrong.stream().anyMatch(line -> line.contains("is delivered")), wrong::toString);
    }

    /** Has the messages go their ways between two instances, one of which dies with all it has while a third takes over. */
    private List<String> go(List<Way> ways, Flaw flaw, RandomGenerator random) {
        var doomed = new ConcurrentHashMap<UUID, Set<Point>>();
        ways.forEach(way -> {
            var points = ConcurrentHashMap.<Point>newKeySet();
            points.addAll(way.deaths());
            doomed.put(way.story().id, points);
        });
        BiPredicate<UUID, Point> dies = (complaint, point) ->
                doomed.containsKey(complaint) && doomed.get(complaint).remove(point);
        try (var later = Executors.newSingleThreadScheduledExecutor()) {
            alive.add(instances.begin(dies, flaw));
            alive.add(instances.begin(dies, flaw));
            ways.forEach(way -> way.begin(provider));
            if (flaw == Flaw.NONE) {
                later.schedule(
                        () -> {
                            alive.removeFirst().kill();
                            alive.add(instances.begin(dies, flaw));
                        },
                        random.nextInt(A_MOMENT_MILLIS),
                        TimeUnit.MILLISECONDS);
                var wrongFrom = random.nextInt(A_MOMENT_MILLIS);
                later.schedule(() -> clockError = WRONG_BY, wrongFrom, TimeUnit.MILLISECONDS);
                later.schedule(() -> clockError = Duration.ZERO, wrongFrom + 300L, TimeUnit.MILLISECONDS);
            }
            var wrong = new ArrayList<String>();
            try {
                await().atMost(ALL_ENDED_WITHIN).until(() -> Reckoning.open(ways) == 0);
            } catch (ConditionTimeoutException stuck) {
                wrong.add("something is stuck");
            }
            wrong.addAll(Reckoning.of(ways, provider));
            return wrong;
        } finally {
            alive.forEach(Instance::kill);
            alive.clear();
            Reckoning.forget(ways);
            provider.mend();
        }
    }
}
