package org.heard.notification.duty;

import java.util.Map;

/** What had to be done by a limit, in words that begin a sentence: "{what} by 5 January 2026." */
final class Limits {

    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("DL-01", "The council had to say that your complaint is here"),
            Map.entry("DL-02", "The council had to tell you how this works"),
            Map.entry("DL-10", "The council had to give its first answer"),
            Map.entry("DL-11", "You could go on to stage 2 if there was no answer"),
            Map.entry("DL-12", "It was best to ask for stage 2"),
            Map.entry("DL-20", "The council had to say that your wish to go on is here"),
            Map.entry("DL-21", "The council had to answer you at stage 2"),
            Map.entry("DL-22", "The council had to answer you, or to tell you why it takes longer,"),
            Map.entry("DL-30", "You could ask for a panel"),
            Map.entry("DL-31", "The council had to say that your wish for a panel is here"),
            Map.entry("DL-32", "The council had to find who leads the panel"),
            Map.entry("DL-33", "The panel had to meet"),
            Map.entry("DL-34", "The council had to tell you when the panel meets"),
            Map.entry("DL-35", "The council had to send the panel its papers"),
            Map.entry("DL-36", "The panel's report had to be sent"),
            Map.entry("DL-37", "The council had to say what it will do"),
            Map.entry("DL-41", "You could bring your complaint again"));

    private Limits() {}

    static String of(String rule) {
        return WHAT.getOrDefault(rule, "The council had to do something for you");
    }
}
