package org.heard.ombudsman.register;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.heard.ombudsman.OmbudsmanConfig;

/** Puts a statement that was decided here into the register, within the running transaction. */
@ApplicationScoped
public class Publication {

    private final Map<String, String> councilNames;

    Publication(OmbudsmanConfig config) {
        this.councilNames = config.councilNames();
    }

    /** A part of a statement; one without words is left out. */
    public record Section(String heading, String words) {}

    /**
     * Publishes.
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
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("insert into published_statement"
                                + " (council, reference, outcome, category, decided_on, summary)"
                                + " values (:council, :reference, :outcome, :category, :decidedOn, :summary)")
                        .setParameter("council", councilNames.getOrDefault(council, council))
                        .setParameter("reference", reference)
                        .setParameter("outcome", outcome)
                        .setParameter("category", category)
                        .setParameter("decidedOn", decidedOn)
                        .setParameter("summary", summary)
                        .executeUpdate())
                .chain(() -> add(reference, sections));
    }

    private static Uni<Void> add(String reference, List<Section> sections) {
        var said = new ArrayList<>(sections);
        said.removeIf(section -> section.words() == null);
        Uni<Void> all = Uni.createFrom().voidItem();
        for (var position = 1; position <= said.size(); position++) {
            var at = position;
            var section = said.get(position - 1);
            all = all.chain(() -> Panache.getSession())
                    .chain(session -> session.createNativeQuery("insert into statement_section"
                                    + " (reference, position, heading, words)"
                                    + " values (:reference, :position, :heading, :words)")
                            .setParameter("reference", reference)
                            .setParameter("position", at)
                            .setParameter("heading", section.heading())
                            .setParameter("words", section.words())
                            .executeUpdate())
                    .replaceWithVoid();
        }
        return all;
    }
}
