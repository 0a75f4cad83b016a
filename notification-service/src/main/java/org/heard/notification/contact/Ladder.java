package org.heard.notification.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Decides where a person may be nudged: on the first channel, in their own order, that is safe, not given up, confirmed
 * lately, and not tried yet for this news. Quiet hours hold a nudge; they do not move it to another channel. The post keeps
 * hours of its own.
 */
public final class Ladder {

    /**
     * A channel with what we know of it.
     *
     * @param confirmedOn the day the person last confirmed it, or null
     */
    public record Candidate(
            Kind kind, String digest, ContactPoint.State state, List<SafeHours> hours, LocalDate confirmedOn) {

        public Candidate {
            hours = kind == Kind.LETTER ? List.of() : hours;
        }
    }

    /** The next step. */
    public sealed interface Rung {}

    /**
     * A nudge to this channel.
     *
     * @param from now, or when its quiet hours end
     * @param usableUntil the last day on which it may be used without another confirmation
     */
    public record Nudge(Candidate channel, Instant from, LocalDate usableUntil) implements Rung {}

    /**
     * No message: a person makes contact.
     *
     * @param because every-channel-failed, contact-not-confirmed or no-safe-channel
     */
    public record Person(String because) implements Rung {}

    private Ladder() {}

    /**
     * The next rung.
     *
     * @param tried digests of the channels on which this news was tried
     * @param failed whether a channel failed for this news
     * @param today business date
     * @param now business time
     */
    public static Rung next(
            Collection<Candidate> channels,
            Set<String> tried,
            boolean failed,
            LocalDate today,
            Instant now,
            int freshForDays) {
        var safe = channels.stream()
                .filter(channel -> channel.state() == ContactPoint.State.ACTIVE)
                .filter(channel -> SafeHours.firstFrom(now, channel.hours()).isPresent())
                .toList();
        return safe.stream()
                .filter(channel -> isFresh(channel, today, freshForDays))
                .filter(channel -> !tried.contains(channel.digest()))
                .findFirst()
                .<Rung>map(channel -> new Nudge(
                        channel,
                        SafeHours.firstFrom(now, channel.hours()).orElseThrow(),
                        channel.confirmedOn().plusDays(freshForDays)))
                .orElseGet(() -> new Person(why(safe, failed, today, freshForDays)));
    }

    private static String why(List<Candidate> safe, boolean failed, LocalDate today, int freshForDays) {
        if (failed) {
            return "every-channel-failed";
        }
        return safe.stream().anyMatch(channel -> !isFresh(channel, today, freshForDays))
                ? "contact-not-confirmed"
                : "no-safe-channel";
    }

    private static boolean isFresh(Candidate channel, LocalDate today, int freshForDays) {
        return channel.confirmedOn() != null
                && !today.isAfter(channel.confirmedOn().plusDays(freshForDays));
    }
}
