package org.heard.procedure.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.heard.kit.clock.RealTime;
import org.heard.kit.round.Rounds;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.sealing.Secrets;
import org.heard.procedure.webhook.WebhookTable.Due;
import org.jboss.logging.Logger;

/**
 * Each change of a council's feed is sent to each of its webhooks until it is taken: at least once, under the same id, over days. What
 * is not taken in the end stays as a dead letter and pauses the webhook. Each webhook is served by itself: one whose target hangs keeps no
 * other waiting.
 */
@ApplicationScoped
class WhenChangedThenTellWebhooks {

    private static final Logger LOG = Logger.getLogger(WhenChangedThenTellWebhooks.class);

    private final WebhookTable table;
    private final Sender sender;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final ProcedureConfig.Webhooks config;
    private final InstantSource realTime;
    private final Semaphore connections;
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService serving = Executors.newVirtualThreadPerTaskExecutor();
    private final Rounds rounds;

    WhenChangedThenTellWebhooks(
            WebhookTable table,
            Sender sender,
            Secrets secrets,
            ObjectMapper json,
            ProcedureConfig config,
            @RealTime InstantSource realTime) {
        this.table = table;
        this.sender = sender;
        this.secrets = secrets;
        this.json = json;
        this.config = config.webhooks();
        this.realTime = realTime;
        this.connections = new Semaphore(this.config.parallel());
        this.rounds = new Rounds("webhooks", this.config.interval(), this::look);
    }

    void start(@Observes StartupEvent started) {
        rounds.begin();
    }

    void stop(@Observes ShutdownEvent ending) {
        rounds.end();
    }

    /** Inside is out of reach of what somebody else names, except where nothing is worth reaching. */
    void check(@Observes @Priority(1) StartupEvent started) {
        if (config.allowLoopback() && ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("sandbox")) {
            throw new IllegalStateException(
                    "not fit for production: heard.procedure.webhooks.allow-loopback is for sandboxes");
        }
    }

    /** The body of a message: what changed, and where to read more. */
    record Message(String type, Instant timestamp, Data data) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(String changeId, UUID complaintId, long version, String fact, LocalDate happenedOn) {}

    /** Looks whom something is due for, and leaves it to them how long they take: who is still busy is left alone. */
    private void look() {
        inTransaction(() -> {
            table.spread(config.batchMessages());
            return null;
        });
        inTransaction(table::waiting).stream()
                .filter(busy::add)
                .forEach(webhook -> serving.execute(() -> serve(webhook)));
    }

    private void serve(UUID webhook) {
        try {
            List<Due> due;
            do {
                due = inTransaction(() -> table.take(webhook, config.parallel(), config.lease()));
                sendAll(due);
            } while (due.size() == config.parallel());
        } catch (RuntimeException failure) {
            LOG.warnf("a webhook was not served now: %s", failure.getClass().getName());
        } finally {
            busy.remove(webhook);
        }
    }

    private void sendAll(List<Due> due) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> threads.submit(() -> {
                try {
                    send(one);
                } catch (RuntimeException failure) {
                    LOG.warnf(
                            "a webhook was not sent now: %s", failure.getClass().getName());
                }
            }));
        }
    }

    private void send(Due due) {
        var result = sender.send(new Target(URI.create(due.url())), body(due), headers(due, body(due)));
        inTransaction(() -> {
            if (result.taken()) {
                table.delivered(due, result.code());
            } else if (due.attempts() < config.retryAfter().size()) {
                table.again(due, result.code(), config.retryAfter().get(due.attempts()));
                if (result.gone()) {
                    table.pause(due, "gone");
                }
            } else {
                table.dead(due, result.code());
            }
            return null;
        });
    }

    /** However many webhooks are served, so many connections to the database are enough for them. */
    private <T> T inTransaction(Callable<T> work) {
        connections.acquireUninterruptibly();
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            connections.release();
        }
    }

    /** What is on its way may come to its end. */
    @PreDestroy
    void end() throws InterruptedException {
        serving.shutdown();
        serving.awaitTermination(config.answerWithin().toMillis(), TimeUnit.MILLISECONDS);
    }

    private Map<String, String> headers(Due due, byte[] body) {
        var now = realTime.instant();
        var valid = new ArrayList<byte[]>();
        valid.add(secrets.open(due.secret(), due.webhook()));
        if (due.previousSecret() != null) {
            valid.add(secrets.open(due.previousSecret(), due.webhook()));
        }
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Heard-Webhooks/1");
        headers.put("webhook-id", due.changeId());
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(due.changeId(), now, body, valid));
        return headers;
    }

    private byte[] body(Due due) {
        var data = new Data(due.changeId(), due.complaint(), due.version(), due.fact(), due.happenedOn());
        try {
            return json.writeValueAsBytes(new Message("complaint." + due.fact(), due.recordedAt(), data));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
