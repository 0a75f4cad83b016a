package org.heard.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;

/** The phones and inboxes behind the Notify stand-in, and its ways to be in trouble. */
public final class Phone {

    private Phone() {}

    /** The address of the stand-in, for the official client. */
    public static String url() {
        return Neighbours.notifyUrl();
    }

    /** Everything that arrived at a number or an inbox, oldest first. */
    public static List<Map<String, Object>> messages(String to) {
        return given().baseUri(Neighbours.notifyUrl())
                .queryParam("to", to)
                .get("/stand-in/messages")
                .then()
                .statusCode(200)
                .extract()
                .path("messages");
    }

    /** The words of it. */
    public static List<String> words(String to) {
        return messages(to).stream()
                .map(message -> (String) message.get("body"))
                .toList();
    }

    /** Writes a text; this service must take it. */
    public static void reply(String from, String text) {
        given().baseUri(Neighbours.notifyUrl())
                .contentType(ContentType.JSON)
                .body(Map.of("from", from, "text", text))
                .post("/stand-in/replies")
                .then()
                .statusCode(202);
    }

    /** The next sends are answered so. */
    public static void fault(int status, String kind, int times) {
        given().baseUri(Neighbours.notifyUrl())
                .contentType(ContentType.JSON)
                .body(
                        kind == null
                                ? Map.of("status", status, "times", times)
                                : Map.of("status", status, "times", times, "kind", kind))
                .post("/stand-in/faults")
                .then()
                .statusCode(204);
    }

    /** The next sends are cut off or late: reset, reset-accepted, hang, hang-accepted or late. */
    public static void fault(String kind) {
        given().baseUri(Neighbours.notifyUrl())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", kind))
                .post("/stand-in/faults")
                .then()
                .statusCode(204);
    }

    /** A letter that was posted comes back; this service must take the news. */
    public static void bringBack(Object letter) {
        given().baseUri(Neighbours.notifyUrl())
                .contentType(ContentType.JSON)
                .body(Map.of("id", letter))
                .post("/stand-in/returned-letters")
                .then()
                .statusCode(202);
    }

    /** Messages to this address end so. */
    public static void outcome(String to, String status) {
        given().baseUri(Neighbours.notifyUrl())
                .contentType(ContentType.JSON)
                .body(Map.of("to", to, "status", status))
                .post("/stand-in/outcomes")
                .then()
                .statusCode(204);
    }

    /** Faults and outcomes that were ordered are forgotten. */
    public static void mend() {
        given().baseUri(Neighbours.notifyUrl())
                .delete("/stand-in/faults")
                .then()
                .statusCode(204);
    }

    /** How many messages of all were accepted although their reference had been before. */
    public static int doubles() {
        return given().baseUri(Neighbours.notifyUrl())
                .get("/stand-in/counts")
                .then()
                .extract()
                .path("total.doubles");
    }
}
