package org.heard.notification.contact;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Whom of a council to ask when a child may be in danger, and whom to tell once a day: asked of intake-service each time, never kept. Blocks. */
@ApplicationScoped
public class UrgentContacts {

    private static final Logger LOG = Logger.getLogger(UrgentContacts.class);

    private final IntakeApi intake;

    UrgentContacts(@RestClient IntakeApi intake) {
        this.intake = intake;
    }

    /** One contact, with all the ways to reach them. */
    public record Rung(boolean outOfHours, List<Address> addresses) {

        /** Nobody. */
        public static final Rung NOBODY = new Rung(false, List.of());
    }

    /** What intake-service says. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(List<Contact> contacts, Contact outOfHours, Contact complaintsTeam) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record Contact(String text, String email) {}
    }

    /**
     * The contacts of the complaint's council in their order, the out-of-hours team last.
     *
     * @return empty when intake-service cannot be asked just now
     */
    public Optional<List<Rung>> of(UUID complaint) {
        return asked(complaint).map(UrgentContacts::ladder);
    }

    /**
     * Where the complaint's council is told once a day what is to be looked at.
     *
     * @return an e-mail address, or none where the council named nobody; empty when intake-service cannot be asked just now
     */
    public Optional<List<Address>> complaintsTeam(UUID complaint) {
        return asked(complaint).map(told -> Stream.ofNullable(told.complaintsTeam())
                .map(Told.Contact::email)
                .filter(Objects::nonNull)
                .map(email -> Address.of(Kind.EMAIL, email))
                .toList());
    }

    private Optional<Told> asked(UUID complaint) {
        try {
            return Optional.of(intake.urgentContacts(complaint));
        } catch (WebApplicationException | ProcessingException unreachable) {
            LOG.warnf(
                    "urgent contacts for %s not given: %s",
                    complaint, unreachable.getClass().getName());
            return Optional.empty();
        }
    }

    private static List<Rung> ladder(Told told) {
        var ladder = new ArrayList<Rung>();
        if (told.contacts() != null) {
            told.contacts().forEach(contact -> ladder.add(rung(contact, false)));
        }
        if (told.outOfHours() != null) {
            ladder.add(rung(told.outOfHours(), true));
        }
        return ladder;
    }

    private static Rung rung(Told.Contact contact, boolean outOfHours) {
        var text = Stream.ofNullable(contact.text()).map(number -> Address.of(Kind.TEXT, number));
        var email = Stream.ofNullable(contact.email()).map(address -> Address.of(Kind.EMAIL, address));
        return new Rung(outOfHours, Stream.concat(text, email).toList());
    }
}
