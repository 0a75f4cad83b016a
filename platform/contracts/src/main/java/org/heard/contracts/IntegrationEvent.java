package org.heard.contracts;

import java.util.UUID;

/**
 * A fact that one service publishes and others may act on. It carries ids, dates and codes, never a person's data or words
 * (law 5 of the design). The council, the event's id and its cause travel in the record's headers.
 */
public sealed interface IntegrationEvent permits IntakeEvent, ProcedureEvent, NotificationEvent, OmbudsmanEvent {

    /** The complaint the fact is about; null of a fact that is about no one complaint, such as a day of the calendar. */
    UUID complaintId();

    /** What the fact is about, and the key of the Kafka record: the complaint, where there is one. */
    default UUID subject() {
        return complaintId();
    }

    /** The CloudEvents type of an event, {@code uk.heard.<Event>.v1}. */
    static String typeOf(Class<? extends IntegrationEvent> event) {
        return "uk.heard." + event.getSimpleName() + ".v1";
    }
}
