package org.heard.notification;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Configuration for tests of single classes: the defaults, and what the test says. */
public final class Settings {

    private static final String PREFIX = "heard.notification.";
    private static final int AS_IN_QUARKUS = 200;

    private Settings() {}

    /** @param given names without our prefix */
    public static NotificationConfig of(Map<String, String> given) {
        var all = new HashMap<>(Map.of(
                PREFIX + "gov-uk-notify.url", "http://127.0.0.1:1",
                PREFIX + "gov-uk-notify.api-key", "none",
                PREFIX + "gov-uk-notify.callback-token", "none",
                PREFIX + "gov-uk-notify.text-template-id", "none",
                PREFIX + "gov-uk-notify.email-template-id", "none"));
        given.forEach((name, value) -> all.put(PREFIX + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(NotificationConfig.class)
                .withConverter(Duration.class, AS_IN_QUARKUS, new DurationConverter())
                .withDefaultValues(all)
                .build()
                .getConfigMapping(NotificationConfig.class);
    }
}
