package org.heard.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How hard an English text is to read (Flesch and Kincaid's grade): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 *
 * @param sentences each of at least one word
 */
public record ReadingAge(List<String> sentences) {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern SILENT = Pattern.compile("(?:[^laeiouy]es|[^aeioutd]ed|[^l]e)$");
    private static final Pattern NOT_PROSE = Pattern.compile(".*(?:[0-9]{3}|[0-9A-Z]{4}-|@|\\.uk|\\.org).*");

    /** The prose of a page's main part: each block ends a sentence; numbers, codes and addresses are left out. */
    public static ReadingAge ofPage(String html) {
        var main = html.replaceAll("(?s).*<main[^>]*>(.*)</main>.*", "$1")
                .replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", " ")
                .replaceAll("</?(?:p|li|h[1-6]|dt|dd|div|label|legend|button|br|strong|title)[^>]*>", ". ")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace("&quot;", " ")
                .replace("&amp;", " and ");
        return of(main);
    }

    /** The sentences of a text. */
    public static ReadingAge of(String text) {
        return new ReadingAge(Arrays.stream(text.split("[.!?:]\\s"))
                .map(String::strip)
                .filter(sentence -> !words(sentence).isEmpty())
                .toList());
    }

    public double grade() {
        var words =
                sentences.stream().mapToInt(sentence -> words(sentence).size()).sum();
        var syllables = sentences.stream()
                .flatMap(sentence -> words(sentence).stream())
                .mapToInt(ReadingAge::syllables)
                .sum();
        return words == 0 ? 0 : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }

    public double meanSentence() {
        return sentences.stream()
                .mapToInt(sentence -> words(sentence).size())
                .average()
                .orElse(0);
    }

    private static List<String> words(String sentence) {
        return Arrays.stream(sentence.split("\\s+"))
                .filter(word -> !NOT_PROSE.matcher(word).matches())
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("[^a-z']", ""))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** How many a word has as it is spoken, near enough. */
    public static int syllables(String word) {
        var spoken = word.length() > 3 ? SILENT.matcher(word).replaceFirst("") : word;
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
