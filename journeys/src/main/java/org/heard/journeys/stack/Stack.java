package org.heard.journeys.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A running Heard as the outside sees it: the public REST APIs, the phones, and the sandbox clock. Nothing else. */
public final class Stack implements AutoCloseable {

    private static final String ANOTHER_COUNCILS_ENTRY = "not-the-keeper";
    private static final String NO_CASE = "00000000-0000-0000-0000-000000000000";
    private static final String OPERATOR = "operator";
    private static final String OMBUDSMAN_INTAKE = "intake.ombudsman";

    private final Addresses at;
    private final Http http;
    private final Tokens tokens;

    /** @param requestLimit how long any one answer may take */
    public Stack(Addresses at, Duration requestLimit) {
        this.at = at;
        this.http = new Http(requestLimit);
        this.tokens = new Tokens(http, at.oidc());
    }

    /** The name of a council's own system in the sandbox's realm. */
    public static String systemOf(String council) {
        return "council-" + council.toLowerCase(Locale.ROOT);
    }

    public Answer lodge(String who, String idempotencyKey, JsonNode body) {
        return http.post(
                URI.create(at.intake() + "/v1/complaints"), with(who, Map.of("Idempotency-Key", idempotencyKey)), body);
    }

    /** Puts a fact on the complaint's record at intake-service, as it is there now. */
    public Answer recordAtIntake(String who, String complaint, String path, String idempotencyKey, JsonNode body) {
        var address = URI.create(at.intake() + "/v1/complaints/" + complaint);
        var etag = http.get(address, with(who, Map.of())).etag().orElseThrow();
        return http.post(
                URI.create(address + "/" + path),
                with(who, Map.of("Idempotency-Key", idempotencyKey, "If-Match", etag)),
                body);
    }

    /** Brings in open complaints of a former system; answers with a report for each. */
    public Answer bringIn(String who, JsonNode file) {
        return http.post(URI.create(at.intake() + "/v1/imports"), with(who, Map.of()), file);
    }

    /** The same as a table, a complaint a line. */
    public Answer bringInTable(String who, String csv) {
        return http.postTable(URI.create(at.intake() + "/v1/imports"), with(who, Map.of()), csv);
    }

    /** The complaint as procedure-service knows it; 404 until it has accepted it. */
    public Answer complaint(String who, String complaint) {
        return http.get(ofComplaint(complaint, ""), with(who, Map.of()));
    }

    public Answer clocks(String who, String complaint) {
        return http.get(ofComplaint(complaint, "/clocks"), with(who, Map.of()));
    }

    public Answer timeline(String who, String complaint) {
        return http.get(ofComplaint(complaint, "/timeline"), with(who, Map.of()));
    }

    /** Puts a fact on the complaint's record. */
    public Answer record(String who, String complaint, String path, String idempotencyKey, String etag, JsonNode body) {
        return http.post(
                ofComplaint(complaint, "/" + path),
                with(who, Map.of("Idempotency-Key", idempotencyKey, "If-Match", etag)),
                body);
    }

    /** Enters somebody in the register, or writes their entry anew; one that another council keeps stands as it is. */
    public void register(String who, String person, JsonNode entry) {
        var at = URI.create(this.at.procedure() + "/v1/register/people/" + person);
        var headers = new HashMap<String, String>();
        http.get(at, with(who, Map.of())).etag().ifPresent(etag -> headers.put("If-Match", etag));
        var answer = http.put(at, with(who, headers), entry);
        if (!answer.code().equals(ANOTHER_COUNCILS_ENTRY)) {
            mustBeGood(answer, "entering " + person + " in the register");
        }
    }

    public Answer notices(String who, String complaint) {
        return http.get(
                URI.create(at.notification() + "/v1/complaints/" + complaint + "/notices"), with(who, Map.of()));
    }

    /** What people of this council have been asked to do. */
    public List<JsonNode> tasks(String who) {
        return allPages(at.notification(), "/v1/tasks?limit=200", who);
    }

    /** The Ombudsman's queue, in its order. */
    public List<JsonNode> queue() {
        return allPages(at.ombudsman(), "/v1/cases?limit=200", OMBUDSMAN_INTAKE);
    }

    /** Asks procedure-service to make its list anew from the facts; done when another build is live. */
    public Answer rebuildList() {
        return http.post(
                URI.create(at.procedure() + "/v1/operations/rebuilds"),
                with(OPERATOR, Map.of()),
                JsonNodeFactory.instance.objectNode());
    }

    /** The casework of the complaint's latest case at the Ombudsman's; not good while it has none. */
    public Answer casework(String who, String complaint) {
        var latest = queue().stream()
                .filter(item -> item.path("complaintId").asText().equals(complaint))
                .map(item ->
                        item.path("reference").asText() + "/" + item.path("id").asText())
                .max(String::compareTo)
                .map(found -> found.substring(found.indexOf('/') + 1))
                .orElse(NO_CASE);
        return http.get(URI.create(at.ombudsman() + "/v1/cases/" + latest + "/casework"), with(who, Map.of()));
    }

    /** Puts a fact on a case's record. */
    public Answer recordAtOmbudsman(
            String who, String caseId, String path, String idempotencyKey, String etag, JsonNode body) {
        return http.post(
                URI.create(at.ombudsman() + "/v1/cases/" + caseId + "/" + path),
                with(who, Map.of("Idempotency-Key", idempotencyKey, "If-Match", etag)),
                body);
    }

    /** The business date all services share. */
    public LocalDate businessDate() {
        return LocalDate.parse(clock().text("businessDate"));
    }

    /** Moves the business clock of all services to 09:00 on a date; returns when all have run what fell due. */
    public void moveClock(LocalDate to) {
        moveClock("to", to.toString());
    }

    /** The clock, to be put back to where it stands now when it is closed. */
    public BorrowedClock borrowClock() {
        var before = offsetSeconds();
        return () -> moveClock(
                "advance", Duration.ofSeconds(before - offsetSeconds()).toString());
    }

    /** A clock that others will go on with. */
    public interface BorrowedClock extends AutoCloseable {

        @Override
        void close();
    }

    /** What a phone, an inbox or a letterbox got, oldest first. */
    public List<JsonNode> messages(String where) {
        var to = URLEncoder.encode(where, StandardCharsets.UTF_8);
        var answer = http.get(URI.create(at.phones() + "/stand-in/messages?to=" + to), Map.of());
        return mustBeGood(answer, "reading the phone").items().toList();
    }

    public void reply(String number, String text) {
        var answer = http.post(
                URI.create(at.phones() + "/stand-in/replies"),
                Map.of(),
                JsonNodeFactory.instance.objectNode().put("from", number).put("text", text));
        mustBeGood(answer, "texting from the phone");
    }

    /** All complaints of this council, as intake-service has them. */
    public List<JsonNode> lodged(String who) {
        return allPages(at.intake(), "/v1/complaints?limit=200", who);
    }

    /** Where a person can look at the phone. */
    public URI phonePage(String number) {
        return URI.create(at.phones() + "/phones/" + number);
    }

    @Override
    public void close() {
        http.close();
    }

    private long offsetSeconds() {
        return clock().body().path("offsetSeconds").asLong();
    }

    private Answer clock() {
        var answer = http.get(URI.create(at.procedure() + "/sandbox/clock"), with(OPERATOR, Map.of()));
        return mustBeGood(answer, "reading the sandbox clock");
    }

    private void moveClock(String how, String where) {
        var answer = http.post(
                URI.create(at.procedure() + "/sandbox/clock"),
                with(OPERATOR, Map.of()),
                JsonNodeFactory.instance.objectNode().put(how, where));
        mustBeGood(answer, "moving the sandbox clock (" + how + " " + where + ")");
    }

    private URI ofComplaint(String complaint, String rest) {
        return URI.create(at.procedure() + "/v1/complaints/" + complaint + rest);
    }

    private List<JsonNode> allPages(URI service, String first, String who) {
        var items = new ArrayList<JsonNode>();
        var next = Optional.of(first);
        while (next.isPresent()) {
            var page = mustBeGood(
                    http.get(service.resolve(next.get()), with(who, Map.of())), "reading " + service + next.get());
            page.items().forEach(items::add);
            next = Optional.of(page.body().path("links").path("next").asText(""))
                    .filter(link -> !link.isEmpty());
        }
        return items;
    }

    private Map<String, String> with(String who, Map<String, String> headers) {
        var all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + tokens.of(who));
        return all;
    }

    private static Answer mustBeGood(Answer answer, String doing) {
        if (!answer.isGood()) {
            throw new Unreachable(doing + " failed: " + answer.inWords());
        }
        return answer;
    }
}
