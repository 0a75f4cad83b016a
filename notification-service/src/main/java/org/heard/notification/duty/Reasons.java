package org.heard.notification.duty;

import java.util.Map;

/** Codes of reasons in words that end a sentence: "… because {why}". A code that is not known here gets none of its own. */
final class Reasons {

    private static final String IN_ITS_LETTER = "there is a reason, which stands in its own letter";

    private static final Map<String, String> DELAY = Map.of(
            "complexity", "it is complicated",
            "evidence-awaited", "it still waits for papers or for what people have to say",
            "people-unavailable", "it could not speak with everybody yet",
            "investigator-awaited", "it has not found somebody to look into it yet",
            "statement-not-agreed", "what your complaint is about is not written down and agreed yet",
            "complainant-unavailable", "it could not speak with you yet",
            "advocate", "you are getting an advocate first");

    private static final Map<String, String> REJECTION = Map.ofEntries(
            Map.entry("R-EX-1", "the law says whose complaints these are, and you are not one of them"),
            Map.entry("R-EX-2", "it is not about this council or anybody who works for it"),
            Map.entry("R-EX-3", "the same complaint was looked at through all stages before"),
            Map.entry("R-EX-4", "this procedure is not for child protection work or reports to a court"),
            Map.entry("R-EX-5", "this procedure is not for how an adult was treated"),
            Map.entry("R-EX-6", "a court decided it, and only a court can change that"),
            Map.entry("R-EX-7", "there is another way for decisions on who may foster or adopt"),
            Map.entry("R-EX-10", "it is about somebody's work at the council, and there is another way for that"),
            Map.entry(
                    "CONF-1",
                    "this way is for parents, for those who look after a child, and for children who understand it"),
            Map.entry("R-T-2", "it came more than one year after what happened"),
            Map.entry("R-T-1", "it came more than one year after what happened"),
            Map.entry(
                    "CODE-3",
                    "it came more than twelve months after what happened, or for another reason in its own letter"));

    private static final Map<String, String> HOLD = Map.of(
            "court", "a court looks at the same things",
            "tribunal", "a tribunal looks at the same things",
            "criminal", "the police or a criminal court look at the same things",
            "disciplinary", "the council looks at what somebody did at work",
            "advocate", "you are getting an advocate first");

    private Reasons() {}

    static String ofDelay(String code) {
        return DELAY.getOrDefault(code, IN_ITS_LETTER);
    }

    static String ofRejection(String rule) {
        return REJECTION.getOrDefault(rule, IN_ITS_LETTER);
    }

    /** By the word that the code begins with, or has in it: court-proceedings, advocate-search. */
    static String ofHold(String code) {
        return HOLD.entrySet().stream()
                .filter(known -> code.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(
                        code.contains("proceedings")
                                ? "a court, the police or somebody else looks at the same things"
                                : "something else must be finished first");
    }
}
