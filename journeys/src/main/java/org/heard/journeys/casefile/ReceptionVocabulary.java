package org.heard.journeys.casefile;

import static org.heard.journeys.casefile.Shape.texts;
import static org.heard.journeys.casefile.Vocabulary.on;

import java.util.LinkedHashMap;
import java.util.Map;
import org.heard.journeys.casefile.Shape.Leaf;
import org.heard.journeys.casefile.Vocabulary.Command;

/** The steps of reception, of settling, and of the life of a complaint. */
final class ReceptionVocabulary {

    static final Map<String, Command> COMMANDS = commands();

    private ReceptionVocabulary() {}

    private static Map<String, Command> commands() {
        var all = new LinkedHashMap<String, Command>();
        all.put("reception/acknowledgements", on("acknowledgedOn", texts()));
        all.put("reception/information", on("givenOn", texts("advocate")));
        all.put(
                "reception/sufficient-interest-decisions",
                on("decidedOn", texts("decision", "childsViews", "childInformed", "reasons")));
        all.put("reception/representative-decisions", on("consideredOn", texts("suitability", "reasons")));
        all.put("reception/childs-wishes", on("notedOn", texts("wish", "words")));
        all.put(
                "reception/late-decisions",
                on(
                        "decidedOn",
                        texts("inTimeReasonable", "stillFair", "decision", "reasons")
                                .and(Leaf.DATE, "groundsAroseOn")));
        all.put("reception/rejections", on("rejectedOn", texts("ground", "reasons")));
        all.put("stage-1/resolutions", on("resolvedOn", texts("confirmedBy", "terms", "answeredBy")));
        all.put("stage-1/waits", on("agreedOn", texts("agreedBy").and(Leaf.DATE, "until")));
        all.put(
                "stage-1/skips",
                on(
                        "skippedOn",
                        texts("agreedBy", "means", "reasons").and(Leaf.DATE, "personAgreedOn", "councilAgreedOn")));
        all.put("alternative-resolutions/offers", on("offeredOn", texts("kind")));
        all.put("alternative-resolutions/refusals", on("declinedOn", texts("declinedBy")));
        all.put("alternative-resolutions/results", on("endedOn", texts("result")));
        all.put("closings", on("closedOn", texts("because", "wordOf", "advocate", "words")));
        all.put("reinstatements", on("reinstatedOn", texts("askedBy", "means", "words")));
        all.put("internal-reviews", on("begunOn", texts("words")));
        all.put("safeguarding-concerns", on("raisedOn", texts("to", "words")));
        all.put("anonymous-decisions", on("decidedOn", texts("words")));
        all.put("complainants", on("namedOn", texts("kind")));
        all.put(
                "procedure-corrections",
                on(
                        "correctedOn",
                        texts(
                                        "to",
                                        "because",
                                        "reasons",
                                        "decidedBy",
                                        "secondPerson",
                                        "secondReasons",
                                        "wordOf",
                                        "advocate")
                                .and(Leaf.DATE, "answeredOn", "askedToGoOnOn")));
        all.put(
                "ombudsman-orders",
                on("orderedOn", texts("order", "recommendationId").and(Leaf.DATE, "completeBy")));
        return all;
    }
}
