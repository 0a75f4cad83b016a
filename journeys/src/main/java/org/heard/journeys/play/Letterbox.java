package org.heard.journeys.play;

import java.util.List;
import org.heard.journeys.stack.Stack;

/** Where the play's person gets letters. */
final class Letterbox {

    private final Stack stack;
    private final String address;
    private int counted;

    Letterbox(Stack stack, String address) {
        this.stack = stack;
        this.address = address;
    }

    /** The letters that came since the last time they were counted. */
    List<String> uncounted() {
        var all = stack.messages(address).stream()
                .map(message -> message.path("body").asText())
                .toList();
        return all.subList(Math.min(counted, all.size()), all.size());
    }

    void count(int letters) {
        counted += letters;
    }
}
