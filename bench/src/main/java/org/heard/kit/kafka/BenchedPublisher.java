package org.heard.kit.kafka;

/** The service's own producer. */
public final class BenchedPublisher {

    private BenchedPublisher() {}

    public static EventPublisher to(String bootstrapServers) {
        return new EventPublisher(bootstrapServers);
    }
}
