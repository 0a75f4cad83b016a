package org.heard.procedure.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;

/** Whether an address is one of the public Internet; what we call from inside must not reach the inside. */
final class PublicAddress {

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address it -> isPublic(it.getAddress());
            case Inet6Address it -> isPublic6(it.getAddress());
            case InetAddress _ -> false;
        };
    }

    /** Not this network, carriers' own, protocol assignments, documentation, benchmarks, and what is reserved. */
    private static boolean isPublic(byte[] it) {
        var first = it[0] & 0xff;
        var second = it[1] & 0xff;
        var third = it[2] & 0xff;
        return first != 0
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 198 && (second == 18 || second == 19 || second == 51 && third == 100))
                && !(first == 203 && second == 0 && third == 113)
                && first < 224;
    }

    /** Global unicast (2000::/3) alone, without documentation, and without what wraps an IPv4 address: 6to4, Teredo. */
    private static boolean isPublic6(byte[] it) {
        var first = (it[0] & 0xff) << 8 | it[1] & 0xff;
        var second = (it[2] & 0xff) << 8 | it[3] & 0xff;
        return (first & 0xe000) == 0x2000 && first != 0x2002 && !(first == 0x2001 && (second == 0 || second == 0x0db8));
    }
}
