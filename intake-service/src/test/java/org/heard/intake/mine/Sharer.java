package org.heard.intake.mine;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.heard.intake.site.Visitor;
import org.heard.intake.telling.Teller;
import org.heard.testkit.StackResource;

/** Somebody who told us and shares it with an advocate. */
record Sharer(Visitor visitor, String complaint, String reference) {

    static final UUID LETTER = UUID.randomUUID();

    /** What is handed over. */
    record Keys(String reference, String code) {}

    /** Somebody with an answer, a letter and a statement. */
    static Sharer whoTold(Neighbours neighbours) throws SQLException {
        var visitor = Teller.atDone("Nobody listens. " + UUID.randomUUID());
        var reference = visitor.text("reference");
        var complaint = MyPageTest.idOf(reference);
        visitor.send("/done", Map.of());
        sql("update complaint set accepted = true where id = '" + complaint + "'");
        neighbours.answer("/v1/complaints/" + complaint + "/status", """
                {"today": "2026-02-20", "procedure": "statutory", "stage": "stage-2", "status": "open",
                 "receivedOn": "2026-01-05", "limits": [],
                 "happened": [{"fact": "StageOneAnswered", "on": "2026-01-19", "words": "We looked into it."}],
                 "actions": [{"words": "Say sorry by letter.", "agreedOn": "2026-01-19", "state": "open"}],
                 "statement": {"version": 1, "sentOn": "2026-02-12", "words": "One: four moves.",
                               "mark": "mark-1", "agreed": false}}""");
        neighbours.answer("/v1/complaints/" + complaint + "/letters", """
                {"items": [{"dutyId": "%s", "datedOn": "2026-01-09", "title": "An answer", "letter": "We wrote this.",
                            "received": false}]}""".formatted(LETTER));
        return new Sharer(visitor, complaint, reference);
    }

    /** Shares it, and gives what the page shows once. */
    Keys share(int days) {
        visitor.open("/my/share").send("/my/share", Map.of("days", days));
        var keys = new Keys(visitor.text("reference"), visitor.text("code"));
        visitor.send("/my/share/made", Map.of());
        return keys;
    }

    /** Ends the share that stands first on the page. */
    void end() {
        var share = visitor.open("/my/share").text().replaceAll("(?s).*?name=\"share\" value=\"([^\"]+)\".*", "$1");
        visitor.send("/my/share/end", Map.of("share", share));
    }

    /** Somebody else with a browser of their own comes with these. */
    static Visitor open(Keys keys) {
        return new Visitor()
                .open("/shared")
                .send("/shared", Map.of("reference", keys.reference(), "code", keys.code(), "language", "en"));
    }

    static int sql(String statement) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + StackResource.postgresPort() + "/intake";
        try (var connection = DriverManager.getConnection(url, "intake_owner", "intake_owner");
                var prepared = connection.createStatement()) {
            return prepared.executeUpdate(statement);
        }
    }
}
