package org.heard.intake.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;
import org.junit.jupiter.api.Test;

/** A visit leaves nothing behind, in the browser or here. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
class SessionTest {

    @Test
    void exit_ends_the_session_here_and_in_the_browser() {
        var visitor = Teller.atFirstQuestion();
        var cookie = visitor.cookie();
        visitor.open("/exit");
        visitor.page()
                .then()
                .statusCode(303)
                .header("Location", startsWith("https://www.bbc.co.uk/"))
                .header("Clear-Site-Data", containsString("cache"));
        assertTrue(visitor.withCookie(cookie).open("/tell/what").text().contains("Your visit has ended"));
    }

    @Test
    void signing_out_ends_the_session() {
        var visitor = Teller.atFirstQuestion();
        var cookie = visitor.cookie();
        visitor.send("/sign-out", Map.of());
        assertTrue(visitor.withCookie(cookie).open("/check").text().contains("Your visit has ended"));
    }

    @Test
    void no_page_is_kept_and_none_loads_from_anywhere_else() {
        for (var address : new String[] {"/start", "/who-can-help", "/privacy", "/easy-read", "/ended", "/come-back"}) {
            given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", equalTo("no-store"))
                    .header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", containsString("default-src 'none'"))
                    .header("Set-Cookie", equalTo(null))
                    .body(not(containsString("src=\"http")));
        }
    }

    @Test
    void the_cookie_is_the_only_one_and_no_script_can_read_it() {
        var answer = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("language=en")
                .post("/start");
        var cookies = answer.headers().getValues("Set-Cookie");
        assertTrue(cookies.size() == 1 && cookies.getFirst().contains("HttpOnly"), cookies.toString());
        assertTrue(cookies.getFirst().contains("SameSite=Lax"), cookies.toString());
        assertFalse(cookies.getFirst().contains("Max-Age"), "it goes with the browser");
    }

    @Test
    void a_form_of_another_site_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .contentType("application/x-www-form-urlencoded")
                .body("language=en")
                .post("/start")
                .then()
                .statusCode(403);
    }

    @Test
    void a_system_at_the_front_door_still_gets_json() {
        given().accept("application/json").get("/").then().statusCode(200).body("service", equalTo("intake-service"));
        given().redirects()
                .follow(false)
                .accept("text/html,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(303);
    }
}
