package org.heard.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How a person may be reached, in their own order, as intake-service has it at this moment. Never stored here. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Pact(List<Channel> channels) {

    /** Of a complaint for which nobody left a way to reach them. */
    public static final Pact NONE = new Pact(List.of());

    public Pact {
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    /**
     * One channel.
     *
     * @param safe whether only the person sees what arrives there
     * @param hours when messages are safe; empty means at any hour
     * @param sayWhoWeAre whether what arrives there, or a caller, may say who we are
     * @param confirmedOn the day the person last said that it is theirs, or null
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Channel(
            Kind kind,
            String address,
            boolean safe,
            List<SafeHours> hours,
            boolean sayWhoWeAre,
            LocalDate confirmedOn) {

        public Channel {
            hours = hours == null ? List.of() : List.copyOf(hours);
        }

        public Address where() {
            return Address.of(kind, address);
        }

        /** Nothing of the address: it must not reach a log. */
        @Override
        public String toString() {
            return kind + " channel";
        }
    }

    /** The channel with this digest. */
    public Optional<Channel> channel(Kind kind, String digest, LookupKey key) {
        return channels.stream()
                .filter(channel -> channel.kind() == kind)
                .filter(channel -> key.digest(channel.where()).equals(digest))
                .findFirst();
    }
}
