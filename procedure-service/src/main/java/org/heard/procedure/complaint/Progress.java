package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.heard.procedure.clock.ClockChange;
import org.heard.procedure.clock.ClockLedger;
import org.heard.procedure.clock.RuleSet;
import org.heard.procedure.complaint.event.ChangeEvent.OmbudsmanOrderTaken;
import org.heard.procedure.complaint.event.ChangeEvent.ProcedureCorrected;
import org.heard.procedure.complaint.event.ComplaintAccepted;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.GoingOnEvent.StageEscalated;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldLifted;
import org.heard.procedure.complaint.event.KeepingEvent.LegalHoldPlaced;
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

    /** The latest fact of a kind, since the complaint is in its procedure. */
    public <E extends ComplaintEvent> Optional<E> last(Class<E> kind) {
        return inThisProcedure().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Whether there is such a fact, since the complaint is in its procedure. */
    public boolean has(Class<? extends ComplaintEvent> kind) {
        return last(kind).isPresent();
    }

    /** The correction that brought it into its procedure, if it was not there from the first day. */
    public Optional<ProcedureCorrected> correction() {
        return last(ProcedureCorrected.class);
    }

    /** The facts since the complaint is in its procedure, latest first; a correction is the first of them. */
    public Stream<ComplaintEvent> inThisProcedure() {
        for (var i = facts.size() - 1; i >= 0; i--) {
            if (facts.get(i) instanceof ProcedureCorrected) {
                return facts.subList(i, facts.size()).reversed().stream();
            }
        }
        return facts.reversed().stream();
    }

    /** The procedure the complaint is in. */
    public ProcedureKind procedure() {
        return correction().map(ProcedureCorrected::to).orElse(accepted().procedure());
    }

    /** The stage the complaint is at. */
    public Stage stage() {
        return beginning()
                .map(fact -> switch (fact) {
                    case StageEscalated it -> it.to();
                    case OmbudsmanOrderTaken it -> it.stage();
                    case ProcedureCorrected it -> it.stage();
                    case ComplaintEvent other -> throw new IllegalStateException(other + " begins no stage");
                })
                .orElse(accepted().stage());
    }

    /** The day the stage began. */
    public LocalDate stageBeganOn() {
        return beginning()
                .map(fact -> fact instanceof ProcedureCorrected it ? it.day0() : fact.happenedOn())
                .orElse(accepted().happenedOn());
    }

    /** What began the stage; empty for the first. */
    private Optional<ComplaintEvent> beginning() {
        return inThisProcedure()
                .filter(fact -> fact instanceof StageEscalated
                        || fact instanceof ProcedureCorrected
                        || fact instanceof OmbudsmanOrderTaken it && it.from() != it.stage())
                .findFirst();
    }

    /** The first fact that began a stage since the complaint is in its procedure, by a request, a correction or an order. */
    public Optional<ComplaintEvent> beginningOf(Stage stage) {
        return inThisProcedure()
                .filter(fact -> switch (fact) {
                    case StageEscalated it -> it.to() == stage;
                    case ProcedureCorrected it -> it.stage() == stage;
                    case OmbudsmanOrderTaken it -> it.stage() == stage && it.from() != stage;
                    case ComplaintEvent _ -> false;
                })
                .reduce((_, earlier) -> earlier);
    }

    /** Day 0 of a fact that began a stage. */
    public static LocalDate day0(ComplaintEvent beginning) {
        return beginning instanceof ProcedureCorrected it ? it.day0() : beginning.happenedOn();
    }

    /** Who complains, as far as they said. */
    public String complainantKind() {
        return named().map(ComplainantKind::code).orElse(accepted().complainantKind());
    }

    /** Whether the complainant is the child or a care leaver. */
    public boolean youngPerson() {
        return named().map(kind -> kind == ComplainantKind.CHILD || kind == ComplainantKind.CARE_LEAVER)
                .orElse(accepted().youngPerson());
    }

    /** Whether it is the complaint of a child or care leaver, whoever speaks for them. */
    public boolean ofYoungPerson() {
        return youngPerson() || accepted().speaksForChild();
    }

    private Optional<ComplainantKind> named() {
        return facts.reversed().stream()
                .filter(ComplainantNamed.class::isInstance)
                .map(fact -> ((ComplainantNamed) fact).kind())
                .findFirst();
    }

    /** What ended the complaint, unless it came back since. */
    public Optional<ComplaintEvent> ending() {
        return facts.reversed().stream()
                .filter(fact ->
                        fact instanceof ComplaintReinstated || endsWith(fact).isPresent())
                .findFirst()
                .filter(fact -> endsWith(fact).isPresent());
    }

    /** The legal holds in force, oldest first. */
    public List<LegalHoldPlaced> legalHolds() {
        var holds = new ArrayList<LegalHoldPlaced>();
        for (var fact : facts) {
            switch (fact) {
                case LegalHoldPlaced placed -> holds.add(placed);
                case LegalHoldLifted lifted -> holds.removeIf(hold -> hold.ground() == lifted.ground());
                case ComplaintEvent _ -> {}
            }
        }
        return List.copyOf(holds);
    }

    /** Whether what it says of people is erased. */
    public boolean isErased() {
        return has(ComplaintErased.class);
    }

    public boolean isWithdrawn() {
        return status() == Status.WITHDRAWN;
    }

    /** Whether the council gave its last answer. */
    public boolean isComplete() {
        return inThisProcedure().anyMatch(LastAnswer::is);
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
