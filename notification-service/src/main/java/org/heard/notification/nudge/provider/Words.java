package org.heard.notification.nudge.provider;

/**
 * What a message says.
 *
 * @param subject of an e-mail; empty for a text message
 */
public record Words(String subject, String body) {

    /** It may hold a code. */
    @Override
    public String toString() {
        return "words";
    }
}
