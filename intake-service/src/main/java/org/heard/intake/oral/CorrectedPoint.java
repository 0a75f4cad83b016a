package org.heard.intake.oral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A point that the person said more rightly than it was written down for them.
 *
 * @param number of the point, from 1
 * @param desiredOutcome what they want; where it is left out, what was written down stays
 */
public record CorrectedPoint(
        @NotNull(message = "Say which point.") Integer number,

        @NotBlank(message = "Say what happened, in the person's own words.")
        @Size(max = 20000, message = "20,000 characters at most.")
        String words,

        @Size(max = 5000, message = "5,000 characters at most.")
        String desiredOutcome) {}
