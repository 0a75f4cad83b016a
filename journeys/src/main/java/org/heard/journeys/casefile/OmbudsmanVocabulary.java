package org.heard.journeys.casefile;

import static org.heard.journeys.casefile.Shape.dates;
import static org.heard.journeys.casefile.Shape.listOf;
import static org.heard.journeys.casefile.Shape.texts;
import static org.heard.journeys.casefile.Vocabulary.on;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heard.journeys.casefile.Shape.Keys;
import org.heard.journeys.casefile.Shape.Leaf;
import org.heard.journeys.casefile.Vocabulary.Command;

/** The Ombudsman's own steps, on the complaint's latest case. */
final class OmbudsmanVocabulary {

    /** What a {@code do} begins with that is done at the Ombudsman's. */
    static final String PREFIX = "ombudsman/";

    private static final Keys STATEMENT =
            texts("summary", "complaint", "powers", "considered", "found", "agreedAction", "finalDecision");

    private static final Keys DECISION = texts("outcome", "category")
            .and(listOf(texts("fault", "reasons", "injustice", "remedy").and(Leaf.COUNT, "point")), "findings")
            .and(STATEMENT, "statement")
            .and(
                    listOf(texts("kind", "words", "evidence")
                            .and(Leaf.COUNT, "amountPence")
                            .and(Leaf.DATE, "dueOn")),
                    "recommendations");

    static final Map<String, Command> COMMANDS = commands();

    private OmbudsmanVocabulary() {}

    private static Map<String, Command> commands() {
        var all = new LinkedHashMap<String, Command>();
        put(all, "assignments", "assignedOn", texts("team", "caseworker"));
        put(all, "help", "helpedOn", texts("kind", "words"));
        put(all, "checks", "decidedOn", texts("check", "answer", "reason"));
        put(all, "stages", "beganOn", texts("stage"));
        put(all, "returns", "returnedOn", texts("next", "reason"));
        put(all, "closures", "closedOn", texts("check", "wording", "reason"));
        put(all, "closing-statements", "writtenOn", texts("category").and(STATEMENT, "statement"));
        put(all, "joint-working", "beganOn", texts("consent", "reason", "significance"));
        put(all, "joint-working/consents", "givenOn", texts());
        put(all, "joint-working/ends", "endedOn", texts("because", "reason"));
        put(all, "enquiries", "madeOn", texts("enquiry", "to", "question").and(Leaf.DATE, "dueOn"));
        put(all, "enquiries/answers", "answeredOn", texts("enquiry", "words"));
        put(all, "notes", "takenOn", texts("words"));
        put(all, "evidence", "takenOn", texts("from", "title", "sha256"));
        put(all, "drafts", "issuedOn", dates("commentsBy").and(DECISION, "decision"));
        put(all, "comments", "commentedOn", texts("from", "words"));
        put(all, "decisions", "decidedOn", texts().and(DECISION, "decision"));
        put(all, "reviews", "askedOn", texts("by", "because", "words"));
        put(all, "reviews/decisions", "decidedOn", texts("result", "reason").and(STATEMENT, "statement"));
        put(all, "withheld-publications", "decidedOn", texts("reason"));
        put(all, "reports", "issuedOn", texts());
        put(all, "reports/considerations", "consideredOn", texts("where"));
        put(all, "compliance-evidence", "doneOn", texts("words").and(Leaf.COUNT, "number"));
        put(all, "compliance-decisions", "decidedOn", texts("result", "reason").and(Leaf.COUNT, "number"));
        return all;
    }

    private static void put(Map<String, Command> all, String path, String day, Keys body) {
        all.put(PREFIX + path, on(day, body));
    }
}
