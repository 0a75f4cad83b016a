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
import java.util.UUID;
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

            missed();
            business.moveTo("2027-03-06T09:00");
            assertEquals(mails + 1, mails(), "a Saturday");
            business.moveTo("2027-03-08T09:00");
            await().atMost(Story.SOON).untilAsserted(() -> assertEquals(mails + 2, mails()));
        } finally {
            intake.removeStubMapping(stub);
        }
    }

    private static Story missed() {
        var story = Story.begin();
        story.publish(story.missed("DL-10"));
        await().atMost(Story.SOON)
                .until(() -> Story.sql("update staff_news set kind = kind where complaint_id = ?", story.id) == 1);
        return story;
    }

    private static int mails() {
        return Phone.messages(TEAM).size();
    }
}
