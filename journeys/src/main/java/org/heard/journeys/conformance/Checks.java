package org.heard.journeys.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.heard.journeys.conformance.Client.Answer;
import org.heard.journeys.stack.Addresses;

/** Every call that an integrator needs, in the order in which they need it. */
final class Checks implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(45);
    private static final int ENOUGH_TRIES = 2;
    private static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString(("conformance-" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));

    private final Addresses at;
    private final ClientConfig config;
    private final Client client = new Client();
    private final Listener listener = new Listener(SECRET);
    private final List<String> webhooks = new ArrayList<>();
    private final String run = "conformance-" + UUID.randomUUID();
    private final Casework casework;
    private String today = "";
    private String complaint = "";

    /**
     * A check.
     *
     * @param name as the sheet prints it
     * @param needs what the council's system must be able to do
     * @param remark what the sheet adds when it is met; empty for nothing
     */
    record Check(String name, String needs, Runnable run, Supplier<String> remark) {

        Check(String name, String needs, Runnable run) {
            this(name, needs, run, () -> "");
        }
    }

    Checks(Addresses at, ClientConfig config) {
        this.at = at;
        this.config = config;
        this.casework = new Casework(at, client, () -> complaint, () -> today);
    }

    List<Check> all() {
        return Stream.concat(calls().stream(), casework.all().stream()).toList();
    }

    private List<Check> calls() {
        return List.of(
                new Check("sign-in", "get a token of the own council with client credentials", this::signIn),
                new Check("set-up", "read how the own council is set up", this::setUp),
                new Check("lodge", "lodge a complaint and get an id, a reference and a route", this::lodge),
                new Check(
                        "lodge-again",
                        "send the same again and get the same answer, not a second complaint",
                        this::lodgeAgain),
                new Check("field-at-fault", "be told which field is at fault, by pointer and code", this::fieldAtFault),
                new Check("accepted", "read the complaint's stage once it was taken on", this::accepted),
                new Check("clocks", "read its clocks with their dates and reasons", this::clocks),
                new Check("step", "record a step on the version that was read last", this::step),
                new Check("stale-step", "be refused on a version that is not the last", this::staleStep),
                new Check("unchanged", "be told 304 when nothing has changed", this::unchanged),
                new Check("changes", "follow the feed of changes by its cursor", this::changes),
                new Check("lists", "page through a list by its cursor", this::lists),
                new Check("webhook", "receive a change, signed with the own secret", this::webhook),
                new Check("replay", "have one change sent again", this::replay),
                new Check("import", "try an import and read its report", this::tryImport),
                new Check("not-ours", "get 404 for what is not the own council's", this::notOurs));
    }

    private void signIn() {
        var answer = client.signIn(at.oidc(), config.client(), config.secret());
        NotMet.unless(
                answer.status() == 200,
                "the realm gives no token: " + answer.body().path("error").asText());
        var claims = new String(Base64.getUrlDecoder().decode(client.token().split("\\.")[1]), StandardCharsets.UTF_8);
        NotMet.unless(
                claims.contains("\"council\":\"" + config.council() + "\""),
                "the token does not speak for " + config.council());
    }

    private void setUp() {
        var answer = expect(200, client.get(at.intake(), "/v1/council"));
        NotMet.unless(
                answer.body().path("gssCode").asText().equals(config.council()), "another council's set-up was read");
    }

    private void lodge() {
        today = client.get(at.intake(), "/sandbox/clock")
                .body()
                .path("businessDate")
                .asText("2026-01-05");
        complaint = expect(201, lodge(run, "An invented complaint."))
                .body()
                .path("id")
                .asText();
    }

    private void lodgeAgain() {
        var again = expect(201, lodge(run, "An invented complaint."));
        NotMet.unless(again.replayed(), "the answer does not say that it is a repeat");
        NotMet.unless(again.body().path("id").asText().equals(complaint), "a second complaint was made");
        expect(422, lodge(run, "Another invented complaint."));
    }

    private void fieldAtFault() {
        var answer = expect(400, client.post(at.intake(), "/v1/complaints", key(), "{\"channel\":\"phone\"}"));
        NotMet.unless(
                answer.body().findValuesAsText("pointer").contains("/receivedOn"),
                "the field at fault is not named: " + answer.body());
    }

    private void accepted() {
        NotMet.unless(!complaint.isEmpty(), "there is no complaint");
        eventually("the complaint was not taken on", () -> complaint("").status() == 200);
        NotMet.unless(!complaint("").etag().isEmpty(), "there is no ETag");
    }

    private void clocks() {
        var answer = expect(200, complaint("/clocks"));
        NotMet.unless(answer.body().path("items").size() > 0, "there is no clock");
    }

    private void step() {
        var etag = config.ifMatch().orElseGet(() -> complaint("").etag());
        expect(201, acknowledge(etag));
    }

    private void staleStep() {
        expect(412, acknowledge("\"999999\""));
        NotMet.unless(acknowledge("").status() == 428, "a step without If-Match was not refused with 428");
    }

    private void unchanged() {
        var etag = complaint("").etag();
        expect(304, client.get(at.procedure(), "/v1/complaints/" + complaint, Map.of("If-None-Match", etag)));
    }

    private void changes() {
        var next = new String[] {"/v1/changes?limit=200"};
        eventually("the complaint is not in the feed", () -> {
            var page = expect(200, client.get(at.procedure(), next[0])).body();
            next[0] = page.at("/links/next").asText();
            return page.findValuesAsText("complaintId").contains(complaint);
        });
    }

    private void lists() {
        var page = expect(200, client.get(at.intake(), "/v1/complaints?limit=1"));
        NotMet.unless(page.body().path("items").size() == 1, "a page of one does not hold one");
        if (page.body().at("/links/next").isTextual()) {
            expect(200, client.get(at.intake(), page.body().at("/links/next").asText()));
        }
    }

    private void webhook() {
        var target = config.webhook().orElseGet(listener::url);
        var body = "{\"url\":\"" + target + "\",\"secret\":\"" + SECRET + "\"}";
        var id = expect(201, client.post(at.procedure(), "/v1/webhooks", key(), body))
                .body()
                .path("id")
                .asText();
        webhooks.add("/v1/webhooks/" + id);
        var other = expect(201, lodge(UUID.randomUUID().toString(), "An invented complaint."))
                .body()
                .path("id")
                .asText();
        eventually("nothing was sent to " + target, () -> isDelivered() || tries() >= ENOUGH_TRIES);
        NotMet.unless(
                isDelivered(),
                "nothing took the message at " + target + ": "
                        + firstDelivery().path("lastResult").asText());
        if (config.webhook().isEmpty()) {
            eventually("the message was not signed with our secret", () -> listener.hasChangeOf(other));
        }
    }

    private void replay() {
        NotMet.unless(!webhooks.isEmpty(), "there is no webhook");
        var change = firstDelivery().path("changeId").asText();
        NotMet.unless(!change.isEmpty(), "nothing was sent to it that could be sent again");
        var again = "{\"changeId\":\"" + change + "\"}";
        var answer = expect(201, client.post(at.procedure(), webhooks.getLast() + "/replays", key(), again));
        NotMet.unless(
                answer.body().path("replayed").asInt() == 1,
                "not one change is sent again, but " + answer.body().path("replayed"));
    }

    private void tryImport() {
        var row = "{\"source\":\"conformance\",\"lodgement\":" + lodgement("Invented.") + ",\"steps\":[]}";
        var answer = expect(
                200,
                client.post(at.intake(), "/v1/imports", Map.of(), "{\"dryRun\":true,\"complaints\":[" + row + "]}"));
        NotMet.unless(
                answer.body().at("/rows/0/result").asText().equals("would-be-imported"),
                "the row is " + answer.body().at("/rows/0/result").asText());
    }

    private void notOurs() {
        expect(404, client.get(at.procedure(), "/v1/complaints/" + UUID.randomUUID()));
    }

    /** All messages of this webhook are younger than the run. */
    private JsonNode firstDelivery() {
        return client.get(at.procedure(), webhooks.getLast() + "/deliveries?limit=1")
                .body()
                .at("/items/0");
    }

    private boolean isDelivered() {
        return firstDelivery().path("state").asText().equals("delivered");
    }

    private int tries() {
        return firstDelivery().path("attempts").asInt();
    }

    private Answer complaint(String below) {
        return client.get(at.procedure(), "/v1/complaints/" + complaint + below);
    }

    private Answer acknowledge(String etag) {
        var headers = new HashMap<>(key());
        if (!etag.isEmpty()) {
            headers.put("If-Match", etag);
        }
        return client.post(
                at.procedure(),
                "/v1/complaints/" + complaint + "/reception/acknowledgements",
                headers,
                "{\"acknowledgedOn\":\"" + today + "\"}");
    }

    private Answer lodge(String key, String words) {
        return client.post(at.intake(), "/v1/complaints", Map.of("Idempotency-Key", key), lodgement(words));
    }

    private String lodgement(String words) {
        return """
                {"receivedOn":"%s","channel":"phone","complainant":{"kind":"child","name":"Invented Person"},
                 "points":[{"about":"looked-after-care","words":"%s"}]}""".formatted(today, words);
    }

    static Map<String, String> key() {
        return Map.of("Idempotency-Key", UUID.randomUUID().toString());
    }

    static Answer expect(int status, Answer answer) {
        NotMet.unless(answer.status() == status, "wanted " + status + ", was " + answer.inWords());
        return answer;
    }

    static void eventually(String otherwise, BooleanSupplier met) {
        var end = System.nanoTime() + SOON.toNanos();
        while (!met.getAsBoolean()) {
            NotMet.unless(System.nanoTime() < end, otherwise);
            LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        }
    }

    /** Pauses what was set up, so that nothing is sent to who listens no longer. */
    @Override
    public void close() {
        webhooks.forEach(it -> client.post(at.procedure(), it + "/pauses", key(), "{}"));
        listener.close();
        client.close();
    }
}
