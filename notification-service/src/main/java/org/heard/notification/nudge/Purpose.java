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
    WRONG_PERSON("wrong-person");

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
