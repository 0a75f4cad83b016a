package org.heard.procedure.deadline;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.StackResource;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Every date says what moved it, and who put that on record. */
@QuarkusTest
@WithTestResource(StackResource.class)
@Rule("R-CLK-1")
class WhoMovedALimitTest {

    private static final LocalDate RECEIVED = LocalDate.of(2026, 1, 9);

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void an_extension_names_who_recorded_it() {
        calendar.set(RECEIVED);
        var council = Council.of(lodged.complaint(RECEIVED));
        council.take("stage-1/extensions", "{'toldOn':'2026-01-09','reason':'complexity','respondBy':'2026-02-02'}");
        var moved = "items.find { it.clock == 'DL-10' }.moves[0].";
        council.get("/clocks")
                .body(moved + "by", equalTo("ResponseTimeExtended"))
                .body(moved + "newDueOn", equalTo("2026-02-02"))
                .body(moved + "recordedBy", equalTo("service-account-council-e09000099"));
        council.get("/timeline")
                .body(
                        "items.find { it.fact == 'ResponseTimeExtended' }.recordedBy",
                        equalTo("service-account-council-e09000099"))
                .body("items.find { it.fact == 'ComplaintAccepted' }.recordedBy", equalTo("procedure/from-intake"));
    }
}
