package org.heard.ombudsman.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.CaseFact.ApproachTaken;
import org.heard.ombudsman.casework.CaseFact.CaseClosed;
import org.heard.ombudsman.casework.Check;
import org.heard.ombudsman.casework.Deciding;
import org.heard.ombudsman.casework.Deciding.PublicationWithheld;
import org.heard.ombudsman.casework.Deciding.ReportConsidered;
import org.heard.ombudsman.casework.Deciding.ReportIssued;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision.Statement;
import org.heard.ombudsman.casework.Investigating.EvidenceTaken;
import org.heard.ombudsman.queue.CaseworkView;
import org.heard.ombudsman.queue.CaseworkView.Happened;
import org.heard.ombudsman.queue.CaseworkView.Item;
import org.heard.ombudsman.queue.QueuedCase;

/**
 * A case as its pages show it.
 *
 * @param council by its name
 * @param person null until the person part has come
 * @param councils that may have a complaint
 * @param version number of its facts
 */
record Shown(
        QueuedCase queued, String council, List<Council> councils, CaseworkView work, Person person, long version) {

    private static final String REVIEWED = "reviewed";

    /** A council by its code. */
    record Council(String code, String name) {}

    /** Who complains, how to reach them and deal with them, what they said, who speaks for the council, and what evidence came. */
    record Person(
            List<Somebody> people,
            List<Contact> contacts,
            List<LinkOfficer> linkOfficers,
            List<Point> points,
            List<Need> needs,
            List<Piece> evidence) {

        static Person of(JsonNode part) {
            return new Person(
                    list(part.at("/person/people")).stream()
                            .map(it -> new Somebody(text(it, "role"), text(it, "name"), text(it, "dateOfBirth")))
                            .toList(),
                    list(part.at("/person/contact")).stream()
                            .map(it -> new Contact(
                                    text(it, "kind"),
                                    text(it, "address"),
                                    it.path("safe").asBoolean(),
                                    text(it, "codeWord")))
                            .toList(),
                    list(part.at("/person/council/linkOfficers")).stream()
                            .map(it -> new LinkOfficer(text(it, "name"), text(it, "text"), text(it, "email")))
                            .toList(),
                    list(part.at("/person/complaint/points")).stream()
                            .map(it -> new Point(
                                    it.path("number").asInt(),
                                    text(it, "about"),
                                    text(it, "words"),
                                    text(it, "desiredOutcome")))
                            .toList(),
                    list(part.at("/person/needs")).stream()
                            .map(it -> new Need(text(it, "kind"), text(it, "words")))
                            .toList(),
                    list(part.at("/person/evidence")).stream()
                            .map(it -> new Piece(
                                    text(it, "name"), text(it, "words"), text(it, "givenBy"), text(it, "file")))
                            .toList());
        }

        private static List<JsonNode> list(JsonNode values) {
            return StreamSupport.stream(values.spliterator(), false).toList();
        }

        private static String text(JsonNode of, String field) {
            return of.path(field).asText("");
        }
    }

    record Somebody(String role, String name, String dateOfBirth) {}

    /** @param safe whether nobody else reads there */
    record Contact(String kind, String address, boolean safe, String codeWord) {}

    record LinkOfficer(String name, String text, String email) {}

    record Point(int number, String about, String words, String desiredOutcome) {}

    /** What was agreed about how to deal with them. */
    record Need(String kind, String words) {}

    /** @param file its place in the pack of the person part */
    record Piece(String name, String words, String givenBy, String file) {}

    /** Where its pages are. */
    public String address() {
        return "/desk/cases/" + queued.id();
    }

    /** Its pages. */
    public List<CasePage> pages() {
        return List.of(CasePage.values());
    }

    /** What happened, in words, the newest first. */
    public List<Happening> happened() {
        return work.timeline().reversed().stream().map(Happening::of).toList();
    }

    /** The documents that came, the oldest first. */
    public List<EvidenceTaken> documents() {
        return work.timeline().stream()
                .map(Happened::details)
                .filter(EvidenceTaken.class::isInstance)
                .map(EvidenceTaken.class::cast)
                .toList();
    }

    /** The phases of the checklist that have begun, or can. */
    public List<String> phases() {
        return List.of("intake", "assessment");
    }

    /** The checks of a phase. */
    public List<Item> items(String phase) {
        return work.checklist().stream()
                .filter(item -> item.phase().equals(phase))
                .toList();
    }

    /** The checks that were found to fail. */
    public List<Item> failed() {
        return work.checklist().stream()
                .filter(item -> item.answer() == Check.Answer.FAILS && item.wording() != Check.Wording.NOT_A_BAR)
                .toList();
    }

    /** Whether the health ombudsman works on it, too. */
    public boolean isJoint() {
        return work.joint() != null;
    }

    /** Whether nobody has consented to that in writing yet. */
    public boolean isJointConsentSpoken() {
        return isJoint() && work.joint().consent().equals("oral");
    }

    /** Whether somebody asked for a review that is open. */
    public boolean isUnderReview() {
        return count(ReviewAsked.class) > count(ReviewDecided.class);
    }

    /** Whether a public report waits for the council to consider it. */
    public boolean isReportOpen() {
        return count(ReportIssued.class) > count(ReportConsidered.class);
    }

    /** Whether its statement stands in the register. */
    public boolean isPublished() {
        return Deciding.isPublished(
                work.timeline().stream().map(Happened::details).toList());
    }

    /** Why its statement is not to be published; null where that is not so. */
    public String withheldBecause() {
        return last(PublicationWithheld.class).map(PublicationWithheld::reason).orElse(null);
    }

    /** The form of the closing's statement: as it was sent, else as it was written, else with what follows from the check. */
    public Filled closingForm(Filled sent) {
        if (sent.step().equals(ClosingForm.STEP)) {
            return sent;
        }
        return ClosingForm.of(work.closing(), last(CaseClosed.class).orElse(null));
    }

    /** The text that stands, which a review may correct; null where none was written. */
    public Statement statement() {
        if (work.status().equals("closed")) {
            return work.closing() == null ? null : work.closing().statement();
        }
        return work.decision() == null ? null : work.decision().statement();
    }

    /** The form in which a review is decided: as it was sent, else with the text that stands. */
    public Filled reviewForm(Filled sent) {
        return sent.step().equals(REVIEWED)
                ? sent
                : new Filled(REVIEWED, statement() == null ? Map.of() : ClosingForm.text(statement()), Map.of());
    }

    /** Categories of the register. */
    public List<String> categories() {
        return DecisionText.CATEGORIES;
    }

    private <F extends CaseFact> Optional<F> last(Class<F> kind) {
        return work.timeline().stream()
                .map(it -> it.details())
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later);
    }

    private long count(Class<? extends CaseFact> kind) {
        return work.timeline().stream()
                .filter(it -> kind.isInstance(it.details()))
                .count();
    }

    /**
     * Whether its complaint may be named, or put right: it is an approach that is open or returned, and nobody has assessed it.
     */
    public boolean mayBeNamed() {
        return (isOpen() || work.status().equals("returned"))
                && work.stage().equals("intake")
                && count(ApproachTaken.class) > 0;
    }

    /** Whether a form that was sent is the one of a recommendation. */
    public boolean isAt(Filled form, String step, int number) {
        return form.value(step, "number").equals(Integer.toString(number));
    }

    /** Whether somebody must still decide. */
    public boolean isOpen() {
        return switch (work.status()) {
            case "decided", "closed", "returned" -> false;
            default -> true;
        };
    }

    /** The stage that comes after the one it is at; null after the last. */
    public String nextStage() {
        return switch (work.stage()) {
            case "intake" -> "assessment";
            case "assessment" -> "investigation";
            default -> null;
        };
    }
}
