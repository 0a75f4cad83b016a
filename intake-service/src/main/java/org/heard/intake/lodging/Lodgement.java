package org.heard.intake.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.heard.intake.contact.PactInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ComplainantKind;

/**
 * A complaint as a council's system lodges it (R-TRI-1: any channel, any member of staff, orally or in writing).
 *
 * @param receivedOn the day the council received it; day 0 of its clocks
 * @param child the child concerned, when somebody else complains
 * @param contactPact how to reach the complainant safely; left out when there is no way, then a person is asked to
 */
public record Lodgement(
        @NotNull(message = "Say on which day the complaint was received.")
        LocalDate receivedOn,

        @NotNull(message = "Say how the complaint came.") Channel channel,
        @NotNull(message = "Say who complains.") @Valid Complainant complainant,
        @Valid Child child,
        @Valid PactInput contactPact,

        @NotEmpty(message = "A complaint has at least one point.") @Size(max = 50, message = "50 points at most.")
        List<@Valid @NotNull PointInput> points,

        Boolean advocateWanted) {

    /** How the complaint came in. */
    public enum Channel {
        TEXT,
        EMAIL,
        LETTER,
        PHONE,
        IN_PERSON,
        WEB;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    /** The one who complains. A name may be left out: a complaint is not refused for being anonymous (R-EX-9). */
    public record Complainant(
            @NotNull(message = "Say what the complainant is to the child.")
            ComplainantKind kind,

            @Size(max = 200, message = "A name has 200 characters at most.")
            String name,

            LocalDate dateOfBirth) {}

    public record Child(
            @Size(max = 200, message = "A name has 200 characters at most.")
            String name,

            LocalDate dateOfBirth,

            @Size(max = 60, message = "60 characters at most.")
            String situation) {}

    public record PointInput(
            @NotNull(message = "Say what the point is about.")
            About about,

            @NotBlank(message = "Say what happened, in the person's own words.")
            @Size(max = 20000, message = "20,000 characters at most.")
            String words,

            @Size(max = 5000, message = "5,000 characters at most.")
            String desiredOutcome) {}
}
