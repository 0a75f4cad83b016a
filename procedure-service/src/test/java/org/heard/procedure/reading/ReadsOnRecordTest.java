package org.heard.procedure.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heard.procedure.story.Calendar;
import org.heard.procedure.story.Council;
import org.heard.procedure.story.Lodged;
import org.heard.testkit.ReadsOnRecord;
import org.heard.testkit.ReadsOnRecord.Subject;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackResource.class)
class ReadsOnRecordTest {

    private static final int READS = 80;

    @Inject
    Lodged lodged;

    @Inject
    Calendar calendar;

    @Test
    void reads_and_rows_are_as_many_whoever_reads_whatever() throws Exception {
        var readers = List.of(
                Tokens.ofClient("council-e09000099"),
                Tokens.ofUser("manager.e09"),
                Tokens.ofClient("council-e10000099"),
                Tokens.ofUser("investigator.e09"),
                Tokens.ofClient("ombudsman-service"),
                Tokens.ofClient("notification-service"));
        var all = new ReadsOnRecord(
                "procedure",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                List.of(referred()),
                readers,
                List.of("/v1/register/", "/v1/operations/", "/v1/webhooks/"));
        assertEquals(List.of(), all.faults(READS));
    }

    private Subject referred() {
        calendar.set(LocalDate.parse("2026-01-20"));
        var complaint = lodged.complaint(LocalDate.parse("2026-01-05"));
        var council = Council.of(complaint);
        council.take("referrals", "{'referredOn':'2026-01-20','ground':'own-approach','because':'delay'}");
        var referral = council.read("").getString("referrals[0].referralId");
        return new Subject(complaint.toString(), complaint, Map.of("referralId", referral));
    }
}
