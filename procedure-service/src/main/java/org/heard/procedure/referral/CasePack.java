package org.heard.procedure.referral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.heard.kit.digest.CanonicalJson;
import org.heard.pack.Pack;
import org.heard.pack.Print;
import org.heard.procedure.clock.Explanation;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.reading.SpokenWords.Spoken;
import org.heard.procedure.referral.Bundle.Late;
import org.heard.workingdays.WorkingDays;

/**
 * The case part as a ZIP: {@code manifest.json}, whose SHA-256 was told with the referral, the case as JSON, its words, and a
 * bundle to read. The same bytes whenever it is made, as long as no words are erased.
 */
final class CasePack {

    private CasePack() {}

    /**
     * @param progress the complaint as it was at the referral
     * @param spoken the words of its facts
     */
    static byte[] of(CaseFile file, Progress progress, List<Spoken> spoken, WorkingDays days) {
        var referredOn = progress.facts().getLast().happenedOn();
        var bundle = Bundle.of(file, spoken, late(progress, referredOn, days));
        return new Pack()
                .add("manifest.json", CanonicalJson.of(file.manifest().json()))
                .add("case.json", CanonicalJson.of(file.parts()))
                .add("words.json", words(spoken))
                .add("bundle.pdf", Print.pdf(bundle, referredOn))
                .zip();
    }

    /** The redacted copy: without anybody's words, and with a manifest of its own. */
    static byte[] withoutWords(CaseFile file, Progress progress, WorkingDays days) {
        return of(file.withoutWords(), progress, List.of(), days);
    }

    private static byte[] words(List<Spoken> spoken) {
        var json = JsonNodeFactory.instance.objectNode();
        var list = json.putArray("words");
        spoken.forEach(it -> list.addObject()
                .put("sequence", it.sequence())
                .put("salt", Objects.requireNonNullElse(it.salt(), ""))
                .put("text", it.text()));
        return CanonicalJson.of(json);
    }

    private static List<Late> late(Progress progress, LocalDate referredOn, WorkingDays days) {
        return Explanation.of(progress.clocks(), referredOn, days).stream()
                .filter(clock -> clock.missedOn().isPresent() && clock.limit().isPresent())
                .map(clock -> new Late(
                        clock.clock().value(),
                        clock.clock().rule(),
                        clock.dueOn(),
                        clock.endedOn(),
                        clock.overdueWorkingDays()))
                .toList();
    }
}
