package org.heard.procedure.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.heard.kit.council.Caller;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.sealing.Opener;

/** The words of a complaint's facts, opened for a reader who may read them. */
@ApplicationScoped
public class SpokenWords {

    private final Opener opener;
    private final Caller caller;

    SpokenWords(Opener opener, Caller caller) {
        this.opener = opener;
        this.caller = caller;
    }

    /**
     * Words of a fact.
     *
     * @param sequence of the fact
     * @param commitment as it stands in the fact
     * @param salt hexadecimal; SHA-256 of salt and text is the commitment stored with the fact
     */
    public record Spoken(long sequence, @JsonIgnore String commitment, String salt, String text) {}

    /** All words of the facts that the caller may read, in order; those of one fact in the order of its components. */
    public Uni<List<Spoken>> of(ComplaintLog log) {
        var viewer = Viewer.of(caller);
        if (log.progress().facts().stream()
                .filter(viewer::opens)
                .noneMatch(fact -> wordsOf(fact).findAny().isPresent())) {
            return Uni.createFrom().item(List.of());
        }
        return opener.of(log.progress().accepted().id().uuid()).map(open -> IntStream.range(
                        0, log.stored().size())
                .boxed()
                .filter(index -> viewer.opens(log.fact(index)))
                .flatMap(index -> wordsOf(log.fact(index)).map(words -> {
                    var opened = open.apply(words);
                    return new Spoken(
                            log.stored().get(index).sequence(), words.commitment(), opened.salt(), opened.text());
                }))
                .toList());
    }

    /** Whatever is sealed anywhere in a fact. */
    private static Stream<Sealed> wordsOf(Object value) {
        return switch (value) {
            case Sealed words -> Stream.of(words);
            case Collection<?> many -> many.stream().flatMap(SpokenWords::wordsOf);
            case Record parts ->
                Arrays.stream(parts.getClass().getRecordComponents())
                        .map(part -> valueOf(part, parts))
                        .flatMap(SpokenWords::wordsOf);
            case null, default -> Stream.of();
        };
    }

    private static Object valueOf(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("every part of a fact is public", hidden);
        }
    }
}
