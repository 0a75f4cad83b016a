package org.heard.procedure.outcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.heard.procedure.complaint.term.Sealed;
import org.heard.procedure.reading.SpokenWords.Spoken;

/** The words that a reader may read, found by what stands for them in a fact. */
record SpokenTexts(Map<String, String> byCommitment) {

    static SpokenTexts of(List<Spoken> spoken) {
        return new SpokenTexts(
                spoken.stream().collect(Collectors.toMap(Spoken::commitment, Spoken::text, (first, _) -> first)));
    }

    /** Null where there are no words, or none for this reader. */
    String of(Sealed words) {
        return words == null ? null : byCommitment.get(words.commitment());
    }
}
