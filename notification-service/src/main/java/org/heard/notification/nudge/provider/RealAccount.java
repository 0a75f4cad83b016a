package org.heard.notification.nudge.provider;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.heard.notification.NotificationConfig;

/** Refuses to start in production with the sandbox's account at the provider, which everybody can read. */
@ApplicationScoped
class RealAccount {

    private static final String SANDBOX = "sandbox-";

    private final NotificationConfig.GovUkNotify config;

    RealAccount(NotificationConfig config) {
        this.config = config.govUkNotify();
    }

    void check(@Observes StartupEvent event) {
        var isProduction = ConfigUtils.isProfileActive("prod") && !ConfigUtils.isProfileActive("sandbox");
        var faults = faults(config);
        if (isProduction && !faults.isEmpty()) {
            throw new IllegalStateException("not fit for production: " + String.join("; ", faults));
        }
    }

    static List<String> faults(NotificationConfig.GovUkNotify config) {
        var faults = new ArrayList<String>();
        if (config.apiKey().startsWith(SANDBOX)) {
            faults.add("HEARD_NOTIFY_API_KEY still has the sandbox's value");
        }
        if (config.callbackToken().startsWith(SANDBOX)) {
            faults.add("HEARD_NOTIFY_CALLBACK_TOKEN still has the sandbox's value");
        }
        return faults;
    }
}
