package org.heard.intake.mine;

import java.util.List;
import java.util.UUID;
import org.heard.intake.contact.OwnChannels;
import org.heard.intake.contact.OwnChannels.Own;
import org.heard.intake.contact.PactInput.Hours;

/**
 * How somebody may be reached as it is shown: enough for its owner to know it, too little for anybody else.
 *
 * @param anySafe whether there is one that may be written to
 * @param full whether there are as many as can be kept
 */
record ShownChannels(List<Shown> all, boolean anySafe, boolean full) {

    private static final int SHOWN_AT_THE_END = 3;

    /**
     * A channel.
     *
     * @param kind its code
     * @param end the last characters of its address
     * @param hours in which it is safe; empty for any hour
     */
    record Shown(
            UUID id,
            String kind,
            String end,
            boolean safe,
            List<Hours> hours,
            boolean says,
            boolean hasWord,
            boolean first) {

        /** Key of what it is called. */
        public String kindKey() {
            return "contact.kind." + kind;
        }

        /** Key of whether others may learn who we are. */
        public String saysKey() {
            return says ? "contact.says" : "contact.says-not";
        }

        /** The post keeps no hours. */
        public boolean hasHours() {
            return !kind.equals("letter");
        }
    }

    static ShownChannels of(OwnChannels channels) {
        var first = channels.all().isEmpty() ? null : channels.all().getFirst().id();
        return new ShownChannels(
                channels.all().stream()
                        .map(own -> shown(own, own.id().equals(first)))
                        .toList(),
                channels.anySafe(),
                channels.isFull());
    }

    private static Shown shown(Own own, boolean first) {
        var channel = own.channel();
        return new Shown(
                own.id(),
                channel.kind().toString(),
                end(channel.address()),
                channel.safe(),
                channel.hours(),
                channel.sayWhoWeAre(),
                channel.codeWord() != null,
                first);
    }

    static String end(String address) {
        return "…" + address.substring(Math.max(0, address.length() - SHOWN_AT_THE_END));
    }
}
