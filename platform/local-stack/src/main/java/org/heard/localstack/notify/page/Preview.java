package org.heard.localstack.notify.page;

import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;

/** What somebody who only glances at a phone sees of a message. */
final class Preview {

    private static final int MAX_CHARACTERS = 120;

    private Preview() {}

    /** One line for a list. Of what did not arrive nothing is shown but its fate. */
    static String line(Message message) {
        if (message.via() == Via.PHONE) {
            return "You: " + words(message.body());
        }
        if (!message.status().isArrival()) {
            return fate(message);
        }
        return words(message.kind() == Kind.EMAIL ? message.subject() : message.body());
    }

    /** The first words, without line breaks. */
    static String words(String text) {
        var flat = text.replaceAll("\\s+", " ").strip();
        return flat.codePointCount(0, flat.length()) <= MAX_CHARACTERS
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, MAX_CHARACTERS)) + "…";
    }

    /** What became of a message that is not there to read. */
    static String fate(Message message) {
        var what =
                switch (message.kind()) {
                    case TEXT -> "A text";
                    case EMAIL -> "An e-mail";
                    case LETTER -> "A letter";
                };
        return message.status().isFinal()
                ? what + " did not arrive: " + message.status().wire().replace('-', ' ')
                : what + " is on its way";
    }
}
