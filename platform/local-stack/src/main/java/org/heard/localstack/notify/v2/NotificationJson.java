package org.heard.localstack.notify.v2;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;

/** A message in Notify's own JSON shapes: as a look-up gives it, and as a delivery receipt tells it. */
public final class NotificationJson {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final int LINES_BEFORE_POSTCODE = 6;

    private NotificationJson() {}

    static Map<String, Object> of(Message message, Account account, String origin) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", message.id());
        json.put("reference", message.reference());
        json.put("email_address", message.kind() == Kind.EMAIL ? message.to() : null);
        json.put("phone_number", message.kind() == Kind.TEXT ? message.to() : null);
        var lines = message.kind() == Kind.LETTER ? message.to().lines().toList() : List.<String>of();
        for (var line = 0; line < LINES_BEFORE_POSTCODE; line++) {
            json.put("line_" + (line + 1), line < lines.size() - 1 ? lines.get(line) : null);
        }
        json.put("postcode", lines.isEmpty() ? null : lines.getLast());
        json.put("postage", message.kind() == Kind.LETTER ? message.from() : null);
        json.put("type", Account.wire(message.kind()));
        json.put("status", message.status().wire());
        json.put("template", template(message, account, origin));
        json.put("body", message.body());
        json.put("subject", message.subject());
        json.put("created_at", time(message.createdAt()));
        json.put("created_by_name", null);
        json.put("sent_at", time(message.sentAt()));
        json.put("completed_at", time(message.completedAt()));
        json.put("scheduled_for", null);
        return json;
    }

    static Map<String, Object> template(Message message, Account account, String origin) {
        return Map.of(
                "id",
                message.templateId(),
                "version",
                1,
                "uri",
                "%s/services/%s/templates/%s".formatted(origin, account.key().serviceId(), message.templateId()));
    }

    /** What Notify POSTs when a message's status is final. */
    public static Map<String, Object> receipt(Message message) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", message.id());
        json.put("reference", message.reference());
        json.put("to", message.to());
        json.put("status", message.status().wire());
        json.put("created_at", time(message.createdAt()));
        json.put("completed_at", time(message.completedAt()));
        json.put("sent_at", time(message.sentAt()));
        json.put("notification_type", Account.wire(message.kind()));
        json.put("template_id", message.templateId());
        json.put("template_version", 1);
        return json;
    }

    /** What Notify POSTs when a person texts the service's number. */
    public static Map<String, Object> receivedText(Message message) {
        return Map.of(
                "id", message.id(),
                "source_number", message.person().value(),
                "destination_number", message.to(),
                "message", message.body(),
                "date_received", time(message.createdAt()));
    }

    /** What Notify POSTs when a letter came back. */
    public static Map<String, Object> returned(Message letter) {
        var json = new LinkedHashMap<String, Object>();
        json.put("notification_id", letter.id());
        json.put("reference", letter.reference());
        json.put("date_sent", time(letter.sentAt()));
        json.put("sent_by", null);
        json.put("template_name", null);
        json.put("template_id", letter.templateId());
        json.put("template_version", 1);
        return json;
    }

    private static String time(Instant instant) {
        return instant == null ? null : MICROSECONDS.format(instant);
    }
}
