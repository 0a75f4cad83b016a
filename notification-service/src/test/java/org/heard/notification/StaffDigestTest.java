package org.heard.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ContactAsked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaints team hears once a working day what is new: a digest, never a flood, and never of whom. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class StaffDigestTest {

    private static final String TEAM = "team-" + UUID.randomUUID() + "@inbox.example";

    @Inject
    Business business;

    @AfterEach
    void mend() {
        business.backToNow();
    }

    @Test
    void one_mail_a_working_day_tells_how_much_is_new_and_of_nobody() {
        var intake = new WireMock(Neighbours.intakePort());
        var stub = intake.register(get(urlPathMatching("/v1/complaints/.*/urgent-contacts"))
                .atPriority(10)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                        {"contacts": [], "complaintsTeam": {"name": "Complaints team", "email": "%s"}}""".formatted(TEAM))));
        try {
            business.moveTo("2027-03-01T09:00");
            var mails = mails();
            var story = missed();

            business.moveTo("2027-03-02T07:30");
            assertEquals(mails, mails(), "not before eight");
            business.moveTo("2027-03-02T09:00");
            await().atMost(Story.SOON).untilAsserted(() -> assertEquals(mails + 1, mails()));
            var words = Phone.words(TEAM).getLast();
            assertTrue(words.matches("(?s).*limits that were missed: [1-9].*"), words);
            assertFalse(words.contains(story.id.toString()), words);
            business.moveTo("2027-03-02T15:00");
            assertEquals(mails + 1, mails(), "once a day");
            business.moveTo("2027-03-03T09:00");
            assertEquals(mails + 1, mails(), "nothing is new");

            business.moveTo("2027-03-04T09:00");
            await().atMost(Story.SOON).untilAsserted(() -> assertEquals(mails + 2, mails()));
            var late = Phone.words(TEAM).getLast();
            assertTrue(late.matches("(?s).*longer than they may: [1-9].*"), late);
            assertTrue(late.contains("limits that were missed: 0"), late);

            missed();
            business.moveTo("2027-03-06T09:00");
            assertEquals(mails + 2, mails(), "a Saturday");
            business.moveTo("2027-03-08T09:00");
            await().atMost(Story.SOON).untilAsserted(() -> assertEquals(mails + 3, mails()));

            Story.sql(
                    "update staff_digest set state = 'failed', because = 'refused-by-provider' where day = '2027-03-08'");
            business.moveTo("2027-03-09T09:00");
            await().atMost(Story.SOON).untilAsserted(() -> assertEquals(mails + 4, mails()));
            var again = Phone.words(TEAM).getLast();
            assertTrue(again.contains("limits that were missed: 1"), "what nobody was told is told anew: " + again);
        } finally {
            intake.removeStubMapping(stub);
        }
    }

    private static Story missed() {
        var story = Story.begin();
        story.publish(story.lodgement());
        story.publish(new ContactAsked(story.id, UUID.randomUUID(), "call-wanted", LocalDate.of(2027, 3, 1)));
        story.publish(story.missed("DL-10"));
        await().atMost(Story.SOON)
                .until(() -> Story.sql("update task set because = because where complaint_id = ?", story.id) >= 1);
        await().atMost(Story.SOON)
                .until(() -> Story.sql("update staff_news set kind = kind where complaint_id = ?", story.id) == 1);
        return story;
    }

    private static int mails() {
        return Phone.messages(TEAM).size();
    }
}
