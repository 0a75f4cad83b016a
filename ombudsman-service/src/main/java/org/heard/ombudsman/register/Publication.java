package org.heard.ombudsman.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heard.ombudsman.OmbudsmanConfig;

/** Puts a statement that was decided here into the register, and right there, within the running transaction. */
@ApplicationScoped
public class Publication {

    private static final String AGAIN = "update published_statement set council = :council, outcome = :outcome,"
            + " category = :category, decided_on = :decidedOn, summary = :summary where reference = :reference"
            + " and exists (select 1 from statement_section s where s.reference = :reference)";

    private static final String FIRST = "insert into published_statement"
            + " (council, reference, outcome, category, decided_on, summary)"
            + " values (:council, :reference, :outcome, :category, :decidedOn, :summary)";

    private static final String WITHOUT_SECTIONS = "delete from statement_section where reference = :reference";

    private static final String SECTION = "insert into statement_section (reference, position, heading, words)"
            + " values (:reference, :position, :heading, :words)";

    private final Map<String, String> councilNames;

    Publication(OmbudsmanConfig config) {
        this.councilNames = config.councilNames();
    }

    /** A part of a statement; one without words is left out. */
    public record Section(String heading, String words) {}

    /**
     * Publishes, and puts in the place of what was published of the case before: where a review corrected it, and where it was
     * opened again and ended anew. Until then what was published of it stays. A statement that was imported has no sections and is
     * never replaced.
     *
     * @param council code of the council, which is named in full where its name is known
     * @param reference of the case, such as {@code 26 000 001}
     */
    public Uni<Void> publish(
            String council,
            String reference,
            String outcome,
            String category,
            LocalDate decidedOn,
            String summary,
            List<Section> sections) {
        var values = Map.<String, Object>of(
                "council", councilNames.getOrDefault(council, council),
                "reference", reference,
                "outcome", outcome,
                "category", category,
                "decidedOn", decidedOn,
                "summary", summary);
        return execute(AGAIN, values)
                .chain(published -> published > 0
                        ? execute(WITHOUT_SECTIONS, Map.of("reference", reference))
                        : execute(FIRST, values))
                .chain(() -> add(reference, sections));
    }

    private static Uni<Integer> execute(String statement, Map<String, Object> values) {
        return Panache.getSession().chain(session -> {
            var query = session.createNativeQuery(statement);
            values.forEach(query::setParameter);
            return query.executeUpdate();
        });
    }

    private static Uni<Void> add(String reference, List<Section> sections) {
        var said = new ArrayList<>(sections);
        said.removeIf(section -> section.words() == null);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var position = 1; position <= said.size(); position++) {
            var at = position;
            var section = said.get(position - 1);
            all = all.chain(() -> execute(
                            SECTION,
                            Map.of(
                                    "reference",
                                    reference,
                                    "position",
                                    at,
                                    "heading",
                                    section.heading(),
                                    "words",
                                    section.words())))
                    .replaceWithVoid();
        }
        return all;
    }
}
