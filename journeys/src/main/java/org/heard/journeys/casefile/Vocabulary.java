package org.heard.journeys.casefile;

import static org.heard.journeys.casefile.Shape.dates;
import static org.heard.journeys.casefile.Shape.flags;
import static org.heard.journeys.casefile.Shape.listOf;
import static org.heard.journeys.casefile.Shape.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heard.journeys.casefile.Shape.Keys;
import org.heard.journeys.casefile.Shape.Leaf;

/** Every word a case file may use where it speaks to the services: the keys of the public APIs' bodies. */
final class Vocabulary {

    private Vocabulary() {}

    /**
     * @param body what the API takes
     * @param days the keys that are the step's own date when the file leaves them out
     */
    record Command(Keys body, List<String> days) {}

    private static final Keys HOURS = texts("from", "to").and(listOf(Leaf.TEXT), "days");

    private static final Keys CHANNEL = texts("kind")
            .and(Leaf.FLAG, "safe", "sayWhoWeAre")
            .and(Leaf.DATE, "confirmedOn")
            .and(listOf(HOURS), "hours");

    static final Keys LODGE = texts("channel")
            .and(Leaf.DATE, "receivedOn", "groundsAroseOn", "firstNoticeOn")
            .and(texts("kind", "actsFor").and(Leaf.DATE, "dateOfBirth"), "complainant")
            .and(texts("situation").and(Leaf.DATE, "dateOfBirth"), "child")
            .and(new Keys(Map.of("channels", listOf(CHANNEL))), "contactPact")
            .and(
                    listOf(texts("about", "words", "desiredOutcome")
                            .and(listOf(Leaf.TEXT), "alsoAbout", "circumstances")),
                    "points")
            .and(texts("chosen", "reason", "by").and(texts("by", "reason"), "secondPerson"), "procedure")
            .and(Leaf.FLAG, "advocateWanted");

    private static final Shape FINDINGS =
            listOf(texts("finding", "evidence", "reasons").and(Leaf.COUNT, "point"));

    /** An entry of the register; its id, and what the player writes there. */
    static final Keys PERSON = texts("id", "user")
            .and(Leaf.DATE, "availableFrom", "checksValidUntil")
            .and(listOf(Leaf.TEXT), "roles", "specialisms")
            .and(listOf(texts("kind", "council", "staff")), "ties");

    private static final Shape DECISIONS = listOf(texts("decision", "reasons").and(Leaf.COUNT, "recommendation"));

    private static final Keys ACTION =
            texts("owner", "words").and(Leaf.COUNT, "recommendation").and(Leaf.DATE, "dueOn");

    private static final Keys EARLY_REFERRAL = flags(
                    "robustReport", "complaintsUpheld", "clearActionPlan", "outcomesAgreed", "bothAgree")
            .and(Leaf.DATE, "councilSignedOn", "complainantSignedOn");

    /** The keys a case in the Ombudsman's queue may be asked about. */
    static final List<String> QUEUE = List.of(
            "ground",
            "because",
            "stage",
            "youngPerson",
            "referredOn",
            "receivedOn",
            "firstNoticeOn",
            "state",
            "status",
            "outcome");

    static final Map<String, Command> COMMANDS = commands();

    private static Map<String, Command> commands() {
        var asked = texts("askedBy", "means").and(Leaf.DATE, "requestedOn");
        var named = texts("person").and(Leaf.DATE, "appointedOn");
        var all = new LinkedHashMap<String, Command>();
        all.put(
                "stage-1/responses",
                on("respondedOn", texts("words", "answeredBy").and(FINDINGS, "findings")));
        all.put("stage-1/extensions", on("toldOn", texts("reason").and(Leaf.DATE, "respondBy")));
        all.put("proceedings", on("learnedOn", texts("proceedings", "kind")));
        all.put(
                "prejudice-decisions",
                on(
                        "decidedOn",
                        texts("proceedings", "decision", "reason")
                                .and(Leaf.DATE, "reviewOn")
                                .and(listOf(Leaf.COUNT), "points")));
        all.put("concluded-proceedings", on("concludedOn", texts("proceedings", "how")));
        all.put("resubmissions", on("resubmittedOn", texts("proceedings", "askedBy", "means")));
        all.put("stage-1/advocate-searches", on("toldOn", dates("reviewOn")));
        all.put("stage-1/advocates", on("foundOn", texts()));
        all.put("stage-2/requests", on("requestedOn", asked));
        all.put("stage-2/investigators", on("appointedOn", named));
        all.put("stage-2/independent-persons", on("appointedOn", named));
        all.put("appointments/askings", on("askedOn", texts("role", "person")));
        all.put("appointments/offers", on("offeredOn", texts("role", "person")));
        all.put("appointments/acceptances", on("acceptedOn", texts("role", "person")));
        all.put("appointments/declines", on("declinedOn", texts("role", "person", "because")));
        all.put("appointments/ends", on("endedOn", texts("role", "person", "because")));
        all.put("involvements", on("toldOn", texts("staff", "part")));
        all.put("involvements/releases", on("releasedOn", texts("staff", "part")));
        all.put("stage-2/objections", on("objectedOn", texts("citation", "words")));
        all.put("stage-2/statements", on("draftedOn", texts("words")));
        all.put("stage-2/sent-statements", on("sentOn", texts()));
        all.put("stage-2/statement-comments", on("commentedOn", texts("by", "words")));
        all.put("stage-2/agreed-statements", on("agreedOn", texts("words", "sha256")));
        all.put(
                "stage-2/investigation-reports",
                on("reportedOn", texts("words").and(FINDINGS, "findings").and(listOf(Leaf.TEXT), "recommendations")));
        all.put("stage-2/independent-reports", on("reportedOn", texts("fair", "thorough", "complete", "words")));
        all.put("stage-2/delay-notices", on("toldOn", texts("reason").and(Leaf.DATE, "answerBy")));
        all.put(
                "stage-2/adjudications",
                on(
                        "issuedOn",
                        texts("words")
                                .and(FINDINGS, "findings")
                                .and(DECISIONS, "decisions")
                                .and(listOf(ACTION), "actions")));
        all.put("stage-2/adjudication-receipts", on("receivedOn", texts("how", "by", "reason")));
        all.put("stage-3/requests", on("requestedOn", asked));
        all.put("stage-3/panels", on("arrangedOn", dates("meetsOn")));
        all.put("stage-3/panel-meetings", on("heldOn", texts()));
        all.put(
                "stage-3/panel-reports",
                new Command(texts("words").and(Leaf.DATE, "sentOn", "receivedOn"), List.of("sentOn", "receivedOn")));
        all.put(
                "stage-3/responses",
                on("respondedOn", texts("words").and(FINDINGS, "findings").and(DECISIONS, "decisions")));
        all.put("actions", on("agreedOn", ACTION));
        all.put("action-evidence", on("doneOn", texts("words").and(Leaf.COUNT, "action")));
        all.put("action-sightings", on("seenOn", texts("by").and(Leaf.COUNT, "action")));
        all.put("points", on("raisedOn", texts("about", "words", "desiredOutcome", "newComplaint")));
        all.put("withdrawals", on("withdrawnOn", texts("askedBy", "words", "pressure", "advocate")));
        all.put("teams", on("assignedOn", texts("team")));
        all.put("legal-holds", on("placedOn", texts("ground", "words").and(Leaf.DATE, "reviewOn")));
        all.put("legal-hold-liftings", on("liftedOn", texts("ground", "words")));
        all.put("erasures", on("decidedOn", texts("ground", "decidedBy", "decision", "secondPerson")));
        all.putAll(ReceptionVocabulary.COMMANDS);
        all.putAll(panel());
        all.putAll(corporate());
        all.putAll(conference());
        all.putAll(OmbudsmanVocabulary.COMMANDS);
        all.put("referrals", on("referredOn", texts("ground", "because").and(EARLY_REFERRAL, "conditions")));
        return all;
    }

    private static Map<String, Command> corporate() {
        var answerer = on("namedOn", texts("person"));
        var all = new LinkedHashMap<String, Command>();
        all.put("stage-1/acknowledgements", on("acknowledgedOn", texts()));
        all.put("stage-1/answerers", answerer);
        all.put("stage-2/acknowledgements", on("acknowledgedOn", texts()));
        all.put("stage-2/answerers", answerer);
        all.put("stage-2/extensions", on("toldOn", texts("reason").and(Leaf.DATE, "respondBy")));
        all.put("stage-2/responses", on("respondedOn", texts("words").and(FINDINGS, "findings")));
        all.put("refusals", on("refusedOn", texts("ground", "reasons").and(Leaf.DATE, "awareOn")));
        all.put("lateness-notices", on("toldOn", texts("reason").and(Leaf.DATE, "answerBy")));
        all.put("adjustments", on("agreedOn", texts("words").and(Leaf.DATE, "reviewOn")));
        all.put("promises", on("promisedOn", texts("action", "words", "owner").and(Leaf.DATE, "dueOn")));
        all.put("promises/completions", on("doneOn", texts("action", "evidence")));
        return all;
    }

    private static Map<String, Command> panel() {
        var all = new LinkedHashMap<String, Command>();
        all.put("stage-3/late-decisions", on("decidedOn", texts("decision", "reasons")));
        all.put("stage-3/acknowledgements", on("acknowledgedOn", texts()));
        all.put("stage-3/preparations", on("agreedOn", texts()));
        all.put(
                "stage-3/invitations",
                on("toldOn", texts("place", "convenience").and(Leaf.DATE, "meetsOn")));
        all.put("stage-3/papers", on("sentOn", texts()));
        all.put("stage-3/postponements", on("postponedOn", texts("because").and(Leaf.DATE, "meetsOn")));
        all.put("stage-3/submissions", on("heldOn", texts("by", "form", "words")));
        all.put("stage-3/companions", on("namedOn", texts("kind", "speaks", "lawyer")));
        all.put("stage-3/recommendations", on("recommendedOn", texts().and(listOf(Leaf.TEXT), "recommendations")));
        all.put("stage-3/consultations", on("consultedOn", texts("words")));
        return all;
    }

    private static Map<String, Command> conference() {
        var all = new LinkedHashMap<String, Command>();
        all.put("conference/standing-decisions", on("decidedOn", texts("standing", "reasons")));
        all.put("conference/contacts", on("contactedOn", dates("conferenceOn").and(listOf(Leaf.TEXT), "companions")));
        all.put("conference/agency-referrals", on("passedOn", texts("agency").and(listOf(Leaf.COUNT), "points")));
        all.put("conference/answers", on("answeredOn", texts("outcome", "words").and(FINDINGS, "findings")));
        all.put("conference/panel-meetings", on("heldOn", texts().and(listOf(Leaf.TEXT), "companions")));
        return all;
    }

    static Command on(String day, Keys body) {
        return new Command(body.and(Leaf.DATE, day).and(Leaf.TEXT, "evidenceOfDay"), List.of(day));
    }
}
