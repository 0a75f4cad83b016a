package org.heard.notification.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.heard.kit.council.CouncilId;
import org.heard.notification.nudge.provider.Words;

/**
 * One mail to a complaints team, lent to this instance. Numbers only: somebody whom a complaint names may read the team's mail.
 *
 * @param complaint one of those that it is about
 * @param dueSoon limits that came near since the last mail
 * @param missed limits that were missed since the last mail
 * @param waiting what waits for a person
 * @param late how much of that waits longer than it may
 */
record Digest(UUID id, CouncilId council, UUID complaint, int dueSoon, int missed, int waiting, int late) {

    private static final String TEXT = read();

    Words words() {
        var filled = TEXT.replace("{dueSoon}", Integer.toString(dueSoon))
                .replace("{missed}", Integer.toString(missed))
                .replace("{waiting}", Integer.toString(waiting))
                .replace("{late}", Integer.toString(late));
        var subject = filled.lines().findFirst().orElseThrow();
        return new Words(subject, filled.substring(subject.length()).strip());
    }

    private static String read() {
        try (var text = Digest.class.getResourceAsStream("/staff/digest.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
