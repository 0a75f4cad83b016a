package org.heard.localstack.notify.v2;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;

/** Notify's REST API, version 2, as far as texts and e-mails go. */
public final class NotifyApi {

    private static final int MAX_TEXT_CHARACTERS = 918;
    private static final int MAX_EMAIL_BYTES = 2_000_000;

    private final Account account;
    private final InstantSource clock;
    private final Door door;
    private final MessageBook book;
    private final Consumer<Message> accepted;

    /** @param accepted is told of every message taken in, once it is in the book */
    public NotifyApi(Account account, Door door, InstantSource clock, MessageBook book, Consumer<Message> accepted) {
        this.account = account;
        this.clock = clock;
        this.door = door;
        this.book = book;
        this.accepted = accepted;
    }

    public void routes(WebServer web) {
        web.route("POST", "/v2/notifications/sms", door.signed(request -> send(request, Kind.TEXT)));
        web.route("POST", "/v2/notifications/email", door.signed(request -> send(request, Kind.EMAIL)));
        web.route("GET", "/v2/notifications", door.signed(request -> new NotificationQuery(request)
                .answer(book, account)));
        web.route("GET", "/v2/notifications/{id}", door.signed(this::one));
    }

    private Reply send(Request request, Kind kind) {
        var body = request.body();
        return door.meeting(SendRequest.addressee(body, kind), () -> take(body, kind, request.origin()));
    }

    private Reply take(byte[] body, Kind kind, String origin) {
        var message = accept(SendRequest.read(body, kind), kind);
        accepted.accept(message);
        return Reply.json(201, created(message, origin));
    }

    private Message accept(SendRequest send, Kind kind) {
        account.mustHaveSender(send.senderId(), kind);
        var template = account.template(send.templateId(), kind);
        var words = template.fill(send.personalisation());
        var body = kind == Kind.TEXT ? withPrefix(words.body()) : words.body();
        mustFit(kind, body);
        return book.add(Message.created(
                kind,
                Via.NOTIFY,
                send.to(),
                account.sender(kind, send.senderId()),
                words.subject(),
                body,
                send.reference(),
                template.id(),
                clock.instant()));
    }

    private String withPrefix(String text) {
        return account.textPrefix().map(prefix -> prefix + ": ").orElse("") + text.strip();
    }

    private static void mustFit(Kind kind, String body) {
        switch (kind) {
            case TEXT -> {
                if (body.length() > MAX_TEXT_CHARACTERS) {
                    throw NotifyError.badRequest(
                            "Text messages cannot be longer than %d characters. Your message is %d characters long."
                                    .formatted(MAX_TEXT_CHARACTERS, body.length()));
                }
            }
            case LETTER -> throw NotifyError.badRequest("A letter is no message");
            case EMAIL -> {
                if (body.getBytes(StandardCharsets.UTF_8).length > MAX_EMAIL_BYTES) {
                    throw NotifyError.badRequest("Emails cannot be longer than %d bytes.".formatted(MAX_EMAIL_BYTES));
                }
            }
        }
    }

    private Reply one(Request request) {
        var id = NotificationQuery.uuid(request.path("id"), "id");
        return book.find(id)
                .filter(message -> message.via() == Via.NOTIFY)
                .map(message -> Reply.json(200, NotificationJson.of(message, account, request.origin())))
                .orElseThrow(NotifyError::notFound);
    }

    private Map<String, Object> created(Message message, String origin) {
        var content = new LinkedHashMap<String, Object>();
        content.put("body", message.body());
        if (message.kind() == Kind.TEXT) {
            content.put("from_number", message.from());
        } else {
            content.put("from_email", message.from());
            content.put("subject", message.subject());
            content.put("one_click_unsubscribe_url", null);
        }
        var json = new LinkedHashMap<String, Object>();
        json.put("id", message.id());
        json.put("reference", message.reference());
        json.put("content", content);
        json.put("uri", origin + "/v2/notifications/" + message.id());
        json.put("template", NotificationJson.template(message, account, origin));
        json.put("scheduled_for", null);
        return json;
    }
}
