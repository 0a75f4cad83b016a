package org.heard.intake.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.heard.intake.contact.PactInput.Day;
import org.heard.intake.contact.PactInput.Hours;
import org.junit.jupiter.api.Test;

/** What is chosen on a page becomes safe hours, and is chosen again when its person comes back. */
class SafeTimeTest {

    @Test
    void what_was_chosen_is_found_again() {
        for (var chosen : List.of(List.of("any"), List.of("morning"), List.of("afternoon", "evening", "weekend"))) {
            assertEquals(Optional.of(chosen), SafeTime.chosenFor(SafeTime.hours(chosen)));
        }
    }

    @Test
    void any_time_beside_others_is_any_time() {
        assertEquals(List.of(), SafeTime.hours(List.of("evening", "any")));
    }

    @Test
    void hours_that_a_council_wrote_down_are_none_of_the_choices() {
        var written = List.of(new Hours(List.of(Day.TUE), "15:30", "17:00"));
        assertEquals(Optional.empty(), SafeTime.chosenFor(written));
    }
}
