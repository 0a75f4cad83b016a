package org.heard.procedure.outbound;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.heard.eventstore.Follower;
import org.heard.eventstore.StoredEvents;
import org.heard.kit.kafka.EventPublisher;
import org.heard.procedure.ProcedureConfig;

/** The service's own way to Kafka. */
public final class BenchedTopic {

    private BenchedTopic() {}

    public static Follower follower(
            EventPublisher publisher, StoredEvents events, ObjectMapper json, ProcedureConfig config) {
        return new ToProcedureTopic(publisher, events, json, config);
    }
}
