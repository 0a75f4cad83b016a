package org.heard.journeys.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.heard.journeys.stack.Stack;

/** The play's own phone. */
final class Phone {

    private final Stack stack;
    private final PhoneNumber number;
    private int counted;
    private int shown;

    Phone(Stack stack, PhoneNumber number) {
        this.stack = stack;
        this.number = number;
    }

    PhoneNumber number() {
        return number;
    }

    void reply(String text) {
        stack.reply(number.digits(), text);
    }

    /** The texts that came since the last time they were counted. */
    List<String> uncounted() {
        var all = received();
        return all.subList(Math.min(counted, all.size()), all.size());
    }

    void count(int texts) {
        counted += texts;
    }

    /** The texts that came since this was asked last. */
    List<String> unshown() {
        var all = received();
        var fresh = all.subList(shown, all.size());
        shown = all.size();
        return fresh;
    }

    /** Every text that ever came. */
    List<String> received() {
        return stack.messages(number.digits()).stream()
                .filter(Phone::isToThePhone)
                .map(message -> message.path("body").asText())
                .toList();
    }

    private static boolean isToThePhone(JsonNode message) {
        return !message.path("via").asText().equals("phone");
    }
}
