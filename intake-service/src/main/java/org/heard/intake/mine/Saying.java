package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.mine.OmbudsmanCases.Case;

/** What somebody says to the Ombudsman of one of their cases. */
sealed interface Saying {

    String words();

    /** What it is about, so that the same words are taken once for it. */
    String about(Case of);

    /** Whether it is still waited for. */
    boolean isAwaited(Case of, LocalDate today);

    Uni<Void> send(OmbudsmanApi ombudsman, UUID complaint, Case of, String key);

    /** As the form has it: an answer where it names what was asked, a doubt where it gives why, else a comment. */
    static Saying of(MultivaluedMap<String, String> form) {
        var words = said(form, "words").orElse("").strip();
        if (form.containsKey("again")) {
            return new Doubt(said(form, "because").orElse(""), words);
        }
        return said(form, "enquiry")
                .filter(it -> !it.isEmpty())
                .<Saying>map(it -> new Answer(it, words))
                .orElseGet(() -> new Comment(words));
    }

    private static Optional<String> said(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field));
    }

    /** To what they were asked. */
    record Answer(String enquiry, String words) implements Saying {

        @Override
        public String about(Case of) {
            return enquiry;
        }

        @Override
        public boolean isAwaited(Case of, LocalDate today) {
            return of.asked(enquiry).filter(it -> it.answeredOn() == null).isPresent();
        }

        @Override
        public Uni<Void> send(OmbudsmanApi ombudsman, UUID complaint, Case of, String key) {
            return ombudsman.answer(
                    complaint, of.id(), UUID.fromString(enquiry), key, of.tag(), new OmbudsmanApi.Words(words));
        }
    }

    /** On a draft decision. */
    record Comment(String words) implements Saying {

        @Override
        public String about(Case of) {
            return of.draft().issuedOn().toString();
        }

        @Override
        public boolean isAwaited(Case of, LocalDate today) {
            return of.mayComment();
        }

        @Override
        public Uni<Void> send(OmbudsmanApi ombudsman, UUID complaint, Case of, String key) {
            return ombudsman.comment(complaint, of.id(), key, of.tag(), new OmbudsmanApi.Words(words));
        }
    }

    /**
     * Of how a case ended: that they look at it again.
     *
     * @param because evidence-wrong or new-evidence
     */
    record Doubt(String because, String words) implements Saying {

        boolean saysWhy() {
            return because.equals("evidence-wrong") || because.equals("new-evidence");
        }

        @Override
        public String about(Case of) {
            return of.endedOn().orElseThrow() + "/" + because;
        }

        @Override
        public boolean isAwaited(Case of, LocalDate today) {
            return of.mayDoubt(today);
        }

        @Override
        public Uni<Void> send(OmbudsmanApi ombudsman, UUID complaint, Case of, String key) {
            return ombudsman.review(complaint, of.id(), key, of.tag(), new OmbudsmanApi.Doubt(because, words));
        }
    }
}
