package org.heard.localstack.notify;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How one stand-in runs.
 *
 * @param port of the API and the phone page; 0 takes a free one
 * @param smtpPort of the mail sink; 0 takes a free one
 * @param callbackUrl where notification-service is, without a slash at the end; empty when nobody listens
 * @param stateFile where messages outlive the process; empty keeps them in memory
 * @param sender what a phone shows as the sender
 * @param step how long a message stays in {@code created}, and then in {@code sending}
 * @param callbackRetryDelay between two tries of a callback; five minutes at the real Notify
 * @param callbackRetries tries after the first
 * @param late how long a send or a receipt takes that was ordered to be late
 * @param hang how long a connection stays open on which no answer was ordered to come
 */
public record NotifySettings(
        String bindAddress,
        int port,
        int smtpPort,
        String apiKey,
        String callbackToken,
        Optional<String> callbackUrl,
        Optional<Path> stateFile,
        Sender sender,
        Duration step,
        Duration callbackRetryDelay,
        int callbackRetries,
        Duration late,
        Duration hang) {

    /**
     * The account's sender settings.
     *
     * @param number texts come from it, and replies go to it
     * @param serviceName stands before every text, with a colon, when {@code prefixed}
     * @param email name and address that e-mails come from
     */
    public record Sender(String number, String serviceName, boolean prefixed, String email) {}

    private static final Map<String, String> IN_PROCESS = Map.of(
            "HEARD_NOTIFY_PORT", "0",
            "HEARD_SMTP_PORT", "0",
            "HEARD_NOTIFY_STEP_MILLIS", "10",
            "HEARD_NOTIFY_CALLBACK_RETRY_MILLIS", "50");

    /** For tests: free ports, in memory, fast; {@code overrides} are named as in the environment. */
    public static NotifySettings inProcess(Map<String, String> overrides) {
        var env = new HashMap<>(IN_PROCESS);
        env.putAll(overrides);
        return from(env);
    }

    /**
     * What the environment says, the sandbox's values where it is silent.
     *
     * @throws NumberFormatException when a number is none
     */
    public static NotifySettings from(Map<String, String> env) {
        return new NotifySettings(
                env.getOrDefault("HEARD_NOTIFY_BIND_ADDRESS", "127.0.0.1"),
                Integer.parseInt(env.getOrDefault("HEARD_NOTIFY_PORT", "8090")),
                Integer.parseInt(env.getOrDefault("HEARD_SMTP_PORT", "8025")),
                env.getOrDefault("HEARD_NOTIFY_API_KEY", NotifySandbox.API_KEY),
                env.getOrDefault("HEARD_NOTIFY_CALLBACK_TOKEN", NotifySandbox.CALLBACK_TOKEN),
                present(env, "HEARD_NOTIFICATION_URL"),
                present(env, "HEARD_NOTIFY_STATE").map(Path::of),
                new Sender(
                        env.getOrDefault("HEARD_NOTIFY_SENDER_NUMBER", "07700900001"),
                        env.getOrDefault("HEARD_NOTIFY_SERVICE_NAME", "Sandbox"),
                        Boolean.parseBoolean(env.getOrDefault("HEARD_NOTIFY_PREFIX_TEXTS", "false")),
                        env.getOrDefault("HEARD_NOTIFY_SENDER_EMAIL", "Messages <messages@notify.example>")),
                millis(env, "HEARD_NOTIFY_STEP_MILLIS", "200"),
                millis(env, "HEARD_NOTIFY_CALLBACK_RETRY_MILLIS", "1000"),
                Integer.parseInt(env.getOrDefault("HEARD_NOTIFY_CALLBACK_RETRIES", "5")),
                millis(env, "HEARD_NOTIFY_LATE_MILLIS", "6000"),
                millis(env, "HEARD_NOTIFY_HANG_MILLIS", "60000"));
    }

    private static Optional<String> present(Map<String, String> env, String name) {
        return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
    }

    private static Duration millis(Map<String, String> env, String name, String otherwise) {
        return Duration.ofMillis(Long.parseLong(env.getOrDefault(name, otherwise)));
    }
}
