package org.heard.ombudsman;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.heard.testkit.Tokens;

/** How tests talk to the Ombudsman's service: as a member of its intake. */
public final class TheOmbudsman {

    public static final Duration SOON = Duration.ofSeconds(30);

    private TheOmbudsman() {}

    public static RequestSpecification as(Tokens token) {
        return given().auth().oauth2(token.signed());
    }

    public static RequestSpecification asIntake() {
        return as(Tokens.ofUser("intake.ombudsman"));
    }

    /** The whole queue, read page by page. */
    public static List<Map<String, Object>> queue(int limit) {
        var all = new ArrayList<Map<String, Object>>();
        var next = "/v1/cases?limit=" + limit;
        while (next != null) {
            var page = asIntake().get(next).then().statusCode(200).extract().jsonPath();
            all.addAll(page.<Map<String, Object>>getList("items"));
            next = page.getString("links.next");
        }
        return all;
    }

    /** The cases of a complaint in the queue's order, as many as there are now. */
    public static List<Map<String, Object>> casesOf(String complaintId) {
        return queue(200).stream()
                .filter(found -> complaintId.equals(found.get("complaintId")))
                .toList();
    }

    /** Waits until the complaint has so many cases. */
    public static List<Map<String, Object>> waitForCases(String complaintId, int number) {
        return await().atMost(SOON).until(() -> casesOf(complaintId), found -> found.size() == number);
    }

    /** Waits until the referral's case is as wanted, and gives it. */
    public static JsonPath waitForCase(AReferral referral, Predicate<JsonPath> wanted) {
        var id = await().atMost(SOON).until(() -> idOf(referral), Optional::isPresent);
        return await().atMost(SOON).until(() -> read(id.orElseThrow()), wanted::test);
    }

    private static Optional<String> idOf(AReferral referral) {
        return casesOf(referral.complaintId()).stream()
                .filter(found -> referral.referralId().equals(found.get("referralId")))
                .findFirst()
                .map(found -> found.get("id").toString());
    }

    public static JsonPath read(String caseId) {
        return asIntake()
                .get("/v1/cases/" + caseId)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
