package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.LastAnswer;
import org.heard.procedure.complaint.event.LifeEvent.ComplainantNamed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintClosed;
import org.heard.procedure.complaint.event.LifeEvent.ComplaintReinstated;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.term.ComplainantKind;
import org.heard.procedure.complaint.term.ProcedureKind;
import org.heard.procedure.complaint.term.Stage;
import org.heard.procedure.complaint.term.Status;

/**
 * How far a complaint has come: the facts so far, oldest first, and what they did to its clocks. A value.
 *
 * @param facts begins with {@link ComplaintAccepted}
 */
public record Progress(List<ComplaintEvent> facts, ClockLedger clocks) {

    public Progress {
        facts = List.copyOf(facts);
    }

    /** Nothing has happened yet. */
    static Progress under(RuleSet rules) {
        return new Progress(List.of(), ClockLedger.under(rules));
    }

    /** The progress after one more fact and its changes to the clocks. */
    public Progress after(ComplaintEvent fact, List<ClockChange> changes) {
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new Progress(more, clocks.apply(changes));
    }

    /** How it began. */
    public ComplaintAccepted accepted() {
        return (ComplaintAccepted) facts.getFirst();
    }

    /** The latest fact of a kind. */
    public <E extends ComplaintEvent> Optional<E> last(Class<E> kind) {
        return facts.reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    public boolean has(Class<? extends ComplaintEvent> kind) {
        return last(kind).isPresent();
    }

    /** The procedure the complaint is in. */
    public ProcedureKind procedure() {
        return accepted().procedure();
    }

    /** The stage the complaint is at. */
    public Stage stage() {
        return last(StageEscalated.class)
                .map(StageEscalated::to)
                .orElse(accepted().stage());
    }

    /** The day the stage began. */
    public LocalDate stageBeganOn() {
        return last(StageEscalated.class)
                .map(StageEscalated::happenedOn)
                .orElse(accepted().happenedOn());
    }

    /** Who complains, as far as they said. */
    public String complainantKind() {
        return last(ComplainantNamed.class)
                .map(named -> named.kind().code())
                .orElse(accepted().complainantKind());
    }

    /** Whether the complainant is the child or a care leaver. */
    public boolean youngPerson() {
        return last(ComplainantNamed.class)
                .map(named -> named.kind() == ComplainantKind.CHILD || named.kind() == ComplainantKind.CARE_LEAVER)
                .orElse(accepted().youngPerson());
    }

    /** What ended the complaint, unless it came back since. */
    public Optional<ComplaintEvent> ending() {
        return facts.reversed().stream()
                .filter(fact ->
                        fact instanceof ComplaintReinstated || endsWith(fact).isPresent())
                .findFirst()
                .filter(fact -> endsWith(fact).isPresent());
    }

    public boolean isWithdrawn() {
        return status() == Status.WITHDRAWN;
    }

    /** Whether the council gave its last answer. */
    public boolean isComplete() {
        return facts.stream().anyMatch(LastAnswer.class::isInstance);
    }

    /** Whether the council still has something to do. */
    public Status status() {
        return ending().flatMap(Progress::endsWith).orElse(isComplete() ? Status.COMPLETE : Status.OPEN);
    }

    private static Optional<Status> endsWith(ComplaintEvent fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case ComplaintWithdrawn _ -> Status.WITHDRAWN;
                    case ComplaintClosed _ -> Status.CLOSED;
                    case ComplaintRejected _ -> Status.REJECTED;
                    case ComplaintEvent _ -> null;
                });
    }
}
