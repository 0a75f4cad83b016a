package org.heard.ombudsman.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What has been written of a decision so far: the fields of its form.
 *
 * @param savedBy null while nothing was saved
 * @param version how often it was saved
 */
record DecisionText(Map<String, String> fields, String savedBy, LocalDate savedOn, long version) {

    static final String FORM = "decision";

    /** Categories of the register (domain rules 6.5). */
    static final List<String> CATEGORIES = List.of(
            "Child protection",
            "Looked after children",
            "Disabled children",
            "Fostering",
            "Adoption",
            "Friends and family carers",
            "Other");

    static final DecisionText NOTHING = new DecisionText(Map.of(), null, null, 0);

    /** The same with what somebody wrote who could not save it. */
    DecisionText written(Map<String, String> instead) {
        return new DecisionText(instead, savedBy, savedOn, version);
    }

    /** Its form with what stands in it, and with what is wrong where it is the form that was sent. */
    public Filled filled(Filled sent) {
        return new Filled(FORM, fields, sent.step().equals(FORM) ? sent.faults() : Map.of());
    }

    /** Outcomes that a decision can have. */
    public List<String> outcomes() {
        return List.of("upheld", "upheld-without-investigation", "upheld-report", "not-upheld");
    }

    /** Categories that it can have. */
    public List<String> categories() {
        return CATEGORIES;
    }

    /** What stands in a field. */
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /** What stands in a field of a point. */
    public String finding(int point, String field) {
        return value("finding-" + point + "-" + field);
    }

    /** What stands in a field of a recommendation. */
    public String remedy(int recommendation, String field) {
        return value("recommendation-" + recommendation + "-" + field);
    }

    /** The numbers of its points. */
    public List<Integer> points() {
        return upTo(Written.rows(fields, "points", Written.MOST_POINTS));
    }

    /** The numbers of its recommendations. */
    public List<Integer> remedies() {
        return upTo(Written.rows(fields, "remedies", Written.MOST_REMEDIES));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
