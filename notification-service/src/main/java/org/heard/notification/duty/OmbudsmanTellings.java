package org.heard.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;

/** What is owed because of what the Ombudsman does. Everything of one day about taking it in is announced by one nudge. */
@ApplicationScoped
public class OmbudsmanTellings {

    private final NotificationConfig.Rules rules;

    OmbudsmanTellings(NotificationConfig config) {
        this.rules = config.rules();
    }

    /** The Ombudsman has it: the receipt. */
    public List<Owed> received(String caseReference, LocalDate receivedOn) {
        return List.of(owed(
                        Tell.REFERRED,
                        receivedOn,
                        "ombudsman-received",
                        Map.of("receivedOn", receivedOn, "caseReference", caseReference))
                .withTheSameOfTheDay());
    }

    /**
     * It came too early, and what happens next.
     *
     * @param next code of the next step in the council's procedure
     */
    public List<Owed> returned(String next, LocalDate returnedOn) {
        return List.of(owed(
                        Tell.REFERRED,
                        returnedOn,
                        "ombudsman-returned",
                        Map.of("returnedOn", returnedOn, "next", sentence(next)))
                .withTheSameOfTheDay());
    }

    /** What the Ombudsman had was about somebody else's complaint. */
    public List<Owed> mistaken(LocalDate returnedOn) {
        return List.of(owed(Tell.REFERRED, returnedOn, "ombudsman-mistaken", Map.of("returnedOn", returnedOn))
                .withTheSameOfTheDay());
    }

    /** The Ombudsman asks the person something. */
    public List<Owed> asked(LocalDate madeOn, LocalDate dueOn) {
        return List.of(owed(Tell.OMBUDSMAN_ASKS, madeOn, "ombudsman-asks", Map.of("madeOn", madeOn, "dueOn", dueOn)));
    }

    /**
     * The Ombudsman still waits for what it asked.
     *
     * @param remindedOn after the last day when that is over, else before it
     */
    public List<Owed> askedAgain(LocalDate remindedOn, LocalDate dueOn) {
        var letter = remindedOn.isAfter(dueOn) ? "ombudsman-asks-late" : "ombudsman-asks-again";
        return List.of(owed(Tell.OMBUDSMAN_ASKS, remindedOn, letter, Map.of("dueOn", dueOn)));
    }

    /** Two ombudsmen look at it together. */
    public List<Owed> joint(LocalDate beganOn) {
        return List.of(owed(Tell.OMBUDSMAN_JOINT, beganOn, "ombudsman-joint", Map.of("beganOn", beganOn)));
    }

    /**
     * They do no longer, and the Ombudsman's part goes on.
     *
     * @param because consent-withdrawn or health-part-over; null where it was not told
     */
    public List<Owed> split(String because, LocalDate endedOn) {
        var why =
                switch (because) {
                    case "consent-withdrawn" -> "You took back your yes to that.";
                    case "health-part-over" -> "The part about health care is done.";
                    case null, default -> "The two have ended that.";
                };
        return List.of(owed(Tell.OMBUDSMAN_JOINT, endedOn, "ombudsman-split", Map.of("endedOn", endedOn, "why", why)));
    }

    /** There is a draft to comment on. */
    public List<Owed> drafted(LocalDate issuedOn, LocalDate commentsBy) {
        return List.of(owed(
                Tell.OMBUDSMAN_DRAFT,
                issuedOn,
                "ombudsman-draft",
                Map.of("issuedOn", issuedOn, "commentsBy", commentsBy)));
    }

    /**
     * The Ombudsman decided.
     *
     * @param recommendations how many the council agreed to
     * @param wording of what was closed: cannot or will-not; null where it was not told
     */
    public List<Owed> decided(String outcome, int recommendations, String wording, LocalDate decidedOn) {
        var letter =
                switch (outcome) {
                    case "not-upheld" -> "ombudsman-not-upheld";
                    case "closed-after-initial-enquiries" -> closed(wording);
                    default -> recommendations == 0 ? "ombudsman-upheld-nothing-agreed" : "ombudsman-upheld";
                };
        return List.of(owed(Tell.OMBUDSMAN_DECIDED, decidedOn, letter, Map.of("decidedOn", decidedOn)));
    }

    private static String closed(String wording) {
        return switch (wording) {
            case "cannot" -> "ombudsman-cannot";
            case "will-not" -> "ombudsman-will-not";
            case null, default -> "ombudsman-closed";
        };
    }

    /** The council did not do in time what it had agreed to. */
    public List<Owed> missed(LocalDate dueOn, LocalDate missedOn) {
        return List.of(
                owed(Tell.OMBUDSMAN_REMEDY, missedOn, "remedy-missed", Map.of("dueOn", dueOn, "missedOn", missedOn)));
    }

    /** @param result complied, complied-late or not-complied */
    public List<Owed> settled(String result, LocalDate on) {
        var letter =
                switch (result) {
                    case "complied" -> "remedy-done";
                    case "complied-late" -> "remedy-done-late";
                    default -> "remedy-not-done";
                };
        return List.of(owed(Tell.OMBUDSMAN_REMEDY, on, letter, Map.of("on", on)));
    }

    /** The statement is public; nobody is named in it. */
    public List<Owed> published(LocalDate publishedOn) {
        return List.of(
                owed(Tell.OMBUDSMAN_PUBLISHED, publishedOn, "statement-published", Map.of("publishedOn", publishedOn)));
    }

    /** There is a public report, which the council considers by a day; nobody is named in it. */
    public List<Owed> reported(LocalDate issuedOn, LocalDate considerBy) {
        return List.of(owed(
                Tell.OMBUDSMAN_REPORT,
                issuedOn,
                "public-report",
                Map.of("issuedOn", issuedOn, "considerBy", considerBy)));
    }

    /**
     * The Ombudsman looked again at how a case ended.
     *
     * @param result stands, corrected or reopened
     */
    public List<Owed> lookedAgain(String result, LocalDate decidedOn) {
        var letter =
                switch (result) {
                    case "corrected" -> "review-corrected";
                    case "reopened" -> "review-reopened";
                    default -> "review-stands";
                };
        return List.of(owed(Tell.OMBUDSMAN_REVIEW, decidedOn, letter, Map.of("decidedOn", decidedOn)));
    }

    private static String sentence(String next) {
        return switch (next) {
            case "stage-1-answer" -> "Next, the council must answer you at stage 1.";
            case "ask-for-stage-2" -> "Next, you can go on to stage 2. The council cannot refuse it.";
            case "stage-2-answer" -> "Next, the council must answer you at stage 2.";
            case "ask-for-panel" -> "Next, you can ask for a review panel.";
            case "panel" -> "Next, the review panel must meet.";
            case "last-answer" -> "Next, the council must give you its last answer.";
            default -> "The council will tell you what comes next.";
        };
    }

    private Owed owed(Tell what, LocalDate on, String letter, Map<String, Object> values) {
        return new Owed(what, DueDays.from(on, rules.tellWithinWorkingDays()), letter, values);
    }
}
