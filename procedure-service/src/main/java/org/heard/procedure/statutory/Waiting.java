package org.heard.procedure.statutory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.HoldEvent.ComplaintResubmitted;
import org.heard.procedure.complaint.event.HoldEvent.HoldReviewDue;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceDecided;
import org.heard.procedure.complaint.event.HoldEvent.PrejudiceReviewed;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsConcluded;
import org.heard.procedure.complaint.event.HoldEvent.ProceedingsRecorded;
import org.heard.procedure.complaint.term.PrejudiceDecision;

/** What a complaint waits for, as its facts tell. */
final class Waiting {

    private Waiting() {}

    /** Proceedings that are on record and have not ended. */
    static ProceedingsRecorded mustGoOn(String proceedings, Progress progress) {
        var learned = recorded(proceedings, progress).orElseThrow(Refusal.PROCEEDINGS_UNKNOWN::refused);
        Refusal.PROCEEDINGS_ALREADY_CONCLUDED.when(
                concluded(proceedings, progress).isPresent());
        return learned;
    }

    static Optional<ProceedingsRecorded> recorded(String proceedings, Progress progress) {
        return last(ProceedingsRecorded.class, ProceedingsRecorded::proceedings, proceedings, progress);
    }

    static Optional<ProceedingsConcluded> concluded(String proceedings, Progress progress) {
        return last(ProceedingsConcluded.class, ProceedingsConcluded::proceedings, proceedings, progress);
    }

    /** Whether the complaint, or a part of it, waits for these proceedings; their end alone does not make it go on. */
    static boolean isFor(String proceedings, Progress progress) {
        return reach(proceedings, progress) != PrejudiceDecision.GO_ON;
    }

    /** How much of it waits for them: the last word on it. */
    static PrejudiceDecision reach(String proceedings, Progress progress) {
        var reach = PrejudiceDecision.GO_ON;
        for (var fact : progress.facts()) {
            reach = switch (fact) {
                case PrejudiceDecided it when it.proceedings().equals(proceedings) -> it.decision();
                case PrejudiceReviewed it when it.proceedings().equals(proceedings) -> it.decision();
                case ComplaintResubmitted it when it.proceedings().equals(proceedings) -> PrejudiceDecision.GO_ON;
                case ComplaintEvent _ -> reach;
            };
        }
        return reach;
    }

    /** The day of the last decision on them. */
    static LocalDate since(String proceedings, Progress progress) {
        return progress.facts().reversed().stream()
                .filter(fact -> switch (fact) {
                    case PrejudiceDecided it -> it.proceedings().equals(proceedings);
                    case PrejudiceReviewed it -> it.proceedings().equals(proceedings);
                    case ComplaintEvent _ -> false;
                })
                .map(ComplaintEvent::happenedOn)
                .findFirst()
                .orElseThrow();
    }

    /** Holds that are to be looked at by a day and were not announced. */
    static List<ComplaintEvent> reviewsDue(Progress progress, LocalDate today) {
        return progress.clocks().holdsToReview(today).stream()
                .map(held -> new HoldReviewDue(progress.accepted().id(), held.ground(), held.reviewOn(), today))
                .distinct()
                .filter(due -> progress.facts().stream()
                        .noneMatch(fact -> fact instanceof HoldReviewDue said
                                && said.ground().equals(due.ground())
                                && said.happenedOn().equals(due.happenedOn())))
                .<ComplaintEvent>map(due -> due)
                .toList();
    }

    private static <E extends ComplaintEvent> Optional<E> last(
            Class<E> kind, Function<E, String> of, String proceedings, Progress progress) {
        return progress.facts().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> of.apply(fact).equals(proceedings))
                .findFirst();
    }
}
