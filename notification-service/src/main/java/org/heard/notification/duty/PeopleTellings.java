package org.heard.notification.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.heard.notification.NotificationConfig;
import org.heard.notification.calendar.DueDays;

/** What is owed because of people around a complaint: who looks into it (TELL-9), and staff who are named in it (TELL-17). */
@ApplicationScoped
public class PeopleTellings {

    private static final String STAFF = "staff/";

    private final NotificationConfig.Rules rules;

    PeopleTellings(NotificationConfig config) {
        this.rules = config.rules();
    }

    /** Somebody took on a role that the complainant must know of; all of one day in one text. */
    public List<Owed> appointed(String role, LocalDate appointedOn) {
        var due = soonAfter(appointedOn);
        var dates = Map.<String, Object>of("appointedOn", appointedOn);
        return switch (role) {
            case "investigator", "independent-person" ->
                List.of(new Owed(Tell.STAGE_TWO_BEGINS, due, "appointed-" + role, dates).withTheSameOfTheDay());
            case "advocate" -> List.of(new Owed(Tell.ADVOCACY, due, "appointed-advocate", dates).withTheSameOfTheDay());
            default -> List.of();
        };
    }

    /** A member of staff is named: they are told by a person. */
    public List<Owed> staffNamed(String naming, LocalDate namedOn) {
        return List.of(new Owed(Tell.STAFF_NAMED, soonAfter(namedOn), "staff-named", Map.of("namedOn", namedOn))
                .to(STAFF + naming));
    }

    /** Everybody of the staff who is named is told that there is an outcome. */
    public List<Owed> outcome(Collection<String> people, LocalDate on) {
        return people.stream()
                .filter(person -> person.startsWith(STAFF))
                .map(person -> new Owed(Tell.STAFF_NAMED, soonAfter(on), "staff-outcome", Map.of("on", on)).to(person))
                .toList();
    }

    /** The person that stands for a member of staff, in duties. */
    public static String staff(String naming) {
        return STAFF + naming;
    }

    private LocalDate soonAfter(LocalDate day) {
        return DueDays.from(day, rules.tellWithinWorkingDays());
    }
}
