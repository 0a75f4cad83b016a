package org.heard.intake.evidence;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody says of a file before they give it.
 *
 * @param givenOn the day it came
 * @param name what they call it
 * @param givenBy whose it is; left out, whoever sends it. A council may say that the complainant handed it over
 * @param points which points of the complaint it is about; none for all
 * @param words what they say of it
 * @param sharedWith parties that may see it beside the council
 */
public record Announcement(
        @NotNull(message = "Say on which day it was given.") LocalDate givenOn,

        @NotBlank(message = "Say what it is called.") @Size(max = 200, message = "A name has 200 characters at most.")
        String name,

        Party givenBy,
        List<@NotNull(message = "A point has an id.") UUID> points,

        @Size(max = 2000, message = "What is said of it has 2,000 characters at most.")
        String words,

        List<@NotNull(message = "A party has a name.") Party> sharedWith) {

    public Announcement {
        points = points == null ? List.of() : points;
        sharedWith = sharedWith == null ? List.of() : sharedWith;
    }
}
