package org.heard.intake.site;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.regex.Pattern;

/** Somebody with a browser without JavaScript: keeps the cookie, reads the token off the last page, follows redirects. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    private String cookie = "";
    private String token = "";
    private Response last;

    /** Opens a page. */
    public Visitor open(String address) {
        var request = given().redirects().follow(false).accept("text/html");
        return arrived(
                cookie.isEmpty()
                        ? request.get(address)
                        : request.cookie("session", cookie).get(address));
    }

    /** Sends a form with the page's own token. */
    public Visitor send(String address, Map<String, ?> fields) {
        return sendAs(token, address, fields);
    }

    /** Sends a form with another token. */
    public Visitor sendAs(String formToken, String address, Map<String, ?> fields) {
        var request = given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType(ContentType.URLENC.withCharset("UTF-8"))
                .formParams(fields)
                .formParam("formToken", formToken);
        return arrived(
                cookie.isEmpty()
                        ? request.post(address)
                        : request.cookie("session", cookie).post(address));
    }

    /** Sends a file with the page's own token, as a form with a file does. */
    public Visitor upload(String address, String name, byte[] file, Map<String, String> fields) {
        return uploadAs(token, address, name, file, fields);
    }

    /** Sends a file with another token. */
    public Visitor uploadAs(String formToken, String address, String name, byte[] file, Map<String, String> fields) {
        var request = given().redirects()
                .follow(false)
                .accept("text/html")
                .multiPart("formToken", formToken)
                .multiPart("file", name, file, "application/octet-stream");
        fields.forEach((field, value) -> request.multiPart(field, value, "text/plain; charset=UTF-8"));
        return arrived(request.cookie("session", cookie).post(address));
    }

    private Visitor arrived(Response response) {
        last = response;
        var set = response.getCookie("session");
        if (set != null) {
            cookie = set;
        }
        if (response.statusCode() == 303) {
            var to = response.header("Location").replaceFirst("^https?://[^/]+", "");
            return response.header("Location").contains("bbc.co.uk") ? this : open(to);
        }
        var found = TOKEN.matcher(response.asString());
        if (found.find()) {
            token = found.group(1);
        }
        return this;
    }

    /** Somebody else at the same browser, or the same one without the cookie. */
    public Visitor withoutCookie() {
        cookie = "";
        return this;
    }

    public String cookie() {
        return cookie;
    }

    public Visitor withCookie(String other) {
        cookie = other;
        return this;
    }

    /** The last answer. */
    public Response page() {
        return last;
    }

    /** What stands on the last page. */
    public String text() {
        return last.asString();
    }

    /** What stands in the element of an id on the last page. */
    public String text(String id) {
        var found = Pattern.compile("id=\"" + id + "\">([^<]*)<").matcher(text());
        if (!found.find()) {
            throw new AssertionError(id + " is not on the page: " + text());
        }
        return found.group(1);
    }
}
