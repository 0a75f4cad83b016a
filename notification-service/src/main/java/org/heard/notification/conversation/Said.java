package org.heard.notification.conversation;

import java.util.Set;

/** What is worth keeping of what somebody wrote, and what only moves a conversation on. */
final class Said {

    private static final int ASCII = 127;
    private static final Set<String> MOVES_ON = Set.of("DONE", "NEXT", "THAT IS ALL", "THATS ALL", "THAT S ALL", "END");
    private static final Set<String> SAYS_NOTHING = Set.of(
            "YES", "Y", "NO", "N", "OK", "OKAY", "NEW", "START", "HI", "HELLO", "HEY", "THANKS", "THANK YOU", "TEST");
    private static final Set<String> HELP_ALONE =
            Set.of("HELP", "HELP ME", "PLEASE HELP", "PLEASE HELP ME", "HELP PLEASE", "I NEED HELP", "HELP HELP");

    private Said() {}

    /** Whether there are words of the person's own in it; a face or a heart is one. */
    static boolean isWords(String message) {
        var plain = Intent.plain(message);
        return plain.isEmpty()
                ? message.codePoints().anyMatch(sign -> sign > ASCII && !Character.isWhitespace(sign))
                : !SAYS_NOTHING.contains(plain)
                        && !MOVES_ON.contains(plain)
                        && !HELP_ALONE.contains(plain)
                        && !plain.matches("\\d{1,2}");
    }

    /** Whether that was all they wanted to say. */
    static boolean isDone(String message) {
        return MOVES_ON.contains(Intent.plain(message));
    }
}
