package org.heard.procedure.step;

import jakarta.enterprise.context.RequestScoped;

/** What shows the day of the step that a request records, as it was sent. */
@RequestScoped
class EvidenceOfDay {

    private String words;

    /** Null for none. */
    String words() {
        return words;
    }

    void say(String said) {
        words = said;
    }
}
