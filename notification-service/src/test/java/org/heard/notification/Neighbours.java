package org.heard.notification;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.part.FreePorts;
import org.heard.testkit.StackResource;

/** The stack, and beside it the parts that notification-service talks to: the Notify stand-in, and intake-service. */
public class Neighbours extends StackResource {

    /** Everything this service logs during its tests. */
    static final Path LOG = Path.of("target", "notification-test.log").toAbsolutePath();

    private static final String SERVICE = "teststack.notification.port";
    private static final String NOTIFY = "teststack.notify.port";
    private static final String SMTP = "teststack.smtp.port";
    private static final String INTAKE = "teststack.intake.port";

    @Override
    public Map<String, String> start() {
        var configuration = new HashMap<>(super.start());
        startNeighbours();
        configuration.put("quarkus.http.test-port", System.getProperty(SERVICE));
        configuration.put("HEARD_NOTIFY_URL", notifyUrl());
        configuration.put("HEARD_SMTP_PORT", System.getProperty(SMTP));
        configuration.put("HEARD_INTAKE_URL", "http://127.0.0.1:" + intakePort());
        configuration.put("quarkus.log.file.enabled", "true");
        configuration.put("quarkus.log.file.path", LOG.toString());
        configuration.put("quarkus.log.file.level", "DEBUG");
        configuration.put("quarkus.log.category.\"org.heard\".level", "DEBUG");
        configuration.put("quarkus.mailer.mock", "false");
        configuration.put("quarkus.mailer.start-tls", "DISABLED");
        configuration.put("heard.notification.councils.E10000099.email-via", "smtp");
        configuration.put("heard.notification.councils.E10000099.names", "Testbridge");
        configuration.put("heard.notification.councils.E09000099.text-numbers", Texter.COUNCIL_NUMBER);
        configuration.put("heard.notification.councils.E10000099.text-numbers", Texter.OTHER_COUNCILS_NUMBER);
        configuration.put("heard.notification.conversation.most-texts", "12");
        configuration.put("heard.notification.rules.news-every-working-days", newsEveryWorkingDays());
        configuration.put("heard.notification.rules.messages-to-an-address-a-day", "100");
        configuration.put("heard.notification.work.poll-interval", "50ms");
        configuration.put("heard.notification.work.lease", "2s");
        configuration.put("heard.notification.work.first-retry-after", "100ms");
        configuration.put("heard.notification.work.alert-retried-after", "200ms");
        configuration.put("heard.notification.gov-uk-notify.call-timeout", "2s");
        configuration.put("heard.notification.gov-uk-notify.start-within", "1s");
        configuration.put("heard.notification.gov-uk-notify.settling-time", "1s");
        configuration.put("heard.notification.gov-uk-notify.first-status-poll-after", "300ms");
        return configuration;
    }

    /** So seldom that it comes into no other test's way; RegularNewsTest has it as it is. */
    String newsEveryWorkingDays() {
        return "500";
    }

    static int intakePort() {
        return Integer.getInteger(INTAKE);
    }

    static String serviceUrl() {
        return "http://127.0.0.1:" + System.getProperty(SERVICE);
    }

    static String notifyUrl() {
        return "http://127.0.0.1:" + System.getProperty(NOTIFY);
    }

    private static synchronized void startNeighbours() {
        if (System.getProperty(NOTIFY) != null) {
            return;
        }
        var service = FreePorts.find(1).getFirst();
        System.setProperty(SERVICE, service.toString());
        try {
            var notify = NotifyStandIn.start(Map.of(
                    "HEARD_NOTIFICATION_URL", serviceUrl(),
                    "HEARD_NOTIFY_LATE_MILLIS", "2500",
                    "HEARD_NOTIFY_HANG_MILLIS", "3000"));
            System.setProperty(NOTIFY, Integer.toString(notify.port()));
            System.setProperty(SMTP, Integer.toString(notify.smtpPort()));
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        var intake =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        intake.start();
        System.setProperty(INTAKE, Integer.toString(intake.port()));
    }
}
