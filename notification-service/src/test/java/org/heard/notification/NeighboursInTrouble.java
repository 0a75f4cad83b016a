package org.heard.notification;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.heard.localstack.notify.NotifySettings;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.part.FreePorts;

/** The same, with a provider of its own, which the test starts, and with so little patience that trouble is soon over. */
public class NeighboursInTrouble extends Neighbours {

    private static final String PROVIDER = "teststack.troubled-notify.port";

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<>(super.start());
        if (System.getProperty(PROVIDER) == null) {
            System.setProperty(PROVIDER, FreePorts.find(1).getFirst().toString());
        }
        configuration.put("HEARD_NOTIFY_URL", "http://127.0.0.1:" + System.getProperty(PROVIDER));
        configuration.put("heard.notification.work.poll-interval", "20ms");
        configuration.put("heard.notification.rules.messages-of-a-council-a-day", "1000000");
        configuration.put("heard.notification.rules.messages-to-an-address-a-day", "1000000");
        configuration.put("heard.notification.work.lease", "1s");
        configuration.put("heard.notification.work.first-retry-after", "50ms");
        configuration.put("heard.notification.work.longest-retry-after", "400ms");
        configuration.put("heard.notification.gov-uk-notify.call-timeout", "400ms");
        configuration.put("heard.notification.gov-uk-notify.start-within", "300ms");
        configuration.put("heard.notification.gov-uk-notify.settling-time", "1500ms");
        configuration.put("heard.notification.gov-uk-notify.first-status-poll-after", "200ms");
        configuration.put("heard.notification.gov-uk-notify.longest-status-poll-after", "1s");
        return configuration;
    }

    /**
     * Starts the provider. What is late there is later than we wait, and comes before not finding it proves anything.
     *
     * @param clock the provider's
     */
    public static NotifyStandIn provider(InstantSource clock) throws IOException {
        return NotifyStandIn.start(
                NotifySettings.inProcess(Map.of(
                        "HEARD_NOTIFY_PORT",
                        System.getProperty(PROVIDER),
                        "HEARD_NOTIFICATION_URL",
                        serviceUrl(),
                        "HEARD_NOTIFY_LATE_MILLIS",
                        "600",
                        "HEARD_NOTIFY_HANG_MILLIS",
                        "3000")),
                clock);
    }
}
