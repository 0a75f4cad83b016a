package org.heard.procedure.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.heard.kit.problem.Problem;

/**
 * Where a webhook goes. Its addresses are looked up anew for each message and the one that was looked at is the one that is called, so
 * that a name cannot point outside when it is checked and inside when it is called.
 */
record Target(URI url) {

    /**
     * A target as a council names it.
     *
     * @param loopback whether plain HTTP to this very machine is allowed; in a sandbox only
     * @throws Problem {@code invalid-value}, or {@code webhook-target-not-public}
     */
    static Target of(String text, boolean loopback) {
        URI url;
        try {
            url = URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw Problem.ofField("/url", "invalid-value", "This is not an address of the web.");
        }
        if (url.getHost() == null || url.getUserInfo() != null || url.getFragment() != null || url.getPort() == 0) {
            throw Problem.ofField("/url", "invalid-value", "This is not an address of the web.");
        }
        var target = new Target(url);
        if (!"https".equalsIgnoreCase(url.getScheme())
                && !(loopback && "http".equalsIgnoreCase(url.getScheme()) && target.isLoopback())) {
            throw Problem.ofField("/url", "invalid-value", "A webhook goes to an https address.");
        }
        if (target.isKnownNotPublic(loopback)) {
            throw Problem.ofField(
                    "/url", "webhook-target-not-public", "This address is not one of the public Internet.");
        }
        return target;
    }

    /** An address to call now; empty where there is none, or where any of them is not public. */
    Optional<InetAddress> address(boolean loopback) {
        try {
            var all = InetAddress.getAllByName(host());
            return Arrays.stream(all).allMatch(it -> PublicAddress.is(it) || loopback && it.isLoopbackAddress())
                    ? Optional.of(all[0])
                    : Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.empty();
        }
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(url.getScheme());
    }

    int port() {
        return url.getPort() < 0 ? isSecure() ? 443 : 80 : url.getPort();
    }

    String host() {
        return url.getHost().replaceAll("^\\[|]$", "");
    }

    String path() {
        var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(host()).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** A name that nobody knows today may be known when it is called. */
    private boolean isKnownNotPublic(boolean loopback) {
        try {
            InetAddress.getByName(host());
            return address(loopback).isEmpty();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
