package org.heard.intake.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.NotificationEvent;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.contracts.NotificationEvent.TextConversationCompleted;
import org.heard.intake.mine.WrittenByText;
import org.heard.intake.texting.TextLodging;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;

/**
 * What intake learns from notification-service: that somebody wrote more than a word to act on, or said by text what becomes a complaint;
 * and where it is to be fetched.
 */
@ApplicationScoped
class FromNotification {

    private static final String REPLY = IntegrationEvent.typeOf(ReplyReceived.class);
    private static final String TOLD = IntegrationEvent.typeOf(TextConversationCompleted.class);
    private static final Set<String> WITH_WORDS = Set.of("help", "other");

    private final Inbox inbox;
    private final ObjectMapper json;
    private final WrittenByText written;
    private final TextLodging lodging;

    FromNotification(Inbox inbox, ObjectMapper json, WrittenByText written, TextLodging lodging) {
        this.inbox = inbox;
        this.json = json;
        this.written = written;
        this.lodging = lodging;
    }

    @Incoming("from-notification")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("intake/from-notification", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        if (REPLY.equals(event.type())) {
            return written(event, read(event, ReplyReceived.class));
        }
        return TOLD.equals(event.type())
                ? told(event, read(event, TextConversationCompleted.class))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> written(EventRecord event, ReplyReceived reply) throws Unreadable {
        if (reply.replyId() == null || reply.repliedOn() == null) {
            throw new Unreadable("malformed-payload");
        }
        return WITH_WORDS.contains(reply.intent())
                ? written.fetchLater(event.council(), event.subject(), reply.replyId(), reply.repliedOn())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> told(EventRecord event, TextConversationCompleted told) throws Unreadable {
        if (told.receivedOn() == null) {
            throw new Unreadable("malformed-payload");
        }
        return lodging.lodgeLater(event.council(), event.subject(), told.receivedOn());
    }

    private <E extends NotificationEvent> E read(EventRecord event, Class<E> type) throws Unreadable {
        try {
            E fact = json.readerFor(type)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(event.payload());
            if (fact == null || !event.subject().equals(fact.subject())) {
                throw new Unreadable("malformed-payload");
            }
            return fact;
        } catch (IOException malformed) {
            throw new Unreadable("malformed-payload");
        }
    }
}
