package org.heard.localstack.notify;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.heard.localstack.notify.message.Address;
import org.heard.localstack.notify.message.Message;
import org.heard.localstack.notify.message.Message.Kind;
import org.heard.localstack.notify.message.Message.Via;
import org.heard.localstack.notify.message.MessageBook;
import org.heard.localstack.notify.message.Status;

/** Carries each message from {@code created} by way of {@code sending} to its end, and tells of the end. */
final class Delivery implements AutoCloseable {

    private static final Map<Address, Status> TEST_ADDRESSES = Map.of(
            Address.of(NotifySandbox.PERMANENT_FAILURE_NUMBER), Status.PERMANENT_FAILURE,
            Address.of(NotifySandbox.TEMPORARY_FAILURE_NUMBER), Status.TEMPORARY_FAILURE,
            Address.of("perm-fail@simulator.notify"), Status.PERMANENT_FAILURE,
            Address.of("temp-fail@simulator.notify"), Status.TEMPORARY_FAILURE);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Address, Status> ordered = new ConcurrentHashMap<>();
    private final Map<Address, Receipts> receipts = new ConcurrentHashMap<>();
    private final NotifySettings settings;
    private final InstantSource clock;
    private final MessageBook book;
    private final Callbacks callbacks;

    Delivery(NotifySettings settings, InstantSource clock, MessageBook book, Callbacks callbacks) {
        this.settings = settings;
        this.clock = clock;
        this.book = book;
        this.callbacks = callbacks;
    }

    /** Sets how every later message to this phone or inbox ends. */
    void order(Address to, Status end) {
        ordered.put(to, end);
    }

    /** Sets how the receipts of every later message to this phone or inbox come. */
    void order(Address to, Receipts how) {
        receipts.put(to, how);
    }

    void clear() {
        receipts.clear();
        ordered.clear();
    }

    /** Goes on with what a stopped process left on its way. */
    void resume() {
        book.all(message -> message.via() == Via.NOTIFY && !message.status().isFinal())
                .forEach(this::start);
    }

    void start(Message message) {
        threads.execute(() -> carry(message));
    }

    /** Where a text from this phone goes of itself: to whom it was in touch with last, or to the account's number. */
    Address numberFor(Address phone) {
        return book.with(phone).reversed().stream()
                .filter(message -> message.kind() == Kind.TEXT)
                .findFirst()
                .map(message -> Address.of(message.via() == Via.PHONE ? message.to() : message.from()))
                .orElseGet(() -> Address.of(settings.sender().number()));
    }

    /** Delivers a text that a person wrote; true when notification-service took it. */
    boolean reply(Address from, Address to, String text) {
        var message = book.add(Message.created(
                Kind.TEXT, Via.PHONE, to.dialled(), from.dialled(), null, text, null, null, clock.instant()));
        var taken = callbacks.text(message);
        book.move(message.id(), taken ? Status.DELIVERED : Status.TECHNICAL_FAILURE, clock.instant());
        return taken;
    }

    /** A posted letter comes back; true when notification-service took the news of it. */
    boolean bringBack(UUID letter) {
        return book.find(letter)
                .filter(message -> message.status() == Status.RECEIVED)
                .map(callbacks::returned)
                .orElse(false);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void carry(Message message) {
        try {
            Thread.sleep(settings.step());
            var onItsWay = message.kind() == Kind.LETTER ? Status.ACCEPTED : Status.SENDING;
            book.move(message.id(), onItsWay, clock.instant());
            Thread.sleep(settings.step());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        book.move(message.id(), end(message), clock.instant())
                .filter(ended -> ended.status().isFinal() && ended.kind() != Kind.LETTER)
                .ifPresent(this::tell);
    }

    private void tell(Message ended) {
        switch (receipts.getOrDefault(ended.person(), Receipts.ONCE)) {
            case ONCE -> callbacks.receipt(ended);
            case LOST -> {}
            case DOUBLED -> {
                callbacks.receipt(ended);
                callbacks.receipt(ended);
            }
            case LATE -> tellLate(ended);
            case AFTER_FORGED -> {
                callbacks.forgedReceipts(ended.in(Status.PERMANENT_FAILURE, clock.instant()));
                callbacks.receipt(ended);
            }
        }
    }

    private void tellLate(Message ended) {
        try {
            Thread.sleep(settings.late());
            callbacks.receipt(ended);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Status end(Message message) {
        var to = message.person();
        return switch (message.kind()) {
            case LETTER ->
                message.to().isEmpty() ? Status.VALIDATION_FAILED : ordered.getOrDefault(to, Status.RECEIVED);
            case TEXT, EMAIL -> ordered.getOrDefault(to, TEST_ADDRESSES.getOrDefault(to, Status.DELIVERED));
        };
    }
}
