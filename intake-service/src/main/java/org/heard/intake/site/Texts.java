package org.heard.intake.site;

import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * Every string of the pages, from {@code texts/site.properties} (English) and a file beside it for each other language,
 * such as {@code texts/site_pl.properties}. Adding a file adds the language.
 */
@Singleton
public class Texts {

    /** The language of {@code texts/site.properties}. */
    public static final String ENGLISH = "en";

    private static final String BUNDLE = "texts.site";

    private final Map<String, ResourceBundle> bundles = new LinkedHashMap<>();

    Texts() {
        bundles.put(ENGLISH, bundle(Locale.ROOT));
        for (var language : Locale.getISOLanguages()) {
            var file = "texts/site_" + language + ".properties";
            if (Texts.class.getClassLoader().getResource(file) != null) {
                bundles.put(language, bundle(Locale.of(language)));
            }
        }
    }

    private static ResourceBundle bundle(Locale locale) {
        var onlyThis = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return ResourceBundle.getBundle(BUNDLE, locale, Texts.class.getClassLoader(), onlyThis);
    }

    /** The languages there are, English first. */
    public List<String> languages() {
        return new ArrayList<>(bundles.keySet());
    }

    /** The language itself if it is there, else English. */
    public String known(String language) {
        return language != null && bundles.containsKey(language) ? language : ENGLISH;
    }

    /** All keys of a language, for a test that none is missing. */
    java.util.Set<String> keys(String language) {
        var own = new java.util.TreeSet<String>();
        bundles.get(language).getKeys().asIterator().forEachRemaining(own::add);
        return own;
    }

    /** A text with its arguments. */
    public String of(String language, String key, Object... arguments) {
        var text = bundles.get(known(language)).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale(language)).format(arguments);
    }

    /** A day as people say it, such as Friday 4 December 2026. */
    public String day(String language, LocalDate day) {
        return ENGLISH.equals(known(language))
                ? DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK).format(day)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale(language))
                        .format(day);
    }

    /** A day of the week as people say it, by its code, such as mon. */
    String weekday(String language, String code) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(code))
                .findFirst()
                .orElseThrow()
                .getDisplayName(TextStyle.FULL_STANDALONE, locale(language));
    }

    private Locale locale(String language) {
        return ENGLISH.equals(known(language)) ? Locale.UK : Locale.of(known(language));
    }
}
