package org.heard.journeys.drill;

import java.util.List;
import java.util.Map;
import org.heard.localstack.part.JavaCommand;

/**
 * How services are started in drills: compiled in a hurry, since they are killed again and again, and with shorter waits where no
 * promise depends on how long they are. docs/reliability.md names them.
 */
final class Hurry {

    private static final String JVM_OPTIONS = "JAVA_TOOL_OPTIONS";

    private static final List<String> OPTIONS = List.of(
            JavaCommand.IN_A_HURRY,
            // what a killed instance had taken from Kafka is given to its successor after this
            "-Dmp.messaging.connector.smallrye-kafka.session.timeout.ms=6000",
            "-Dmp.messaging.connector.smallrye-kafka.heartbeat.interval.ms=1500",
            // how often Kafka is told what was taken: nobody lags any more when all is told
            "-Dmp.messaging.connector.smallrye-kafka.auto.commit.interval.ms=1000",
            // work that a killed notifier had taken is free again after this
            "-Dheard.notification.work.lease=6s");

    private Hurry() {}

    /** The variables that a service is told besides its own. */
    static Map<String, String> variables() {
        var given = System.getenv().getOrDefault(JVM_OPTIONS, "");
        return Map.of(JVM_OPTIONS, (given + " " + String.join(" ", OPTIONS)).strip());
    }
}
