package org.heard.notification.nudge;

import jakarta.persistence.EnumeratedValue;

/** What a message is for. */
public enum Purpose {
    /** There is something to read. */
    NEWS("news"),
    /** NEXT is answered by a question. */
    QUESTION("question"),
    HELP("help"),
    CALL("call"),
    WRONG_PERSON("wrong-person"),
    // a conversation with somebody who texted first: its questions, and what ends it
    ASK_SAFE("ask-safe"),
    NOT_SAFE("not-safe"),
    NOT_SAFE_MORE("not-safe-more"),
    ASK_WHAT("ask-what"),
    ASK_WHO("ask-who"),
    ASK_SIDE("ask-side"),
    ASK_SAY_WHO("ask-say-who"),
    ASK_TEXTS("ask-texts"),
    REMINDER("reminder"),
    NO_MORE_TEXTS("no-more-texts"),
    RECEIVED("received"),
    RECEIVED_BY("received-by");

    @EnumeratedValue
    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    @Override
    public String toString() {
        return code;
    }
}
