package org.heard.ombudsman.desk;

import java.util.Locale;

/** What the desk says once a step is on record. */
enum Recorded {
    TAKE("You have the case."),
    ASSIGN("The case was given to the caseworker."),
    NOTE("The note was added."),
    HELP("The help was recorded."),
    NAME("The complaint was named, and told there."),
    STAGE("The next stage began."),
    RETURN("The case went back to the council’s procedure."),
    CLOSE("The case was closed."),
    JOIN("Joint working began, and both sides are told."),
    CONFIRM("The consent was recorded as given in writing."),
    SPLIT("Joint working ended. Our part goes on, and both sides are told."),
    CHECK("The check was decided."),
    ENQUIRY("The enquiry was made."),
    ANSWER("The answer was recorded."),
    COMMENT("The comment was recorded."),
    SAVE("The text was saved."),
    DRAFT("The draft was issued to both sides."),
    FINAL("The decision was made."),
    REVIEW("The review was opened."),
    REVIEWED("The review was decided."),
    CLOSING("The statement was written. It is published in its time, unless that is withheld."),
    WITHHOLD("The statement will not be published."),
    REPORT("The public report was issued."),
    CONSIDERED("That the council considered the report was recorded."),
    DOCUMENT("The document was taken as evidence, and is kept."),
    EVIDENCE("The evidence was recorded."),
    SETTLE("What became of the recommendation was decided.");

    private final String sentence;

    Recorded(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
