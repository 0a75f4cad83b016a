package org.heard.notification.contact;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.heard.kit.council.CouncilId;
import org.heard.notification.NotificationConfig;

/** Which council a number belongs to: what comes in at it is for that council, and for no other. */
@Startup
@Singleton
public class CouncilNumbers {

    private final Map<Address, CouncilId> owners = new HashMap<>();

    CouncilNumbers(NotificationConfig config) {
        config.councils().forEach((code, council) -> council.textNumbers()
                .orElse(Set.of())
                .forEach(number -> own(new CouncilId(code), Address.of(Kind.TEXT, number))));
    }

    private void own(CouncilId council, Address number) {
        var other = owners.put(number, council);
        if (other != null && !other.equals(council)) {
            throw new IllegalStateException("one number is that of two councils: " + other + " and " + council);
        }
    }

    /** Empty for a number that is no council's own. */
    public Optional<CouncilId> owner(Address number) {
        return Optional.ofNullable(owners.get(number));
    }

    /** Whether somebody at this number can begin: a mobile phone of the United Kingdom, and none of a council's. */
    public boolean isAPersons(Address number) {
        return number.value().matches("\\+447\\d{9}") && !owners.containsKey(number);
    }
}
