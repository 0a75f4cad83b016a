package org.heard.localstack.notify.v2;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.heard.localstack.notify.NotifySandbox;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Sheets;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;

/** Notify's REST API, version 2, as far as letters go that come as a PDF. */
public final class LetterApi {

    private final Door door;
    private final InstantSource clock;
    private final MessageBook book;
    private final Sheets sheets;
    private final Consumer<Message> accepted;

    /** @param accepted is told of every letter taken in, once it is in the book */
    public LetterApi(Door door, InstantSource clock, MessageBook book, Sheets sheets, Consumer<Message> accepted) {
        this.door = door;
        this.clock = clock;
        this.book = book;
        this.sheets = sheets;
        this.accepted = accepted;
    }

    public void routes(WebServer web) {
        web.route("POST", "/v2/notifications/letter", door.signed(this::send));
        web.route("GET", "/v2/notifications/{id}/pdf", door.signed(this::pdf));
    }

    private Reply send(Request request) {
        var body = request.body();
        return door.meeting(LetterRequest.addressee(body), () -> take(body));
    }

    /** Whether its address can be printed is found out later. */
    private Reply take(byte[] body) {
        var letter = LetterRequest.read(body);
        var message = Message.created(
                Kind.LETTER,
                Via.NOTIFY,
                letter.letter().hasAnAddress() ? letter.letter().to() : "",
                letter.postage(),
                null,
                letter.letter().words(),
                letter.reference(),
                NotifySandbox.LETTER_TEMPLATE_ID,
                clock.instant());
        sheets.keep(message.id(), letter.letter().pdf());
        var kept = book.add(message);
        accepted.accept(kept);
        var json = new LinkedHashMap<String, Object>();
        json.put("id", kept.id());
        json.put("reference", kept.reference());
        json.put("postage", letter.postage());
        return Reply.json(201, json);
    }

    private Reply pdf(Request request) {
        UUID id = NotificationQuery.uuid(request.path("id"), "id");
        return sheets.of(id).map(pdf -> Reply.of(200, "application/pdf", pdf)).orElseThrow(NotifyError::notFound);
    }
}
