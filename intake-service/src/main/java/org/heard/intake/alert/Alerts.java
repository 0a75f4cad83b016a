package org.heard.intake.alert;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.routing.Circumstance;
import org.heard.kit.clock.RealTime;
import org.heard.kit.council.CouncilId;

/** Raises safeguarding alerts (R-EX-8, ROUTE-1), within the running transaction and scope of the council. */
@ApplicationScoped
public class Alerts {

    private final ToIntakeTopic topic;
    private final InstantSource realTime;

    Alerts(ToIntakeTopic topic, @RealTime InstantSource realTime) {
        this.topic = topic;
        this.realTime = realTime;
    }

    /** Raises one alert for all that was told, if any of it is a danger. */
    public Uni<Void> raiseIfDangerIsTold(CouncilId council, UUID complaint, String by, List<Circumstance> told) {
        var dangers =
                told.stream().filter(Circumstance::isDanger).distinct().sorted().toList();
        return dangers.isEmpty()
                ? Uni.createFrom().voidItem()
                : raise(council, complaint, by, dangers).replaceWithVoid();
    }

    /** @param told at least one danger */
    Uni<SafeguardingAlert> raise(CouncilId council, UUID complaint, String by, List<Circumstance> told) {
        var because = told.stream().map(Circumstance::toString).toList();
        var alert = new SafeguardingAlert();
        alert.id = UUID.randomUUID();
        alert.councilId = council.value();
        alert.complaintId = complaint;
        alert.because = because.stream().collect(Collectors.joining(","));
        alert.raisedAt = realTime.instant();
        alert.raisedBy = by;
        return alert.<SafeguardingAlert>persistAndFlush()
                .call(() -> topic.alertRaised(council, complaint, alert.id, because, alert.raisedAt));
    }
}
