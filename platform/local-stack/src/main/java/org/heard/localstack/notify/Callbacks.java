package org.heard.localstack.notify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.v2.NotificationJson;
import org.heard.localstack.notify.web.Reply;

/**
 * Tells notification-service what happened, as Notify does: a POST with a bearer token, tried again when nobody
 * answers or the answer is 429 or 5xx. Any other refusal is final.
 */
final class Callbacks implements AutoCloseable {

    private static final String RECEIPTS = "/notify/receipts";
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

    private enum Outcome {
        TAKEN,
        REFUSED,
        TRY_AGAIN
    }

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build();
    private final NotifySettings settings;
    private volatile Optional<String> url;

    Callbacks(NotifySettings settings) {
        this.settings = settings;
        this.url = settings.callbackUrl();
    }

    void to(String other) {
        url = Optional.of(other);
    }

    /** Sends a delivery receipt; true when it was taken, false when it was given up. */
    boolean receipt(Message message) {
        return deliver(RECEIPTS, NotificationJson.receipt(message), settings.callbackToken());
    }

    /** Tells that a letter came back; true when it was taken. */
    boolean returned(Message letter) {
        return deliver("/notify/returned-letters", NotificationJson.returned(letter), settings.callbackToken());
    }

    /** Sends what somebody else might: a message's receipt without our token, and one of a message that never was. */
    void forgedReceipts(Message message) {
        deliver(RECEIPTS, NotificationJson.receipt(message), settings.callbackToken() + "-guessed");
        var other = new LinkedHashMap<>(NotificationJson.receipt(message));
        other.put("id", UUID.randomUUID());
        other.put("reference", UUID.randomUUID().toString());
        deliver(RECEIPTS, other, settings.callbackToken());
    }

    /** Sends a text that a person wrote; true when it was taken, false when it was given up. */
    boolean text(Message message) {
        return deliver("/notify/texts", NotificationJson.receivedText(message), settings.callbackToken());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    private boolean deliver(String path, Object json, String token) {
        var base = url;
        if (base.isEmpty()) {
            return false;
        }
        var request = HttpRequest.newBuilder(URI.create(base.get().replaceFirst("/+$", "") + path))
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(Reply.json(200, json).body()))
                .build();
        try {
            var outcome = once(request);
            for (var retry = 0; retry < settings.callbackRetries() && outcome == Outcome.TRY_AGAIN; retry++) {
                Thread.sleep(settings.callbackRetryDelay());
                outcome = once(request);
            }
            return outcome == Outcome.TAKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Outcome once(HttpRequest request) throws InterruptedException {
        try {
            var status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) {
                return Outcome.TAKEN;
            }
            return status == 429 || status >= 500 ? Outcome.TRY_AGAIN : Outcome.REFUSED;
        } catch (IOException e) {
            return Outcome.TRY_AGAIN;
        }
    }
}
