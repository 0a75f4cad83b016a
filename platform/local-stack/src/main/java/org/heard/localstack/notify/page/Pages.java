package org.heard.localstack.notify.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Sheets;
import org.heard.localstack.notify.page.HomePage.Row;
import org.heard.localstack.notify.web.Reply;
import org.heard.localstack.notify.web.Request;
import org.heard.localstack.notify.web.WebServer;

/** The pages on which a person reads what was sent, and writes back. They work without JavaScript. */
public final class Pages {

    private static final int MAX_TEXT_CHARACTERS = 918;

    private final MessageBook book;
    private final Sheets sheets;
    private final InstantSource clock;
    private final Map<String, Address> councils;
    private final UnaryOperator<Address> numberFor;
    private final Replying reply;

    /** Sends a text from a phone. */
    @FunctionalInterface
    public interface Replying {

        /** Whether it was taken. */
        boolean send(Address from, Address to, String text);
    }

    /**
     * @param councils the numbers at which each council can be texted, by its name
     * @param numberFor where a text from a phone goes of itself
     */
    public Pages(
            MessageBook book,
            Sheets sheets,
            InstantSource clock,
            Map<String, Address> councils,
            UnaryOperator<Address> numberFor,
            Replying reply) {
        this.book = book;
        this.sheets = sheets;
        this.clock = clock;
        this.councils = councils;
        this.numberFor = numberFor;
        this.reply = reply;
    }

    public void routes(WebServer web) {
        web.route("GET", "/", request -> Reply.html(200, home(null)));
        web.route("GET", "/phones", this::open);
        web.route("GET", "/phones/{number}", this::phone);
        web.route("POST", "/phones/{number}/replies", this::write);
        web.route("GET", "/inboxes/{address}", this::inbox);
        web.route("GET", "/inboxes/{address}/{id}", this::mail);
        web.route("GET", "/letters/{id}", this::letter);
        web.route("GET", "/phone.css", request -> file("phone.css", "text/css; charset=utf-8"));
        web.route("GET", "/phone.js", request -> file("phone.js", "text/javascript; charset=utf-8"));
        web.route("GET", "/favicon.svg", request -> file("favicon.svg", "image/svg+xml"));
    }

    private Reply open(Request request) {
        var typed = request.query("number").orElse("");
        return Address.phone(typed)
                .map(phone -> Reply.seeOther(Links.to(phone)))
                .orElseGet(() -> Reply.html(400, home(typed)));
    }

    private Reply phone(Request request) {
        return Address.phone(request.path("number"))
                .map(phone -> Reply.html(200, phonePage(phone, null, null)))
                .orElseGet(Pages::nothingHere);
    }

    private Reply write(Request request) {
        var found = Address.phone(request.path("number"));
        if (found.isEmpty()) {
            return nothingHere();
        }
        var phone = found.get();
        var text = request.form().getOrDefault("text", "").strip();
        if (text.isEmpty()) {
            return Reply.html(400, phonePage(phone, text, "Write a text first"));
        }
        if (text.length() > MAX_TEXT_CHARACTERS) {
            return Reply.html(400, phonePage(phone, text, "A text has at most " + MAX_TEXT_CHARACTERS + " characters"));
        }
        var to = Address.phone(request.form().getOrDefault("to", "")).filter(councils::containsValue);
        return reply.send(phone, to.orElseGet(() -> numberFor.apply(phone)), text)
                ? Reply.seeOther(Links.to(phone))
                : Reply.html(502, phonePage(phone, text, "Not sent: the service did not answer. Try again."));
    }

    private Reply inbox(Request request) {
        return Address.email(request.path("address"))
                .map(inbox -> Reply.html(200, new InboxPage(inbox, with(inbox), times()).html()))
                .orElseGet(Pages::nothingHere);
    }

    private Reply mail(Request request) {
        return with(Address.of(request.path("address"))).stream()
                .filter(mail -> mail.kind() == Kind.EMAIL)
                .filter(mail -> mail.id().toString().equals(request.path("id")))
                .findFirst()
                .map(mail -> Reply.html(200, new MailPage(mail, times()).html()))
                .orElseGet(Pages::nothingHere);
    }

    /** A letter as it was printed. */
    private Reply letter(Request request) {
        return book.all(message -> message.id().toString().equals(request.path("id"))).stream()
                .findFirst()
                .flatMap(letter -> sheets.of(letter.id()))
                .map(pdf -> Reply.of(200, "application/pdf", pdf))
                .orElseGet(Pages::nothingHere);
    }

    private String home(String wrongNumber) {
        var rows = book.people().stream()
                .map(person -> new Row(person, book.with(person).getLast()))
                .filter(row -> row.newest().kind() != Kind.LETTER)
                .toList();
        return new HomePage(
                        rows.stream().filter(row -> row.address().isPhone()).toList(),
                        rows.stream().filter(row -> !row.address().isPhone()).toList(),
                        book.all(message -> message.kind() == Kind.LETTER).reversed(),
                        councils,
                        times(),
                        wrongNumber)
                .html();
    }

    private String phonePage(Address phone, String unsent, String error) {
        return new PhonePage(phone, with(phone), numberFor.apply(phone), councils, times(), unsent, error).html();
    }

    private List<Message> with(Address person) {
        return book.with(person);
    }

    private Times times() {
        return new Times(clock.instant());
    }

    private static Reply nothingHere() {
        return Reply.html(404, Html.page("Nothing here", """
                <main id="main" class="home">
                <h1>Nothing here</h1>
                <p>There is no phone or inbox at this address.</p>
                <p><a href="/">All phones and inboxes</a></p>
                </main>
                """));
    }

    private static Reply file(String name, String contentType) {
        try (var in = Pages.class.getResourceAsStream(name)) {
            return Reply.of(200, contentType, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
