package org.heard.ombudsman.casework;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** The decision, its review and its publication. */
public sealed interface Deciding extends CaseFact {

    /** To both sides, who may comment. */
    record DraftIssued(Decision decision, LocalDate commentsBy, LocalDate on) implements Deciding {}

    /** @param from council or complainant */
    record CommentTaken(String from, @Size(max = WORDS) String words, LocalDate on) implements Deciding {}

    record DecisionMade(Decision decision, LocalDate on) implements Deciding {}

    /** @param because evidence-wrong or new-evidence; nothing else is looked at again */
    record ReviewAsked(
            String by, String because, @Size(max = WORDS) String words, LocalDate on) implements Deciding {}

    /**
     * What came of a review.
     *
     * @param result stands, corrected or reopened
     * @param statement the corrected text, where one stood to be corrected; else null
     */
    record ReviewDecided(
            String result,
            @Size(max = WORDS) String reason,
            @Valid Decision.Statement statement,
            LocalDate on) implements Deciding {}

    /**
     * The statement of a case that was closed: why the Ombudsman cannot, or will not, look into it. The latest before it is
     * published stands.
     *
     * @param category of the register, such as {@code Child protection}
     * @param statement of which {@code found} is the assessment; there is no agreed action
     */
    record ClosingStated(
            @Size(min = 1, max = NAME) String category,
            @Valid Decision.Statement statement,
            LocalDate on) implements Deciding {}

    record StatementPublished(LocalDate on) implements Deciding {}

    record PublicationWithheld(@Size(max = WORDS) String reason, LocalDate on) implements Deciding {}

    /** A public report: the council considers it within three months (LGA 1974 s31(2)). */
    record ReportIssued(LocalDate considerBy, LocalDate on) implements Deciding {}

    record ReportConsidered(String where, LocalDate on) implements Deciding {}

    /** The three months are over. */
    record ReportNotConsidered(LocalDate considerBy, LocalDate on) implements Deciding {}

    /** Whether the statement of how a case ended stands in the register; not while only that of an earlier end does. */
    static boolean isPublished(List<CaseFact> facts) {
        var published = false;
        for (var fact : facts) {
            published = switch (fact) {
                case DecisionMade _, CaseClosed _ -> false;
                case StatementPublished _ -> true;
                case CaseFact _ -> published;
            };
        }
        return published;
    }
}
