import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A council's system in one file: signs in, lodges a complaint, waits until it is taken on, records a step, follows the changes.
 * java docs/examples/HeardClient.java, with ./heard run up. A real one reads JSON with a library.
 */
class HeardClient {

    static final String REALM = address("HEARD_OIDC_URL", "http://127.0.0.1:8180/realms/heard");
    static final String INTAKE = address("HEARD_INTAKE_URL", "http://127.0.0.1:8081");
    static final String PROCEDURE = address("HEARD_PROCEDURE_URL", "http://127.0.0.1:8082");
    static final String CLIENT = address("HEARD_CLIENT_ID", "council-e09000099");
    static final String SECRET = address("HEARD_CLIENT_SECRET", "sandbox-council-e09000099");

    static final HttpClient HTTP = HttpClient.newHttpClient();
    static String token;

    public static void main(String[] args) throws Exception {
        token = text(signIn().body(), "access_token");
        var today = args.length > 0
                ? args[0]
                : LocalDate.now(ZoneId.of("Europe/London")).toString();

        // One key for one thing: kept before the first try, so that a repeat after a lost answer makes no second
        // complaint.
        var key = UUID.randomUUID().toString();
        var lodged = lodge(key, today);
        var id = text(lodged.body(), "id");
        System.out.println("lodged " + text(lodged.body(), "reference") + ", " + text(lodged.body(), "procedure"));
        var again = lodge(key, today);
        System.out.println("again the same: " + text(again.body(), "id").equals(id));

        var complaint = get(PROCEDURE + "/v1/complaints/" + id);
        while (complaint.statusCode() == 404) {
            Thread.sleep(250);
            complaint = get(PROCEDURE + "/v1/complaints/" + id);
        }
        var step = acknowledge(id, today, complaint);
        while (step.statusCode() == 412) {
            // Somebody was faster: read again, decide anew.
            step = acknowledge(id, today, get(PROCEDURE + "/v1/complaints/" + id));
        }
        System.out.println("acknowledged: " + step.statusCode());

        var next = "/v1/changes?limit=200";
        while (true) {
            var page = get(PROCEDURE + next).body();
            if (page.contains(id)) {
                System.out.println("in the feed of changes");
                return;
            }
            next = text(page, "next");
            Thread.sleep(250);
        }
    }

    static HttpResponse<String> signIn() throws Exception {
        var form = "grant_type=client_credentials&client_id=" + encode(CLIENT) + "&client_secret=" + encode(SECRET);
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(REALM + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    static HttpResponse<String> lodge(String key, String today) throws Exception {
        return post(INTAKE + "/v1/complaints", key, null, """
                {"receivedOn": "%s", "channel": "phone",
                 "complainant": {"kind": "child", "name": "Quillon Testwell"},
                 "contactPact": {"channels": [{"kind": "text", "address": "07700 900123", "safe": true}]},
                 "points": [{"about": "looked-after-care", "words": "My things were thrown away when I moved."}]}
                """.formatted(today));
    }

    static HttpResponse<String> acknowledge(String id, String today, HttpResponse<String> seen) throws Exception {
        return post(
                PROCEDURE + "/v1/complaints/" + id + "/reception/acknowledgements",
                UUID.randomUUID().toString(),
                seen.headers().firstValue("ETag").orElseThrow(),
                "{\"acknowledgedOn\": \"" + today + "\"}");
    }

    static HttpResponse<String> post(String url, String key, String etag, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
        Optional.ofNullable(etag).ifPresent(it -> request.header("If-Match", it));
        return checked(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    static HttpResponse<String> get(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .build();
        return checked(HTTP.send(request, BodyHandlers.ofString()));
    }

    /** 404 may pass when the complaint is taken on, 412 when it is read again; everything else is said. */
    static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() >= 400 && response.statusCode() != 404 && response.statusCode() != 412) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return response;
    }

    static String text(String json, String field) {
        var found = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String address(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name)).orElse(otherwise);
    }
}
