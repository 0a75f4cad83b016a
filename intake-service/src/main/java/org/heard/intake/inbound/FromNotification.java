package org.heard.intake.inbound;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.heard.contracts.IntegrationEvent;
import org.heard.contracts.NotificationEvent.ReplyReceived;
import org.heard.intake.mine.WrittenByText;
import org.heard.kit.kafka.EventRecord;
import org.heard.kit.kafka.EventRecord.Unreadable;
import org.heard.kit.kafka.Inbox;

/** What intake learns from notification-service: that somebody wrote more than a word to act on, and where it is to be fetched. */
@ApplicationScoped
class FromNotification {

    private static final String REPLY = IntegrationEvent.typeOf(ReplyReceived.class);
    private static final Set<String> WITH_WORDS = Set.of("help", "other");

    private final Inbox inbox;
    private final ObjectReader json;
    private final WrittenByText written;

    FromNotification(Inbox inbox, ObjectMapper json, WrittenByText written) {
        this.inbox = inbox;
        this.json = json.readerFor(ReplyReceived.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.written = written;
    }

    @Incoming("from-notification")
    Uni<Void> take(ConsumerRecord<String, byte[]> message) {
        return inbox.take("intake/from-notification", message, this::apply);
    }

    private Uni<Void> apply(EventRecord event) throws Unreadable {
        if (!REPLY.equals(event.type())) {
            return Uni.createFrom().voidItem();
        }
        var reply = read(event);
        return WITH_WORDS.contains(reply.intent())
                ? written.fetchLater(event.council(), event.subject(), reply.replyId(), reply.repliedOn())
                : Uni.createFrom().voidItem();
    }

    private ReplyReceived read(EventRecord event) throws Unreadable {
        try {
            ReplyReceived reply = json.readValue(event.payload());
            if (reply == null
                    || !event.subject().equals(reply.subject())
                    || reply.replyId() == null
                    || reply.repliedOn() == null) {
                throw new Unreadable("malformed-payload");
            }
            return reply;
        } catch (IOException malformed) {
            throw new Unreadable("malformed-payload");
        }
    }
}
