package org.heard.localstack.notify;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Counts;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Sheets;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.page.Pages;
import org.heard.localstack.notify.v2.Account;
import org.heard.localstack.notify.v2.ApiKey;
import org.heard.localstack.notify.v2.Door;
import org.heard.localstack.notify.v2.Faults;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.localstack.notify.v2.LetterApi;
import org.heard.localstack.notify.v2.NotifyApi;
import org.heard.localstack.notify.v2.Template;
import org.heard.localstack.notify.v2.Trouble;
import org.heard.localstack.notify.web.WebServer;

/**
 * A stand-in for GOV.UK Notify with an SMTP sink beside it, in this process. It takes what the official client sends,
 * shows it as a phone or inbox would, and tells notification-service what became of it.
 *
 * <pre>{@code
 * try (var notify = NotifyStandIn.start(Map.of("HEARD_NOTIFICATION_URL", "http://127.0.0.1:8083"))) {
 *     new NotificationClient(NotifySandbox.API_KEY, notify.url());
 * }
 * }</pre>
 */
public final class NotifyStandIn implements AutoCloseable {

    private final NotifySettings settings;
    private final MessageBook book;
    private final Callbacks callbacks;
    private final Faults faults = new Faults();
    private final Delivery delivery;
    private final WebServer web;
    private final MailSink mail;

    private NotifyStandIn(NotifySettings settings, InstantSource clock) throws IOException {
        this.settings = settings;
        var account = account(settings);
        web = new WebServer(settings.bindAddress(), settings.port());
        book = settings.stateFile().isPresent()
                ? MessageBook.in(settings.stateFile().get())
                : MessageBook.inMemory();
        callbacks = new Callbacks(settings);
        delivery = new Delivery(settings, clock, book, callbacks);
        mail = new MailSink(settings.bindAddress(), settings.smtpPort(), book, clock);
        var door = new Door(account.key(), clock, faults, new Trouble(settings.late(), settings.hang()));
        var sheets = new Sheets(settings.stateFile().map(file -> file.resolveSibling("letters")));
        new NotifyApi(account, door, clock, book, delivery::start).routes(web);
        new LetterApi(door, clock, book, sheets, delivery::start).routes(web);
        new StandInApi(book, faults, delivery).routes(web);
        new Pages(book, sheets, clock, councilNumbers(), delivery::numberFor, delivery::reply).routes(web);
        delivery.resume();
        web.start();
    }

    /** On free ports, with nobody to call back. */
    public static NotifyStandIn start() throws IOException {
        return start(Map.of());
    }

    /**
     * On free ports, with settings named as in the environment.
     *
     * @throws IOException when a port is taken or the state file cannot be used
     */
    public static NotifyStandIn start(Map<String, String> overrides) throws IOException {
        return start(NotifySettings.inProcess(overrides), InstantSource.system());
    }

    /**
     * @param clock what "now" is to Notify; a token signed more than 30 seconds from it is refused
     * @throws IOException when a port is taken or the state file cannot be used
     */
    public static NotifyStandIn start(NotifySettings settings, InstantSource clock) throws IOException {
        return new NotifyStandIn(settings, clock);
    }

    public int port() {
        return web.port();
    }

    /** The base URL for the official client, and the address of the phone page. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    public int smtpPort() {
        return mail.port();
    }

    /** From now on receipts and texts go there; for a service whose port is known only later. */
    public void callBackTo(String notificationServiceUrl) {
        callbacks.to(notificationServiceUrl);
    }

    /** What was sent to this number or e-mail address, oldest first, whatever became of it. */
    public List<Message> messagesTo(String numberOrEmail) {
        return book.with(Address.of(numberOrEmail)).stream()
                .filter(message -> message.via() != Via.PHONE)
                .toList();
    }

    /**
     * Writes a text as the person with this number, to whom they wrote or heard from last.
     *
     * @return whether notification-service took it
     * @throws IllegalArgumentException when it is no UK mobile number
     */
    public boolean reply(String number, String text) {
        var from = Address.phone(number).orElseThrow(() -> new IllegalArgumentException("not a UK mobile number"));
        return delivery.reply(from, delivery.numberFor(from), text);
    }

    /**
     * The next sends are answered with this status: 400, 403, 429 (rate limit), 500 or 503.
     *
     * @throws IllegalArgumentException for any other status
     */
    public void fail(int status, int times) {
        faults.order(
                Fault.of(status, null)
                        .orElseThrow(() -> new IllegalArgumentException("no fault with status " + status)),
                times);
    }

    /** The next sends meet this fault. */
    public void fail(Fault fault, int times) {
        faults.order(fault, times);
    }

    /** The next sends to this number or e-mail address meet this fault. */
    public void fail(String numberOrEmail, Fault fault, int times) {
        faults.order(Address.of(numberOrEmail), fault, times);
    }

    /** Receipts of every later message to this number or e-mail address come so. */
    public void receipts(String numberOrEmail, Receipts how) {
        delivery.order(Address.of(numberOrEmail), how);
    }

    /** Every later message to this number or e-mail address ends so; {@code pending} sends no receipt. */
    public void outcome(String numberOrEmail, Status end) {
        delivery.order(Address.of(numberOrEmail), end);
    }

    /**
     * A letter comes back.
     *
     * @return whether there is such a letter, and notification-service took it
     */
    public boolean bringBack(UUID letter) {
        return delivery.bringBack(letter);
    }

    /** Forgets faults and outcomes that were ordered. */
    public void mend() {
        faults.clear();
        delivery.clear();
    }

    public Counts counts() {
        return book.counts();
    }

    /** Forgets every message. */
    public void clear() {
        book.clear();
    }

    @Override
    public void close() {
        web.close();
        mail.close();
        callbacks.close();
        delivery.close();
        book.close();
    }

    private static Map<String, Address> councilNumbers() {
        var numbers = new LinkedHashMap<String, Address>();
        NotifySandbox.COUNCIL_NUMBERS.forEach(own -> numbers.put(own.council(), Address.of(own.number())));
        return numbers;
    }

    private static Map<UUID, String> textSenders(String ordinary) {
        var senders = new HashMap<UUID, String>();
        senders.put(NotifySandbox.SMS_SENDER_ID, ordinary);
        NotifySandbox.COUNCIL_NUMBERS.forEach(own -> senders.put(own.senderId(), own.number()));
        return senders;
    }

    private static Account account(NotifySettings settings) {
        var sender = settings.sender();
        return new Account(
                ApiKey.parse(settings.apiKey()),
                List.of(
                        new Template(NotifySandbox.TEXT_TEMPLATE_ID, Kind.TEXT, null, "((body))"),
                        new Template(NotifySandbox.EMAIL_TEMPLATE_ID, Kind.EMAIL, "((subject))", "((body))")),
                textSenders(sender.number()),
                sender.number(),
                sender.prefixed() ? Optional.of(sender.serviceName()) : Optional.empty(),
                NotifySandbox.EMAIL_REPLY_TO_ID,
                sender.email());
    }
}
