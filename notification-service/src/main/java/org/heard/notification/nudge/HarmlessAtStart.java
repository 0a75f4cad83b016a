package org.heard.notification.nudge;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.heard.notification.NotificationConfig;

/** Refuses to start with words or senders that would tell somebody something (quality.md §3). */
@ApplicationScoped
class HarmlessAtStart {

    private final NotificationConfig config;

    HarmlessAtStart(NotificationConfig config) {
        this.config = config;
    }

    void check(@Observes StartupEvent event) {
        var faults = faults(config);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a message would not be harmless: " + String.join("; ", faults));
        }
    }

    static List<String> faults(NotificationConfig config) {
        var names = config.councils().values().stream()
                .flatMap(council -> council.names().orElse(Set.of()).stream())
                .toList();
        var faults = new ArrayList<String>();
        for (var wording : Wording.values()) {
            var fault = wording.isEmail()
                    ? Harmless.faultOfWords(wording.subject() + "\n" + wording.body(), names)
                    : Harmless.faultOfText(wording.body(), names);
            fault.ifPresent(what -> faults.add(wording + " " + what));
        }
        config.councils().forEach((code, council) -> Harmless.faultOfWords(sender(council), names)
                .ifPresent(what -> faults.add("the e-mail sender of " + code + " " + what)));
        return faults;
    }

    /** The readable part of a sender: an address is allowed to have a domain, and it must be harmless too. */
    private static String sender(NotificationConfig.Council council) {
        return council.emailFrom().replaceAll("[@.<>-]", " ");
    }
}
