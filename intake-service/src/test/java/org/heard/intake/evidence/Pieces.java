package org.heard.intake.evidence;

import static org.awaitility.Awaitility.await;
import static org.heard.intake.IntakeClient.asCouncil;
import static org.heard.intake.IntakeClient.asCouncilWithKey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.stream.Stream;

/** How tests give evidence. */
public final class Pieces {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Pieces() {}

    static String of(String complaint) {
        return "/v1/complaints/" + complaint + "/evidence";
    }

    /** Announces a file about some points, or about all of it, and gives the address of the piece. */
    static String announce(String complaint, String name, String... points) {
        var about = Stream.of(points).map(point -> "\"" + point + "\"").toList();
        return asCouncilWithKey()
                .body("""
                    {"givenOn": "2026-01-06", "name": "%s", "givenBy": "complainant", "points": %s}\
                    """.formatted(name, about))
                .post(of(complaint))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static Response send(String piece, byte[] file) {
        return asCouncil()
                .contentType("application/octet-stream")
                .header("If-Match", "\"0\"")
                .body(file)
                .put(piece + "/content");
    }

    /** Announces, sends, and waits until it was looked into. */
    public static String given(String complaint, String name, byte[] file, String... points) {
        var piece = announce(complaint, name, points);
        send(piece, file).then().statusCode(200);
        await().atMost(SOON).until(() -> !shown(piece).getString("state").equals("held"));
        return piece;
    }

    static JsonPath shown(String piece) {
        return asCouncil().get(piece).then().statusCode(200).extract().jsonPath();
    }

    static void becomes(String piece, String state) {
        await().atMost(SOON).until(() -> shown(piece).getString("state").equals(state));
    }
}
