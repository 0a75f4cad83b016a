package org.heard.journeys.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.heard.journeys.conformance.Checks.Check;
import org.heard.journeys.stack.Addresses;

/** What people do with a complaint that is lodged: its files, an alert, and what they are asked to see to. */
final class Casework {

    private static final String FILE = "An invented letter.";

    private final Addresses at;
    private final Client client;
    private final Supplier<String> complaint;
    private final Supplier<String> today;
    private String piece = "";
    private String etag = "";
    private String heldBecause = "";

    /** @param complaint the one that the run lodged; empty where it could not */
    Casework(Addresses at, Client client, Supplier<String> complaint, Supplier<String> today) {
        this.at = at;
        this.client = client;
        this.complaint = complaint;
        this.today = today;
    }

    List<Check> all() {
        return List.of(
                new Check("announce-file", "announce a file of the complainant", this::announce),
                new Check("send-file", "send the file that was announced", this::send),
                new Check(
                        "read-file",
                        "read the file back, or be told that it is held and why",
                        this::read,
                        () -> heldBecause.isEmpty() ? "" : "it is held: " + heldBecause),
                new Check("alert", "raise an alert that a child may be in danger, and take it", this::alert),
                new Check("tasks", "find what people must see to, take it and say that it is done", this::tasks));
    }

    private void announce() {
        mustBeLodged();
        var said = "{\"givenOn\":\"" + today.get() + "\",\"name\":\"letter.txt\",\"givenBy\":\"complainant\"}";
        var answer = Checks.expect(201, client.post(at.intake(), ofComplaint("/evidence"), Checks.key(), said));
        piece = ofComplaint("/evidence/" + answer.body().path("id").asText());
        etag = answer.etag();
    }

    private void send() {
        mustBeAnnounced();
        var stale = client.put(at.intake(), piece + "/content", Map.of("If-Match", "\"999999\""), FILE);
        NotMet.unless(stale.status() == 412, "a file for another version was not refused: " + stale.inWords());
        var answer = Checks.expect(200, client.put(at.intake(), piece + "/content", Map.of("If-Match", etag), FILE));
        NotMet.unless(
                answer.body().path("bytes").asInt() == FILE.length(),
                "not the whole file came: " + answer.body().path("bytes") + " bytes");
    }

    /** A file is held until it was looked into, and while no scanner runs; then the reason has a name, and the sheet shows it. */
    private void read() {
        mustBeAnnounced();
        var shown = new JsonNode[1];
        Checks.eventually("the file was not looked into", () -> {
            shown[0] = Checks.expect(200, client.get(at.intake(), piece)).body();
            return !because(shown[0]).equals("not-examined-yet");
        });
        var state = shown[0].path("state").asText();
        var answer = client.get(at.intake(), piece + "/content");
        if (state.equals("held")) {
            NotMet.unless(!because(shown[0]).isEmpty(), "it is held, and nobody says why");
            NotMet.unless(
                    answer.status() == 409 && answer.code().equals("evidence-held"),
                    "it is held (" + because(shown[0]) + "), and its file was answered by " + answer.inWords());
            heldBecause = because(shown[0]);
        } else {
            NotMet.unless(state.equals("ready"), "it is " + state + ": " + because(shown[0]));
            Checks.expect(200, answer);
            NotMet.unless(answer.text().equals(FILE), "another file was read than was sent");
        }
    }

    private static String because(JsonNode piece) {
        return piece.path("because").asText();
    }

    private void mustBeLodged() {
        NotMet.unless(!complaint.get().isEmpty(), "there is no complaint");
    }

    private void mustBeAnnounced() {
        NotMet.unless(!piece.isEmpty(), "there is no file");
    }

    /** It is taken at once, so that nobody is asked who need not be. */
    private void alert() {
        mustBeLodged();
        var raised = Checks.expect(
                201,
                client.post(
                        at.intake(),
                        ofComplaint("/safeguarding-alerts"),
                        Checks.key(),
                        "{\"because\":[\"child-at-risk\"]}"));
        NotMet.unless(raised.body().path("doNow").size() > 0, "nobody is told what to do at once");
        var id = raised.body().path("id").asText();
        find(
                "/v1/alerts?open=true&limit=200",
                alert -> alert.path("id").asText().equals(id),
                "the alert is not listed");
        var taken =
                Checks.expect(201, client.post(at.notification(), "/v1/alerts/" + id + "/takings", Checks.key(), "{}"));
        NotMet.unless(
                taken.body().path("state").asText().equals("taken"),
                "the alert is " + taken.body().path("state").asText());
    }

    private void tasks() {
        mustBeLodged();
        var id = find(
                        "/v1/tasks?open=true&limit=200",
                        task -> task.path("complaintId").asText().equals(complaint.get())
                                && task.path("dutyId").isMissingNode()
                                && !task.path("because").asText().equals("safeguarding-alert"),
                        "nobody is asked to see to anything of the complaint")
                .path("id")
                .asText();
        var address = "/v1/tasks/" + id;
        var taken = Checks.expect(201, client.post(at.notification(), address + "/takings", Checks.key(), "{}"));
        NotMet.unless(!taken.body().path("takenBy").asText().isEmpty(), "nobody sees who took it");
        var done = "{\"doneOn\":\"" + today.get() + "\",\"outcome\":\"done\"}";
        Checks.expect(201, client.post(at.notification(), address + "/completions", Checks.key(), done));
        var again = client.post(at.notification(), address + "/completions", Checks.key(), done);
        NotMet.unless(again.status() == 409, "what is done was done again: " + again.inWords());
    }

    /** The first that fits, page by page, looked for until there is one. */
    private JsonNode find(String first, Predicate<JsonNode> fits, String otherwise) {
        var found = new JsonNode[1];
        Checks.eventually(otherwise, () -> {
            var next = first;
            while (found[0] == null && !next.isEmpty()) {
                var page =
                        Checks.expect(200, client.get(at.notification(), next)).body();
                found[0] = page.path("items")
                        .valueStream()
                        .filter(fits)
                        .findFirst()
                        .orElse(null);
                next = page.at("/links/next").asText("");
            }
            return found[0] != null;
        });
        return found[0];
    }

    private String ofComplaint(String below) {
        return "/v1/complaints/" + complaint.get() + below;
    }
}
