package org.heard.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ComplaintLodged;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.testkit.Tokens;

/** Somebody with a phone of their own who texts a council first. */
public final class Texter {

    static final String COUNCIL_NUMBER = "07700900881";
    public static final String OTHER_COUNCILS_NUMBER = "07700900882";
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    public final String number = Story.begin().number;
    private final String council;
    private final String to;
    private UUID last;
    private int written;

    private Texter(String council, String to) {
        this.council = council;
        this.to = to;
    }

    public static Texter toCouncil() {
        return new Texter(Story.COUNCIL, COUNCIL_NUMBER);
    }

    public static Texter toOtherCouncil() {
        return new Texter(Story.OTHER_COUNCIL, OTHER_COUNCILS_NUMBER);
    }

    /** Writes a text, and gives its id. */
    public UUID text(String words) {
        last = UUID.randomUUID();
        assertEquals(204, handOver(last, words, to, NINE.plusSeconds(written++)));
        return last;
    }

    /** The provider did not hear that the text was taken, and hands it over once more. */
    public void textOnceMore(String words) {
        assertEquals(204, handOver(last, words, to, NINE.plusSeconds(written - 1L)));
    }

    /** Hands a text over as the provider does. */
    public int handOver(UUID id, String words, String at, Instant receivedAt) {
        return handOver("44" + number.substring(1), id, words, at, receivedAt);
    }

    /** Hands a text of somebody else over. */
    public static int handOver(String from, UUID id, String words, String at) {
        return handOver(from, id, words, at, NINE);
    }

    private static int handOver(String from, UUID id, String words, String at, Instant receivedAt) {
        return given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + NotifySandbox.CALLBACK_TOKEN)
                .body(Map.of(
                        "id", id.toString(),
                        "source_number", from,
                        "destination_number", at,
                        "message", words,
                        "date_received", receivedAt.toString()))
                .post("/notify/texts")
                .statusCode();
    }

    /** Writes each when the one before was answered, and waits for the last answer. */
    public Texter answered(String... texts) {
        for (var words : texts) {
            var before = texts().size();
            text(words);
            awaitTexts(before + 1);
        }
        return this;
    }

    public List<String> texts() {
        return Phone.words(number);
    }

    public void awaitTexts(int count) {
        await().atMost(Story.SOON).untilAsserted(() -> assertEquals(count, texts().size(), texts()::toString));
    }

    public void awaitLast(String beginning) {
        await().atMost(Story.SOON)
                .until(() -> !texts().isEmpty() && texts().getLast().startsWith(beginning));
    }

    /** The conversation that took the last text. */
    public UUID conversation() {
        return UUID.fromString(column("select complaint_id::text from inbound_text where text_id = ?", last.toString())
                .getFirst());
    }

    public String state() {
        return column(
                        "select state from conversation where id::text = ?",
                        conversation().toString())
                .getFirst();
    }

    /** What intake-service is told of it. */
    public Response read() {
        return read("intake-service");
    }

    public Response read(String client) {
        return given().auth().oauth2(Tokens.ofClient(client).signed()).get("/v1/conversations/" + conversation());
    }

    public List<Facts.Published> facts(String type) {
        return Facts.of(conversation()).stream()
                .filter(fact -> fact.type().equals(type))
                .toList();
    }

    public void awaitFacts(String type, int count) {
        await().atMost(Story.SOON)
                .untilAsserted(() -> assertEquals(count, facts(type).size()));
    }

    /** What people of the council are asked to do for it. */
    public List<String> tasks() {
        return column(
                "select because || case when urgent then '!' else '' end from task where complaint_id::text = ? order by 1",
                conversation().toString());
    }

    /** intake-service lodged it. */
    public UUID lodged(String procedure, boolean safe) {
        var id = conversation();
        new WireMock("127.0.0.1", Neighbours.intakePort())
                .register(get(urlEqualTo("/v1/complaints/" + id + "/contact-pact"))
                        .willReturn(aResponse()
                                .withHeader("Content-Type", "application/json")
                                .withBody("{\"channels\": [%s]}"
                                        .formatted(Story.channel("text", number, safe, "2026-03-02", "[]")))));
        Facts.publish(
                UUID.randomUUID().toString(),
                council,
                new ComplaintLodged(
                        id,
                        "7KM-3XQ-9DW",
                        LocalDate.of(2026, 3, 2),
                        "text",
                        "child",
                        true,
                        procedure,
                        List.of("ROUTE-6"),
                        List.of(),
                        true,
                        null,
                        List.of(),
                        "themselves"));
        return id;
    }

    /** The first column of what the owner of the tables, who sees everything, finds. */
    public static List<String> column(String query, String parameter) {
        return Story.rows(query, parameter).stream().map(List::getFirst).toList();
    }
}
