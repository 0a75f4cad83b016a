package org.heard.intake.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the frame of every page needs, and every template's way to its texts. */
public record Page(
        Texts texts,
        String language,
        String address,
        Session session,
        String councilName,
        Map<String, String> versions) {

    /** A text. */
    public String t(String key, Object... arguments) {
        return texts.of(language, key, arguments);
    }

    /** A day as people say it. */
    public String day(LocalDate day) {
        return texts.day(language, day);
    }

    /** A day of the week by its code, such as mon. */
    public String weekday(Object code) {
        return texts.weekday(language, code.toString());
    }

    /** The other languages this page can be read in. */
    public List<String> otherLanguages() {
        return texts.languages().stream()
                .filter(other -> !other.equals(language))
                .toList();
    }

    /** How a language calls itself. */
    public String nameOf(String other) {
        return texts.of(other, "language.name");
    }

    public boolean open() {
        return session != null;
    }

    public boolean signedIn() {
        return session != null && session.complaint() != null;
    }

    public String formToken() {
        return session == null ? "" : session.formToken();
    }
}
