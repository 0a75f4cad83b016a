package org.heard.notification.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.heard.notification.contact.ContactPoint.State;
import org.heard.notification.contact.Ladder.Candidate;
import org.heard.notification.contact.Ladder.Nudge;
import org.heard.notification.contact.Ladder.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LadderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FOUR = Instant.parse("2026-03-02T16:00:00Z");
    private static final List<SafeHours> ANY = List.of();
    private static final List<SafeHours> AFTER_SCHOOL = List.of(new SafeHours(List.of("mon"), "16:00", "18:00"));

    @Test
    void the_persons_first_channel_comes_first() {
        assertEquals("phone", nudge(phone(TODAY, ANY), inbox(TODAY)).channel().digest());
    }

    @Test
    void quiet_hours_hold_the_nudge_and_do_not_move_it_to_another_channel() {
        var rung = nudge(phone(TODAY, AFTER_SCHOOL), inbox(TODAY));
        assertEquals("phone", rung.channel().digest());
        assertEquals(FOUR, rung.from());
    }

    @Test
    void a_channel_that_was_tried_is_passed_over() {
        var rung = (Nudge) climb(Set.of("phone"), true, phone(TODAY, ANY), inbox(TODAY));
        assertEquals("inbox", rung.channel().digest());
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"UNSAFE", "STOPPED", "SUSPENDED"})
    void a_channel_that_is_not_safe_or_was_given_up_is_never_used(State state) {
        var given = new Candidate(Kind.TEXT, "phone", state, ANY, TODAY);
        assertEquals("inbox", nudge(given, inbox(TODAY)).channel().digest());
        assertEquals(new Person("no-safe-channel"), climb(Set.of(), false, given));
    }

    @Test
    void an_address_counts_for_thirty_five_days_after_it_was_confirmed() {
        assertInstanceOf(Nudge.class, climb(Set.of(), false, phone(TODAY.minusDays(35), ANY)));
        assertEquals(new Person("contact-not-confirmed"), climb(Set.of(), false, phone(TODAY.minusDays(36), ANY)));
    }

    @Test
    void an_address_that_was_never_confirmed_gets_no_message() {
        assertEquals(new Person("contact-not-confirmed"), climb(Set.of(), false, phone(null, ANY)));
    }

    @Test
    void a_person_is_asked_when_there_is_no_channel_at_all() {
        assertEquals(new Person("no-safe-channel"), climb(Set.of(), false));
    }

    @Test
    void a_person_is_asked_when_every_channel_failed() {
        assertEquals(
                new Person("every-channel-failed"),
                climb(Set.of("phone", "inbox"), true, phone(TODAY, ANY), inbox(TODAY)));
    }

    @Test
    void hours_that_never_come_are_no_channel() {
        var never = List.of(new SafeHours(List.of(), "16:00", "18:00"));
        assertEquals(new Person("no-safe-channel"), climb(Set.of(), false, phone(TODAY, never)));
    }

    private static Nudge nudge(Candidate... channels) {
        return (Nudge) climb(Set.of(), false, channels);
    }

    private static Ladder.Rung climb(Set<String> tried, boolean failed, Candidate... channels) {
        return Ladder.next(List.of(channels), tried, failed, TODAY, NINE, 35);
    }

    private static Candidate phone(LocalDate confirmedOn, List<SafeHours> hours) {
        return new Candidate(Kind.TEXT, "phone", State.ACTIVE, hours, confirmedOn);
    }

    private static Candidate inbox(LocalDate confirmedOn) {
        return new Candidate(Kind.EMAIL, "inbox", State.ACTIVE, ANY, confirmedOn);
    }
}
