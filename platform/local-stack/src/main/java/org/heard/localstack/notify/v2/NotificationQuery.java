package org.heard.localstack.notify.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;

/** A look-up of many notifications by {@code reference}, {@code status}, {@code template_type}, {@code older_than}. */
final class NotificationQuery {

    private static final int PAGE_SIZE = 250;
    private static final Set<String> TYPES = Set.of("sms", "email", "letter");

    private final Request request;
    private final Optional<String> reference;
    private final List<String> statuses;
    private final List<String> types;
    private final Optional<UUID> olderThan;

    NotificationQuery(Request request) {
        this.request = request;
        reference = request.query("reference");
        statuses = request.queryAll("status");
        types = request.queryAll("template_type");
        olderThan = request.query("older_than").map(text -> uuid(text, "older_than"));
        statuses.stream()
                .filter(status ->
                        !status.equals("failed") && Status.named(status).isEmpty())
                .findFirst()
                .ifPresent(status -> {
                    throw NotifyError.validation("status " + status + " is not one of the known statuses");
                });
        types.stream().filter(type -> !TYPES.contains(type)).findFirst().ifPresent(type -> {
            throw NotifyError.validation("template_type " + type + " is not one of [sms, email, letter]");
        });
    }

    Reply answer(MessageBook book, Account account) {
        var candidates = reference.map(book::withReference).orElseGet(() -> book.all(message -> true));
        var newestSequence = olderThan
                .map(id -> book.find(id).map(Message::sequence).orElse(0L))
                .orElse(Long.MAX_VALUE);
        var page = candidates.reversed().stream()
                .filter(message -> message.via() == Via.NOTIFY)
                .filter(message -> message.sequence() < newestSequence)
                .filter(message -> types.isEmpty() || types.contains(Account.wire(message.kind())))
                .filter(message ->
                        statuses.isEmpty() || statusNames(message.status()).anyMatch(statuses::contains))
                .limit(PAGE_SIZE)
                .toList();
        var links = new LinkedHashMap<String, String>();
        var self = request.origin() + "/v2/notifications";
        links.put("current", request.rawQuery().isEmpty() ? self : self + "?" + request.rawQuery());
        if (!page.isEmpty()) {
            links.put("next", self + "?" + nextQuery(page.getLast().id()));
        }
        var json = new LinkedHashMap<String, Object>();
        json.put(
                "notifications",
                page.stream()
                        .map(message -> NotificationJson.of(message, account, request.origin()))
                        .toList());
        json.put("links", links);
        return Reply.json(200, json);
    }

    static UUID uuid(String text, String field) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw NotifyError.validation(field + " is not a valid UUID");
        }
    }

    private String nextQuery(UUID last) {
        var others = Stream.of(request.rawQuery().split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("older_than="));
        return String.join(
                "&", Stream.concat(others, Stream.of("older_than=" + last)).toList());
    }

    /** Notify's {@code failed} stands for every failure. */
    private static Stream<String> statusNames(Status status) {
        return switch (status) {
            case CREATED,
                    SENDING,
                    PENDING,
                    DELIVERED,
                    PENDING_VIRUS_CHECK,
                    ACCEPTED,
                    RECEIVED,
                    CANCELLED,
                    VIRUS_SCAN_FAILED,
                    VALIDATION_FAILED -> Stream.of(status.wire());
            case PERMANENT_FAILURE, TEMPORARY_FAILURE, TECHNICAL_FAILURE -> Stream.of(status.wire(), "failed");
        };
    }
}
