package org.heard.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ContactAsked;
import org.heard.contracts.IntakeEvent.SafeguardingAlertRaised;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.testkit.KeepsItsDocument;
import org.heard.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every body that the service's OpenAPI document shows is taken as it stands, and is answered as the document says. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class EveryExampleTest extends KeepsItsDocument {

    private static final String MANAGER = Tokens.ofUser("manager.e09").signed();

    private final Story story = Story.begin();

    @Inject
    Business business;

    EveryExampleTest() {
        super("notification");
    }

    @BeforeEach
    void it_is_monday_morning() {
        business.moveTo("2026-03-02T09:00");
    }

    @AfterEach
    void backToNow() {
        business.backToNow();
    }

    @Test
    void every_example_is_taken() {
        story.publish(story.lodgement());
        var task = taskOfSomebodyWhoWantsACall();
        sent(MANAGER, "POST /v1/tasks/{taskId}/takings", task);
        sent(MANAGER, "POST /v1/tasks/{taskId}/completions", task);
        sent(MANAGER, "POST /v1/alerts/{alertId}/takings", alert());
        var intake = Tokens.ofClient("intake-service").signed();
        sent(intake, "POST /v1/complaints/{id}/one-time-codes", story.id.toString());
        sent(NotifySandbox.CALLBACK_TOKEN, "POST /notify/receipts", "");
        sent(NotifySandbox.CALLBACK_TOKEN, "POST /notify/returned-letters", "");
        sent(NotifySandbox.CALLBACK_TOKEN, "POST /notify/texts", "");
        assertEverythingWasTaken();
    }

    private String taskOfSomebodyWhoWantsACall() {
        story.publish(new ContactAsked(story.id, UUID.randomUUID(), "call-wanted", LocalDate.of(2026, 3, 2)));
        var found = await().atMost(Story.SOON)
                .until(
                        () -> story.tasks().stream()
                                .filter(it -> "call-wanted".equals(it.get("because")))
                                .findFirst(),
                        task -> task.isPresent());
        return found.orElseThrow().get("id").toString();
    }

    private String alert() {
        var alert = UUID.randomUUID();
        story.publish(new SafeguardingAlertRaised(
                story.id, alert, List.of("child-at-risk"), Instant.parse("2026-03-02T09:00:00Z")));
        await().atMost(Story.SOON)
                .until(() -> given().auth()
                                .oauth2(MANAGER)
                                .get("/v1/alerts/" + alert)
                                .statusCode()
                        == 200);
        return alert.toString();
    }

    private void sent(String token, String operation, String id) {
        var answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(api().example(operation))
                .post(operation.split(" ")[1].replaceAll("\\{[^}]+}", id));
        told(operation, answer.statusCode(), answer.asString());
    }
}
