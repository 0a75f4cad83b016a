package org.heard.notification.conversation;

import java.time.Instant;
import org.heard.notification.contact.Address;

/**
 * A text that somebody wrote to us.
 *
 * @param id the provider's: the same text twice acts once
 * @param number from which it came
 * @param digest of the number
 * @param writtenAt when it was written, as the provider says
 */
public record Inbound(String id, Address number, String digest, Intent intent, String words, Instant writtenAt) {

    /** Whether somebody is to hear of it today: they ask for help, or write that they, or a child, are not safe. */
    public boolean isUrgent() {
        return intent == Intent.HELP || tellsOfDanger();
    }

    public boolean tellsOfDanger() {
        return Danger.isTold(words);
    }

    /** Nothing of what a person wrote, nor who. */
    @Override
    public String toString() {
        return "text " + id;
    }
}
