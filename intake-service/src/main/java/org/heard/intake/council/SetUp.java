package org.heard.intake.council;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.heard.intake.contact.PactInput.Hours;

/**
 * How a council is set up: who is told at once when a child may be in danger, who speaks with the Ombudsman, when people work, how its
 * letters speak, and the limits that the law leaves to it.
 *
 * @param name as people know the council
 * @param urgentContacts who is told when a child may be in danger, in this order
 * @param outOfHours who is told last, at any hour
 * @param complaintsTeam who hears by e-mail, once a working day, what is due, late or waits for a person; nobody where it is absent
 * @param linkOfficers who speaks with the Ombudsman for the council: named to it with each referral, and on its desk
 * @param workingHours when the complaints team can be reached, in London time; shown to a person who asks to be called. Alerts wait
 *     for no hours
 * @param limitsFrom the first day on which a complaint may begin under these limits; one that began before keeps its own
 * @param limits by name, as 3wd (working days) or 28d (days); what is not here is no limit at this council
 * @param handlingCodeFrom since when the council goes by the Ombudsman's Complaint Handling Code, where it adopted it early
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SetUp(
        @NotBlank(message = "Say how people know the council.") @Size(max = 120, message = "120 characters at most.")
        String name,

        @NotEmpty(message = "Name whom to tell when a child may be in danger.") @Size(max = 10, message = "10 at most.")
        List<@Valid @NotNull Contact> urgentContacts,

        @NotNull(message = "Name whom to tell outside working hours.") @Valid
        Contact outOfHours,

        @Valid Contact complaintsTeam,

        @NotNull(message = "Name who speaks with the Ombudsman.") @Size(max = 10, message = "10 at most.")
        List<@Valid @NotNull Contact> linkOfficers,

        @NotEmpty(message = "Say when people work.") @Size(max = 14, message = "14 at most.")
        List<@Valid @NotNull Hours> workingHours,

        @NotNull(message = "Say how letters speak.") @Valid Wording wording,

        @NotNull(message = "Say from which day on these limits hold.")
        LocalDate limitsFrom,

        @NotNull(message = "Say which limits hold; {} for none.") @Size(max = 20, message = "20 at most.")
        Map<
                        String,
                        @NotNull @Pattern(regexp = "[1-9]\\d{0,2}(wd|d)", message = "A limit is written as 3wd or 28d.")
                        String>
                limits,

        LocalDate handlingCodeFrom) {

    /**
     * Somebody, or a desk, of the council: reached by text, by e-mail, or both.
     *
     * @param text a mobile number of the United Kingdom
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Contact(
            @NotBlank(message = "Say who it is.") @Size(max = 120, message = "120 characters at most.")
            String name,

            @Size(max = 30, message = "This is too long.") String text,

            @Size(max = 254, message = "This is too long.")
            @Pattern(
                    regexp = "[^@\\s\\p{Cntrl}]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+",
                    message = "This is not an e-mail address.")
            String email) {}

    /**
     * How the council's letters and pages speak.
     *
     * @param team how the complaints team calls itself
     * @param signOff the last line of a letter
     * @param howToReachUs what a person reads who wants to talk to the team
     */
    public record Wording(
            @NotBlank(message = "Say how the team calls itself.") @Size(max = 120, message = "120 characters at most.")
            String team,

            @NotBlank(message = "Say how a letter ends.") @Size(max = 300, message = "300 characters at most.")
            String signOff,

            @NotBlank(message = "Say how to reach the team.") @Size(max = 1000, message = "1,000 characters at most.")
            String howToReachUs) {}

    boolean hasLimitsOf(SetUp other) {
        return limits.equals(other.limits)
                && limitsFrom.equals(other.limitsFrom)
                && java.util.Objects.equals(handlingCodeFrom, other.handlingCodeFrom);
    }
}
