package org.heard.journeys.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.heard.journeys.stack.Answer;
import org.heard.journeys.stack.Stack;
import org.heard.journeys.stack.Unreachable;
import org.heard.journeys.verify.Acknowledged;

/**
 * Councils' systems at work: they lodge complaints and take steps, and repeat whatever was not answered under the same key until it
 * is. Everything personal that they say is unmistakable, so that it is found wherever it should not be.
 */
final class Load implements AutoCloseable {

    private static final List<String> COUNCILS = List.of("E09000099", "E10000099");
    private static final Duration GIVE_UP = Duration.ofMinutes(3);
    private static final int CALLERS = 4;

    /** However long something is down, so that what follows is looked through in time. */
    private static final int MOST = 30;

    private static final int TEXTS_IN_TEN = 3;
    private static final int EXTENDED_BY = 22;

    private final Rig rig;
    private final Stack stack;
    private final Random random;
    private final LocalDate today;
    private final int most;
    private final boolean lodgesOnly;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<Lodged> lodged = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    Load(Rig rig, Random random) {
        this(rig, random, MOST, false);
    }

    private Load(Rig rig, Random random, int most, boolean lodgesOnly) {
        this.rig = rig;
        this.stack = rig.stack();
        this.random = random;
        this.today = stack.businessDate();
        this.most = most;
        this.lodgesOnly = lodgesOnly;
    }

    /** Lodges so many complaints and does nothing else: each person has an inbox of their own and is owed one message. */
    static Load ofMessages(Rig rig, Random random, int many) {
        return new Load(rig, random, many, true);
    }

    /**
     * A complaint that was acknowledged.
     *
     * @param council its council's GSS code
     */
    record Lodged(String council, String id) {

        String system() {
            return Stack.systemOf(council);
        }
    }

    /** Callers begin, each one thing after another, until {@link #finish}. */
    Load begin() {
        for (var caller = 0; caller < CALLERS; caller++) {
            var own = new Random(random.nextLong());
            running.add(callers.submit(() -> {
                while (!enough) {
                    if (begun.incrementAndGet() <= most) {
                        one(own);
                    } else {
                        pause();
                    }
                }
            }));
        }
        return this;
    }

    /** Waits until so many complaints are acknowledged. */
    Load awaitLodged(int wanted) throws InterruptedException {
        var end = System.nanoTime() + GIVE_UP.toNanos();
        while (lodged.size() < wanted) {
            if (System.nanoTime() > end) {
                throw new DrillFailed(
                        "only " + lodged.size() + " complaints of " + wanted + " were acknowledged in time");
            }
            for (var caller : running) {
                if (caller.isDone()) {
                    failed(caller);
                }
            }
            Thread.sleep(20);
        }
        return this;
    }

    /** Waits until procedure-service has accepted every complaint that was acknowledged. */
    void awaitAccepted() {
        lodged.forEach(this::etag);
    }

    /** How many complaints were acknowledged so far. */
    int count() {
        return lodged.size();
    }

    /** Complaints that were acknowledged so far. */
    List<Lodged> lodged() {
        return List.copyOf(lodged);
    }

    /** Callers end what they are at; everything that they began is acknowledged. */
    void finish() {
        enough = true;
        running.forEach(Load::failed);
        running.clear();
    }

    /** Lodges one complaint and gives it, acknowledged. */
    Lodged lodge(String key) {
        return lodge(key, random);
    }

    private void one(Random own) {
        var complaint = lodge(new UUID(own.nextLong(), own.nextLong()).toString(), own);
        if (!lodgesOnly && own.nextBoolean()) {
            goOn(complaint, own);
        }
    }

    private Lodged lodge(String key, Random own) {
        var council = COUNCILS.get(own.nextInt(COUNCILS.size()));
        var body = complaint(own);
        var answer = untilAnswered(() -> stack.lodge(Stack.systemOf(council), key, body));
        if (answer.status() != 201) {
            throw new DrillFailed("a complaint was not taken: " + answer.inWords());
        }
        var complaint = new Lodged(council, answer.text("id"));
        rig.acknowledged(new Acknowledged(key, complaint.id(), 0, true));
        lodged.add(complaint);
        return complaint;
    }

    /** The council tells that the answer takes longer, and some take the complaint back. */
    private void goOn(Lodged complaint, Random own) {
        step(
                complaint,
                new UUID(own.nextLong(), own.nextLong()).toString(),
                "stage-1/extensions",
                object().put("toldOn", today.toString())
                        .put("reason", "complexity")
                        .put("respondBy", today.plusDays(EXTENDED_BY).toString()));
        if (own.nextBoolean()) {
            step(
                    complaint,
                    new UUID(own.nextLong(), own.nextLong()).toString(),
                    "withdrawals",
                    object().put("withdrawnOn", today.toString())
                            .put("askedBy", "complainant")
                            .put("pressure", "nobody")
                            .put("advocate", "declined")
                            .put("words", words(own)));
        }
    }

    /** Takes a step, with the newest version and a new key whenever somebody was faster. */
    void step(Lodged complaint, String key, String path, JsonNode body) {
        for (var tries = 0; ; tries++) {
            var own = tries == 0 ? key : key + "-" + tries;
            var etag = etag(complaint);
            var answer = untilAnswered(() -> stack.record(complaint.system(), complaint.id(), path, own, etag, body));
            if (answer.status() == 201) {
                var version = answer.body().path("version").asLong();
                rig.acknowledged(new Acknowledged(own, complaint.id(), version, false));
                return;
            }
            if (answer.status() != 412) {
                throw new DrillFailed(path + " was not taken: " + answer.inWords());
            }
        }
    }

    private String etag(Lodged complaint) {
        var end = System.nanoTime() + GIVE_UP.toNanos();
        while (System.nanoTime() < end) {
            var answer = untilAnswered(() -> stack.complaint(complaint.system(), complaint.id()));
            if (answer.status() == 200) {
                return answer.etag().orElseThrow();
            }
            pause();
        }
        throw new DrillFailed("never accepted: " + complaint.id());
    }

    private interface Call {
        Answer make();
    }

    /** Repeats a call until it is answered, whatever the answer. */
    private static Answer untilAnswered(Call call) {
        var end = System.nanoTime() + GIVE_UP.toNanos();
        Optional<Answer> last = Optional.empty();
        while (System.nanoTime() < end) {
            try {
                var answer = call.make();
                if (answer.status() < 500 && !answer.code().equals("idempotency-key-in-flight")) {
                    return answer;
                }
                last = Optional.of(answer);
            } catch (Unreachable notNow) {
                // It is down just now; the same again.
            }
            pause();
        }
        throw new DrillFailed(
                "never answered" + last.map(answer -> ": " + answer.inWords()).orElse(""));
    }

    private JsonNode complaint(Random own) {
        var body = object().put("receivedOn", today.toString()).put("channel", "web");
        body.putObject("complainant")
                .put("kind", "child")
                .put("name", "Canary " + mark(own) + " Person")
                .put(
                        "dateOfBirth",
                        LocalDate.of(2009, 1, 1).plusDays(own.nextInt(2000)).toString());
        var channel = body.putObject("contactPact").putArray("channels").addObject();
        if (!lodgesOnly && own.nextInt(10) < TEXTS_IN_TEN) {
            channel.put("kind", "text").put("address", "07700 900%03d".formatted(200 + own.nextInt(700)));
        } else {
            channel.put("kind", "email").put("address", mark(own) + "@phone.example");
        }
        channel.put("safe", true).put("confirmedOn", today.toString());
        body.putArray("points").addObject().put("about", "looked-after-care").put("words", words(own));
        return body;
    }

    private static String words(Random own) {
        return "Canary words " + mark(own) + " that nobody else may read.";
    }

    private static String mark(Random own) {
        return "q" + Long.toString(own.nextLong() >>> 1, 36);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static void failed(Future<?> caller) {
        try {
            caller.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DrillFailed("interrupted", e);
        }
    }

    @Override
    public void close() {
        enough = true;
        callers.shutdownNow();
    }
}
