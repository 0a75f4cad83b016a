package org.heard.notification.nudge.provider;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;
import org.heard.notification.contact.Address;
import uk.gov.service.notify.NotificationClient;
import uk.gov.service.notify.NotificationClientException;

/** GOV.UK Notify, through its official client. Blocks. It has no idempotency key: our reference is all we have. */
@Startup
@Singleton
public class GovUkNotify {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORISED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY = 429;

    private final ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor();
    private final NotificationConfig.GovUkNotify config;
    private final Map<String, NotificationConfig.Council> councils;
    private final NotificationClient client;

    GovUkNotify(NotificationConfig config) {
        this.config = config.govUkNotify();
        this.councils = config.councils();
        boundCalls(this.config.callTimeout());
        this.client = new NotificationClient(this.config.apiKey(), this.config.url());
    }

    /**
     * The client uses the JDK's oldest HTTP connection, which sends a POST twice when the first is cut off, and waits
     * for ever; both can be told only so, and before its first use.
     */
    private static void boundCalls(Duration timeout) {
        System.setProperty("sun.net.http.retryPost", "false");
        System.setProperty("sun.net.client.defaultConnectTimeout", Long.toString(timeout.toMillis()));
        System.setProperty("sun.net.client.defaultReadTimeout", Long.toString(timeout.toMillis()));
    }

    /** Sends a text or an e-mail once, a text from the council's own number where it has one. */
    public Outcome send(CouncilId council, UUID reference, Address to, Words words) {
        var sender = Optional.ofNullable(councils.get(council.value()))
                .flatMap(NotificationConfig.Council::smsSenderId)
                .or(config::smsSenderId);
        return send(reference, to, words, sender.orElse(""));
    }

    /** Sends a text or an e-mail once, a text from the account's own number. */
    Outcome send(UUID reference, Address to, Words words) {
        return send(reference, to, words, config.smsSenderId().orElse(""));
    }

    private Outcome send(UUID reference, Address to, Words words, String textSender) {
        return switch (to.kind()) {
            case TEXT ->
                send(() -> client.sendSms(
                                config.textTemplateId(),
                                to.value(),
                                Map.of("body", words.body()),
                                reference.toString(),
                                textSender)
                        .getNotificationId());
            case EMAIL ->
                send(() -> client.sendEmail(
                                config.emailTemplateId(),
                                to.value(),
                                Map.of("subject", words.subject(), "body", words.body()),
                                reference.toString(),
                                config.emailReplyToId().orElse(""))
                        .getNotificationId());
            case LETTER -> throw new IllegalArgumentException("a letter is posted");
        };
    }

    /** Has a letter printed and posted, once. */
    public Outcome post(UUID reference, byte[] pdf) {
        return send(() -> client.sendPrecompiledLetterWithInputStream(
                        reference.toString(), new ByteArrayInputStream(pdf), config.postage())
                .getNotificationId());
    }

    /** Looks a message up by its reference. */
    public Status find(UUID reference) {
        return ask(() -> client.getNotifications(null, null, reference.toString(), null).getNotifications().stream()
                .findFirst()
                .<Status>map(found -> new Status.Known(found.getId(), found.getStatus()))
                .orElseGet(Status.Absent::new));
    }

    /** Asks what became of a message. */
    public Status status(UUID providerId) {
        return ask(() -> new Status.Known(
                providerId, client.getNotificationById(providerId.toString()).getStatus()));
    }

    private Outcome send(Callable<UUID> call) {
        try {
            return new Outcome.Accepted(within(call));
        } catch (TimeoutException cutOff) {
            return new Outcome.Doubt(false);
        } catch (ExecutionException failed) {
            return outcome(failed.getCause());
        }
    }

    /** Only an answer of the provider's settles anything: the client's own errors, I/O above all, have no status. */
    private static Outcome outcome(Throwable failure) {
        if (!(failure instanceof NotificationClientException answered)) {
            return new Outcome.Doubt(true);
        }
        return switch (answered.getHttpResult()) {
            case BAD_REQUEST -> new Outcome.Refused("refused-by-provider");
            case UNAUTHORISED, FORBIDDEN -> new Outcome.NotNow("provider-forbids");
            case TOO_MANY -> new Outcome.NotNow("provider-limit");
            case 0 -> new Outcome.Doubt(false);
            default -> new Outcome.Doubt(true);
        };
    }

    private Status ask(Callable<Status> call) {
        try {
            return within(call);
        } catch (TimeoutException cutOff) {
            return new Status.Unknown();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof NotificationClientException answered
                            && answered.getHttpResult() == NOT_FOUND
                    ? new Status.Absent()
                    : new Status.Unknown();
        }
    }

    private <T> T within(Callable<T> call) throws TimeoutException, ExecutionException {
        var running = calls.submit(call);
        try {
            return running.get(config.callTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        } finally {
            running.cancel(true);
        }
    }

    @PreDestroy
    void close() {
        calls.shutdownNow();
    }
}
