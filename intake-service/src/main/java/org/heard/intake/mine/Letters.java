package org.heard.intake.mine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The council's letters to a complaint's person, as notification-service keeps them.
 *
 * @param items newest first
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Letters(List<Letter> items) {

    /** @param received whether they opened it, or had it from somebody */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Letter(UUID dutyId, LocalDate datedOn, String title, String letter, boolean received) {}

    static Letters none() {
        return new Letters(List.of());
    }

    Optional<Letter> of(UUID duty) {
        return items.stream().filter(letter -> letter.dutyId().equals(duty)).findFirst();
    }

    int unread() {
        return (int) items.stream().filter(letter -> !letter.received()).count();
    }
}
