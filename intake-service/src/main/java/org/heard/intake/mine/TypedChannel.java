package org.heard.intake.mine;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Hours;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.contact.SafeTime;
import org.heard.kit.problem.Problem;

/**
 * A way to be reached as its person types it: it stays in the form while something is wrong with it.
 *
 * @param address empty for the one there is
 * @param when codes of {@link SafeTime}, or {@link #SAME}
 * @param word empty for the one there is, or none
 */
record TypedChannel(Kind kind, String address, String safe, List<String> when, String says, String word) {

    /** The hours there are, where they are none that can be chosen. */
    static final String SAME = "same";

    private static final int LONGEST_WORD = 60;
    private static final int LONGEST_ADDRESS = 254;

    static TypedChannel nothing(Kind kind) {
        return new TypedChannel(kind, "", "", List.of(), "", "");
    }

    /** What stands in the form at first, of a channel that there is. Neither its address nor its code word is shown. */
    static TypedChannel of(Channel kept) {
        return new TypedChannel(
                kept.kind(),
                "",
                kept.safe() ? "yes" : "no",
                SafeTime.chosenFor(kept.hours()).orElse(List.of(SAME)),
                kept.sayWhoWeAre() ? "yes" : "no",
                "");
    }

    static TypedChannel of(Kind kind, MultivaluedMap<String, String> form) {
        return new TypedChannel(
                kind,
                field(form, "address"),
                field(form, "safe"),
                form.getOrDefault("when", List.of()),
                field(form, "says"),
                field(form, "word"));
    }

    private static String field(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    /**
     * What is wrong.
     *
     * @param at the field
     * @param key of the text that says so
     */
    record Fault(String at, String key) {}

    /** @param before the channel there is; null for a new one */
    Optional<Fault> fault(Channel before) {
        if (address.isEmpty() ? before == null : !isAddress()) {
            return Optional.of(new Fault("address", "q." + question() + ".wrong"));
        }
        if (!isAnswer(safe)) {
            return Optional.of(missing("safe"));
        }
        if (asksWhen() && !isTime(before)) {
            return Optional.of(missing("when"));
        }
        if (!isAnswer(says)) {
            return Optional.of(missing("says"));
        }
        return word.length() > LONGEST_WORD
                ? Optional.of(new Fault("word", "q." + question() + "-word.long"))
                : Optional.empty();
    }

    private Fault missing(String field) {
        return new Fault(field, "q." + question() + "-" + field + ".missing");
    }

    private boolean isAddress() {
        try {
            return address.length() <= LONGEST_ADDRESS
                    && PactInput.normalised(new Channel(kind, address, false, null, null, null, null), 0) != null;
        } catch (Problem none) {
            return false;
        }
    }

    private boolean isTime(Channel before) {
        return !when.isEmpty()
                && when.stream()
                        .allMatch(time -> SafeTime.codes().contains(time) || before != null && time.equals(SAME));
    }

    private static boolean isAnswer(String typed) {
        return List.of("yes", "no").contains(typed);
    }

    /** The channel, of one that has no fault: the person says today that it is theirs. */
    Channel channel(Channel before, LocalDate today) {
        return new Channel(
                kind,
                address.isEmpty() ? before.address() : address,
                safe.equals("yes"),
                hours(before),
                says.equals("yes"),
                word.isEmpty() ? before == null ? null : before.codeWord() : word,
                today);
    }

    private List<Hours> hours(Channel before) {
        if (before != null && (when.contains(SAME) || !asksWhen())) {
            return before.hours();
        }
        return asksWhen() ? SafeTime.hours(when) : List.of();
    }

    /** The post keeps no hours. */
    boolean asksWhen() {
        return kind != Kind.LETTER;
    }

    /** What the questions about it are called in the texts. */
    String question() {
        return switch (kind) {
            case TEXT -> "number";
            case EMAIL -> "email";
            case LETTER -> "address";
        };
    }
}
