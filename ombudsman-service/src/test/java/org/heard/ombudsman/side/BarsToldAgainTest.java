package org.heard.ombudsman.side;

import static org.awaitility.Awaitility.await;
import static org.heard.ombudsman.side.Sides.COUNCIL;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** This service took every fact before it knew of bars, and passed those over: told again, they are taken. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class BarsToldAgainTest {

    private static final String PASSED_OVER = "insert into inbox (consumer, event_id, subject, council_id)"
            + " values ('ombudsman/from-procedure', $1, $2, $3)";

    @Inject
    BusinessClock clock;

    @Inject
    @ReactiveDataSource("system")
    Pool system;

    @Test
    void who_was_barred_before_is_barred_when_it_is_told_again() {
        var side = new Sides(clock);
        var event = UUID.randomUUID().toString();
        system.preparedQuery(PASSED_OVER)
                .execute(Tuple.of(
                        event,
                        UUID.fromString(side.referral().complaintId()),
                        side.referral().council()))
                .await()
                .indefinitely();
        side.see(COUNCIL);
        side.bar("manager.e09", event);
        await().atMost(TheOmbudsman.SOON)
                .untilAsserted(() ->
                        TheOmbudsman.as(COUNCIL).get(side.address()).then().statusCode(404));
    }
}
