package org.heard.intake.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a letter goes, as it stands on an envelope.
 *
 * @param lines three to seven, the last of which is a postcode of the United Kingdom
 */
record PostalAddress(List<String> lines) {

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 7;
    private static final int LONGEST_LINE = 45;
    private static final Pattern POSTCODE = Pattern.compile("([A-Z]{1,2}[0-9][0-9A-Z]?) ?([0-9][A-Z]{2})");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** However it is written; empty when no letter would arrive there. */
    static Optional<PostalAddress> of(String written) {
        var lines = new ArrayList<>(written.lines()
                .map(line -> CONTROL.matcher(line).replaceAll(" ").strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList());
        if (lines.size() < FEWEST_LINES
                || lines.size() > MOST_LINES
                || lines.stream().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return Optional.empty();
        }
        var postcode = POSTCODE.matcher(lines.removeLast().toUpperCase(Locale.ROOT));
        if (!postcode.matches()) {
            return Optional.empty();
        }
        lines.add(postcode.group(1) + " " + postcode.group(2));
        return Optional.of(new PostalAddress(List.copyOf(lines)));
    }

    /** A line each. */
    @Override
    public String toString() {
        return String.join("\n", lines);
    }
}
