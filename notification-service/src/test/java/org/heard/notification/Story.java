package org.heard.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.ProcedureEvent.DeadlineMissed;
import org.heard.testkit.StackResource;
import org.heard.testkit.Tokens;

/** One complaint as this service meets it, with a phone number of its own; and what can be seen of it from outside. */
public final class Story {

    public static final String COUNCIL = "E09000099";
    public static final String OTHER_COUNCIL = "E10000099";
    public static final Duration SOON = Duration.ofSeconds(60);

    /** Hours that are none, which the post does not keep anyway. */
    private static final String NEVER = "[{\"days\": [\"mon\"], \"from\": \"10:00\", \"to\": \"10:00\"}]";

    private static final String NEXT_NUMBER = "teststack.next-number";

    public final UUID id = UUID.randomUUID();
    public final String council;
    public final String number;
    public final String email;

    private Story(String council, String number) {
        this.council = council;
        this.number = number;
        this.email = "reader" + number.substring(number.length() - 3) + "@inbox.example";
    }

    /** A complaint of a child that can be reached by text at any hour, confirmed today. */
    public static Story of(String council) {
        var story = new Story(council, "07700900" + nextNumber());
        return story.pact(text(story.number, LocalDate.now().toString()));
    }

    /** Kept where a restart of the service under test does not begin anew: the phones remember. */
    private static synchronized int nextNumber() {
        var next = Integer.getInteger(NEXT_NUMBER, 100);
        System.setProperty(NEXT_NUMBER, Integer.toString(next + 1));
        return next;
    }

    public static Story begin() {
        return of(COUNCIL);
    }

    /** A complaint with this number; nobody has said yet how it may be used. */
    public static Story at(String number) {
        return new Story(COUNCIL, number);
    }

    /** Another complaint that knows the same number. */
    public Story sharingNumber(String otherCouncil) {
        return new Story(otherCouncil, number).pact(text(number, LocalDate.now().toString()));
    }

    public static String text(String number, String confirmedOn) {
        return channel("text", number, true, confirmedOn, "[]");
    }

    public static String email(String address, String confirmedOn) {
        return channel("email", address, true, confirmedOn, "[]");
    }

    public static String channel(String kind, String address, boolean safe, String confirmedOn, String hours) {
        return """
                {"kind": "%s", "address": "%s", "safe": %s, "hours": %s, "sayWhoWeAre": false, "codeWord": "lantern",
                 "confirmedOn": %s, "somethingNew": 1}""".formatted(kind, address, safe, hours, confirmedOn == null ? "null" : "\"" + confirmedOn + "\"");
    }

    /**
     * A letter to an address of this story's own.
     *
     * @param sayWhoWeAre whether it may bring the notice itself
     */
    public String letter(boolean safe, boolean sayWhoWeAre, String confirmedOn) {
        return channel("letter", address().replace("\n", "\\n"), safe, confirmedOn, NEVER)
                .replace("\"sayWhoWeAre\": false", "\"sayWhoWeAre\": " + sayWhoWeAre);
    }

    /** The postal address. */
    public String address() {
        return "Ava Sample\nFlat " + number.substring(number.length() - 3) + "\nTestbridge\nZZ9 9ZZ";
    }

    /** What intake-service says from now on. */
    public Story pact(String... channels) {
        return intakeAnswers(
                200, "{\"complaintId\": \"" + id + "\", \"channels\": [" + String.join(",", channels) + "]}");
    }

    public Story intakeAnswers(int status, String body) {
        new WireMock("127.0.0.1", Neighbours.intakePort())
                .register(get(urlEqualTo("/v1/complaints/" + id + "/contact-pact"))
                        .withHeader("Authorization", WireMock.matching("Bearer .+"))
                        .willReturn(aResponse()
                                .withStatus(status)
                                .withHeader("Content-Type", "application/json")
                                .withBody(body)));
        return this;
    }

    public ComplaintLodged lodgement() {
        return new ComplaintLodged(
                id,
                "7KM-3XQ-9DW",
                LocalDate.of(2026, 1, 5),
                "phone",
                "child",
                true,
                "statutory",
                List.of("ROUTE-6"),
                List.of(),
                true,
                null,
                List.of());
    }

    public DeadlineMissed missed(String clock) {
        var rule = clock.replaceAll("/.*", "");
        return new DeadlineMissed(id, clock, rule, "stage-1", LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 20));
    }

    /** Publishes, and gives the event's id. */
    public String publish(IntegrationEvent event) {
        var eventId = UUID.randomUUID().toString();
        Facts.publish(eventId, council, event);
        return eventId;
    }

    /** Lodged, acknowledged, and the text delivered. */
    public Story acknowledged() {
        publish(lodgement());
        awaitState("TELL-1", "delivered");
        return this;
    }

    public void reply(String words) {
        Phone.reply(number, words);
    }

    public List<String> texts() {
        return Phone.words(number);
    }

    public void awaitTexts(int count) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(count, texts().size(), texts()::toString));
    }

    public void awaitState(String duty, String state) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(Set.of(state), states(duty)));
    }

    private Set<String> states(String duty) {
        return notices().stream()
                .filter(notice -> notice.get("duty").equals(duty))
                .map(notice -> (String) notice.get("state"))
                .collect(Collectors.toSet());
    }

    public Response readNotices() {
        return given().auth()
                .oauth2(Tokens.ofClient("council-" + council.toLowerCase()).signed())
                .get("/v1/complaints/" + id + "/notices");
    }

    /** The proof; empty while the complaint is not known. */
    public List<Map<String, Object>> notices() {
        var response = readNotices();
        return response.statusCode() == 404
                ? List.of()
                : response.then().statusCode(200).extract().path("items");
    }

    /** The nudges of a duty. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> nudges(String duty) {
        return notices().stream()
                .filter(notice -> notice.get("duty").equals(duty))
                .flatMap(notice -> ((List<Map<String, Object>>) notice.get("nudges")).stream())
                .toList();
    }

    /** The complaint's tasks. */
    public List<Map<String, Object>> tasks() {
        var path = "/v1/tasks?limit=200";
        var found = new ArrayList<Map<String, Object>>();
        while (path != null) {
            var page = given().auth()
                    .oauth2(Tokens.ofClient("council-" + council.toLowerCase()).signed())
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract();
            found.addAll(page.<List<Map<String, Object>>>path("items"));
            path = page.path("links.next");
        }
        return found.stream()
                .filter(task -> task.get("complaintId").equals(id.toString()))
                .toList();
    }

    /** Waits until there are exactly these tasks. */
    public void awaitTasks(String... because) {
        await().atMost(SOON)
                .untilAsserted(() -> assertEquals(
                        List.of(because).stream().sorted().toList(),
                        tasks().stream()
                                .map(task -> (String) task.get("because"))
                                .sorted()
                                .toList()));
    }

    /** Facts of this type that this service published of the complaint. */
    public List<Facts.Published> facts(String type) {
        return Facts.of(id).stream().filter(fact -> fact.type().equals(type)).toList();
    }

    public void awaitFacts(String type, int count) {
        await().atMost(SOON).untilAsserted(() -> assertEquals(count, facts(type).size()));
    }

    /** What a query says to the owner of the tables, who sees everything: one text per column. */
    public static List<List<String>> rows(String query, Object... parameters) {
        try (var connection = asOwner();
                var prepared = connection.prepareStatement(query)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            var found = new ArrayList<List<String>>();
            try (var rows = prepared.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                        row.add(rows.getString(column));
                    }
                    found.add(row);
                }
            }
            return found;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/notification",
                "notification_owner",
                "notification_owner");
    }

    /** Runs SQL as the owner of the tables, who sees everything: to put a row where a crash would have left it. */
    public static int sql(String statement, Object... parameters) {
        try (var connection = asOwner();
                var prepared = connection.prepareStatement(statement)) {
            for (var i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            return prepared.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
