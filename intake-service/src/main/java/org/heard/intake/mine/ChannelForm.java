package org.heard.intake.mine;

import java.util.List;
import java.util.stream.Stream;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.SafeTime;
import org.heard.intake.mine.TypedChannel.Fault;

/**
 * The page on which one way to be reached is given or changed.
 *
 * @param channel its id, or the kind of a new one
 * @param before as it is kept; null for a new one
 * @param fault null where nothing is wrong
 */
record ChannelForm(String channel, Channel before, TypedChannel typed, Fault fault) {

    /** Address to which it is sent. */
    public String action() {
        return "/my/contact/" + channel;
    }

    public boolean isNew() {
        return before == null;
    }

    /** The end of the address that stays if none is typed. */
    public String kept() {
        return ShownChannels.end(before.address());
    }

    public boolean hasWord() {
        return before != null && before.codeWord() != null;
    }

    public boolean concerns(String field) {
        return fault != null && fault.at().equals(field);
    }

    /** Key of a text of the question for the address. */
    public String key(String end) {
        return "q." + typed.question() + "." + end;
    }

    /** Key of a text of a question about it: safe, when, says or word. */
    public String of(String question, String end) {
        return "q." + typed.question() + "-" + question + "." + end;
    }

    /** Key of the heading. */
    public String titleKey() {
        return "contact." + (isNew() ? "add." : "kind.") + typed.kind();
    }

    /** Type of the field for the address. */
    public String type() {
        return switch (typed.kind()) {
            case TEXT -> "tel";
            case EMAIL -> "email";
            case LETTER -> "lines";
        };
    }

    public boolean asksWhen() {
        return typed.asksWhen();
    }

    /** What can be chosen for its hours. */
    public List<String> times() {
        var same = before != null && SafeTime.chosenFor(before.hours()).isEmpty();
        return Stream.concat(same ? Stream.of(TypedChannel.SAME) : Stream.of(), SafeTime.codes().stream())
                .toList();
    }

    /** Key of such a choice. */
    public String timeKey(String time) {
        return time.equals(TypedChannel.SAME) ? "contact.times.same" : of("when", time);
    }

    public boolean chosen(String time) {
        return typed.when().contains(time);
    }
}
