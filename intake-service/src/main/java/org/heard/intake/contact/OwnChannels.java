package org.heard.intake.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.intake.contact.PactInput.Channel;

/**
 * The channels of a pact one by one, in their person's order, which is the order in which they are tried. What the person does not
 * touch stays as it is, with the day on which it was last confirmed.
 */
public record OwnChannels(List<Own> all) {

    /** So many one pact can have, as over REST. */
    public static final int MOST = 5;

    /** A channel by an id of its own, which stays when it is changed. */
    public record Own(UUID id, Channel channel) {}

    /** Whether there is one that may be written to. */
    public boolean anySafe() {
        return all.stream().anyMatch(own -> own.channel().safe());
    }

    public boolean isFull() {
        return all.size() >= MOST;
    }

    /** @param id as it came in a form or an address; null for none */
    public Optional<Own> find(String id) {
        return all.stream().filter(own -> own.id().toString().equals(id)).findFirst();
    }

    /** Whether another channel than this one has the address already; both as {@link PactInput#normalised} gives it. */
    public boolean isTaken(Channel channel, UUID except) {
        return all.stream()
                .filter(own -> !own.id().equals(except))
                .map(Own::channel)
                .anyMatch(other -> other.kind() == channel.kind()
                        && other.address().equalsIgnoreCase(PactInput.normalised(channel, 0)));
    }

    /** With one more, which is tried last. */
    public OwnChannels with(Channel channel) {
        return new OwnChannels(Stream.concat(all.stream(), Stream.of(new Own(UUID.randomUUID(), channel)))
                .toList());
    }

    /**
     * With an address that was given beside something else: new, it is tried last; known already, only whether it is safe is changed.
     * Of a full pact nothing is changed by a new one.
     *
     * @param safe null where nobody said so: of a known address that stays as it was, a new one is not
     */
    public OwnChannels also(Channel channel, Boolean safe) {
        var address = PactInput.normalised(channel, 0);
        var known = all.stream()
                .filter(own -> own.channel().kind() == channel.kind()
                        && own.channel().address().equalsIgnoreCase(address))
                .findFirst();
        if (known.isEmpty()) {
            return isFull() ? this : with(channel);
        }
        return safe == null
                ? this
                : changed(known.get().id(), known.get().channel().with(safe, channel.confirmedOn()));
    }

    public OwnChannels changed(UUID id, Channel channel) {
        return new OwnChannels(all.stream()
                .map(own -> own.id().equals(id) ? new Own(id, channel) : own)
                .toList());
    }

    public OwnChannels without(UUID id) {
        return new OwnChannels(all.stream().filter(own -> !own.id().equals(id)).toList());
    }

    /** With this one tried first; the order of the others stays. */
    public OwnChannels first(UUID id) {
        var ordered = new ArrayList<Own>();
        find(id.toString()).ifPresent(ordered::add);
        ordered.addAll(without(id).all());
        return new OwnChannels(List.copyOf(ordered));
    }

    /** With none. */
    public OwnChannels none() {
        return new OwnChannels(List.of());
    }
}
