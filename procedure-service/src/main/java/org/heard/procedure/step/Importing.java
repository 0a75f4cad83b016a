package org.heard.procedure.step;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Whether this request brings in a past that another system kept. Its facts stand on their own days, as if they had been recorded then, and
 * say beside them that they were brought in, and when.
 */
@RequestScoped
class Importing {

    private LocalDate today;
    private Map<String, String> metadata;
    private LocalDate last;

    void begin(LocalDate receivedOn, LocalDate today, Map<String, String> metadata) {
        this.last = receivedOn;
        this.today = today;
        this.metadata = Map.copyOf(metadata);
    }

    /** Empty for a request of the day. */
    Optional<Map<String, String>> metadata() {
        return Optional.ofNullable(metadata);
    }

    LocalDate today() {
        return today;
    }

    /** The day of the step before. */
    LocalDate last() {
        return last;
    }

    void went(LocalDate day) {
        last = day;
    }
}
