package org.heard.ombudsman.step;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.heard.kit.clock.BusinessClock;
import org.heard.ombudsman.Casehandling;
import org.heard.ombudsman.Neighbours;
import org.heard.ombudsman.TheOmbudsman;
import org.heard.testkit.Records;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** The council considers a public report within three months (LGA 1974 s31(2)): both sides learn of it, and by when. */
@QuarkusTest
@WithTestResource(StackResource.class)
@WithTestResource(Neighbours.class)
class PublicReportTest {

    @Inject
    BusinessClock clock;

    @Test
    void it_is_told_with_the_last_day_to_consider_it() {
        var today = clock.today();
        var work = Casehandling.opened().investigated(today.toString());
        work.decided(
                today.toString(),
                today.plusDays(10).toString(),
                Casehandling.upheld(today.plusMonths(1).toString()));
        work.did("reports", "{'issuedOn':'%s'}".formatted(today));
        var complaint = TheOmbudsman.read(work.id()).getString("complaintId");
        await().atMost(TheOmbudsman.SOON).until(() -> !reports(complaint).isEmpty());
        assertEquals(
                List.of("{\"complaintId\":\"%s\",\"caseReference\":\"%s\",\"issuedOn\":\"%s\",\"considerBy\":\"%s\"}"
                        .formatted(complaint, work.now().getString("reference"), today, today.plusMonths(3))),
                reports(complaint));
    }

    private static List<String> reports(String complaint) {
        return Records.of("heard.ombudsman.v1", complaint).stream()
                .filter(it -> Records.header(it, "ce_type").equals("uk.heard.PublicReportIssued.v1"))
                .map(it -> new String(it.value(), StandardCharsets.UTF_8))
                .toList();
    }
}
