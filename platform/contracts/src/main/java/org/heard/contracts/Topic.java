package org.heard.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Kafka topics: one per publisher, keyed by complaint id, CloudEvents in binary mode. */
public enum Topic {
    INTAKE("heard.intake.v1", "/intake-service", IntakeEvent.class),
    PROCEDURE("heard.procedure.v1", "/procedure-service", ProcedureEvent.class),
    NOTIFICATION("heard.notification.v1", "/notification-service", NotificationEvent.class),
    OMBUDSMAN("heard.ombudsman.v1", "/ombudsman-service", OmbudsmanEvent.class);

    private final String topicName;
    private final String source;
    private final Map<String, Class<? extends IntegrationEvent>> events;

    Topic(String topicName, String source, Class<? extends IntegrationEvent> family) {
        this.topicName = topicName;
        this.source = source;
        this.events = Arrays.stream(family.getPermittedSubclasses())
                .<Class<? extends IntegrationEvent>>map(event -> event.asSubclass(IntegrationEvent.class))
                .collect(Collectors.toUnmodifiableMap(IntegrationEvent::typeOf, Function.identity()));
    }

    /** The topic's name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The CloudEvents source of every event on the topic. */
    public String source() {
        return source;
    }

    /** CloudEvents type to record, for every event this topic may carry today. */
    public Map<String, Class<? extends IntegrationEvent>> events() {
        return events;
    }

    /** The record for a CloudEvents type, or empty for a type that this version does not know (to be ignored). */
    public Optional<Class<? extends IntegrationEvent>> eventOf(String type) {
        return Optional.ofNullable(events.get(type));
    }

    /** The topic on which an event is published. */
    public static Topic of(IntegrationEvent event) {
        return switch (event) {
            case IntakeEvent _ -> INTAKE;
            case ProcedureEvent _ -> PROCEDURE;
            case NotificationEvent _ -> NOTIFICATION;
            case OmbudsmanEvent _ -> OMBUDSMAN;
        };
    }
}
