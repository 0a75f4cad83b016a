package org.heard.procedure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.heard.eventstore.Followers;

/** Shows how far behind the store each of its followers is, whether one keeps failing, and how
 * long an open transaction has held all of them back. */
@ApplicationScoped
class FollowerGauges {

    void register(@Observes StartupEvent started, Followers followers, MeterRegistry metrics) {
        Gauge.builder("heard.follower.held", () -> followers.heldBack().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(metrics);
        for (var name : followers.names()) {
            Gauge.builder("heard.follower.behind", () -> followers.behind(name))
                    .tag("follower", name)
                    .baseUnit("events")
                    .register(metrics);
            Gauge.builder("heard.follower.failing", () -> followers.isFailing(name) ? 1 : 0)
                    .tag("follower", name)
                    .register(metrics);
        }
    }
}
