package org.heard.procedure.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.CouncilSetUp;
import org.heard.contracts.IntakeEvent.CouncilSetUp.Limit;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.ruleset.LiveCouncils;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** What a council set through the API holds for complaints that begin on its first day or later. */
@QuarkusTest
@WithTestResource(StackResource.class)
class CouncilSetUpHoldsTest {

    private static final UUID SET_UP = UUID.randomUUID();
    private static final LocalDate FIRST_DAY = LocalDate.of(2041, 2, 4);

    @Inject
    Lodged lodged;

    @Inject
    RuleSets rules;

    @Inject
    LiveCouncils councils;

    @Test
    @Rule("DL-01")
    void new_limits_hold_from_their_day_on_and_a_later_version_takes_their_place() {
        publish(1, FIRST_DAY, "7wd");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(Budget.parse("7wd"), on(FIRST_DAY)));
        assertEquals(Budget.parse("3wd"), on(FIRST_DAY.minusDays(1)));
        publish(2, FIRST_DAY.minusDays(10), "6wd");
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertEquals(Budget.parse("6wd"), on(FIRST_DAY)));
        assertEquals(Budget.parse("6wd"), on(FIRST_DAY.minusDays(10)));
        assertEquals(Budget.parse("3wd"), on(FIRST_DAY.minusDays(11)));
    }

    private void publish(int version, LocalDate from, String acknowledgement) {
        var setUp =
                new CouncilSetUp(SET_UP, version, from, List.of(new Limit("acknowledgement", acknowledgement)), null);
        lodged.publish(Lodged.COUNCIL, UUID.randomUUID().toString(), setUp);
    }

    private Budget on(LocalDate day) {
        councils.refresh();
        return CouncilParameters.on(
                        day, Lodged.COUNCIL.value(), rules.councils().get())
                .limits()
                .get("acknowledgement");
    }
}
