package org.heard.procedure.reading;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.StageOneEvent.StageOneAnswered;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelReportSent;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationReceived;
import org.heard.procedure.complaint.event.StageTwoEvent.StatementAgreed;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.sealing.Opener;

/** The words of a complaint's facts, opened for a reader who may read them. */
@ApplicationScoped
public class SpokenWords {

    private final Opener opener;

    SpokenWords(Opener opener) {
        this.opener = opener;
    }

    /**
     * Words of one fact.
     *
     * @param sequence of the fact
     * @param salt hexadecimal; SHA-256 of salt and text is the commitment stored with the fact
     */
    public record Spoken(long sequence, String salt, String text) {}

    /** All words of the facts, in order. */
    public Uni<List<Spoken>> of(ComplaintLog log) {
        if (log.progress().facts().stream().noneMatch(fact -> wordsOf(fact).isPresent())) {
            return Uni.createFrom().item(List.of());
        }
        return opener.of(log.progress().accepted().id().uuid()).map(open -> IntStream.range(
                        0, log.stored().size())
                .boxed()
                .flatMap(index -> wordsOf(log.fact(index))
                        .map(open)
                        .map(opened -> new Spoken(log.stored().get(index).sequence(), opened.salt(), opened.text()))
                        .stream())
                .toList());
    }

    private static Optional<Sealed> wordsOf(ComplaintEvent fact) {
        return Optional.ofNullable(
                switch (fact) {
                    case StageOneAnswered it -> it.words();
                    case StatementAgreed it -> it.words();
                    case AdjudicationIssued it -> it.words();
                    case AdjudicationReceived it -> it.reason();
                    case PanelReportSent it -> it.words();
                    case FinalResponseIssued it -> it.words();
                    case ComplaintWithdrawn it -> it.words();
                    case ComplaintEvent _ -> null;
                });
    }
}
