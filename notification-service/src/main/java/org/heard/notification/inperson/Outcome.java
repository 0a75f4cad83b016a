package org.heard.notification.inperson;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import org.heard.notification.duty.LettersReceived.Brought;

/** How a task was done. */
enum Outcome {
    /** What was to be looked at or answered is. For tasks without a letter. */
    DONE("done", null),
    /** The person has the letter in their hands. */
    HANDED_OVER("handed-over", Brought.HANDED_OVER),
    /** Somebody read the letter out to them, after the code word. */
    READ_OUT("read-out", Brought.READ_OUT);

    private final String code;
    private final Brought brought;

    Outcome(String code, Brought brought) {
        this.code = code;
        this.brought = brought;
    }

    /** How the letter came to them; empty where the task has none. */
    Optional<Brought> brought() {
        return Optional.ofNullable(brought);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
