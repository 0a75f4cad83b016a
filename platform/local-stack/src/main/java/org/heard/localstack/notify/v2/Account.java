package org.heard.localstack.notify.v2;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heard.localstack.notify.message.Message.Kind;

/**
 * What a service has set up at Notify.
 *
 * @param textSenders the numbers that texts may come from, by the id of the sender
 * @param textSender the number that they come from where a send names no sender
 * @param textPrefix stands before every text with a colon; empty when the prefix is off
 * @param emailSender name and address
 */
public record Account(
        ApiKey key,
        List<Template> templates,
        Map<UUID, String> textSenders,
        String textSender,
        Optional<String> textPrefix,
        UUID emailReplyToId,
        String emailSender) {

    Template template(UUID id, Kind kind) {
        var template = templates.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> NotifyError.badRequest("Template not found"));
        if (template.kind() != kind) {
            throw NotifyError.badRequest(
                    "%s template is not suitable for %s notification".formatted(wire(template.kind()), wire(kind)));
        }
        return template;
    }

    void mustHaveSender(UUID senderId, Kind kind) {
        var known = kind == Kind.TEXT ? textSenders.keySet() : Set.of(emailReplyToId);
        if (senderId != null && !known.contains(senderId)) {
            throw NotifyError.badRequest("%s %s does not exist in database for service id %s"
                    .formatted(SendRequest.senderField(kind), senderId, key.serviceId()));
        }
    }

    String sender(Kind kind, UUID senderId) {
        return kind == Kind.EMAIL ? emailSender : senderId == null ? textSender : textSenders.get(senderId);
    }

    static String wire(Kind kind) {
        return switch (kind) {
            case TEXT -> "sms";
            case EMAIL -> "email";
            case LETTER -> "letter";
        };
    }
}
