package org.heard.localstack.notify;

import java.time.InstantSource;
import java.util.Map;
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

    void clear() {
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

    /** Delivers a text that a person wrote; true when notification-service took it. */
    boolean reply(Address from, String text) {
        var message = book.add(Message.created(
                Kind.TEXT,
                Via.PHONE,
                settings.sender().number(),
                from.dialled(),
                null,
                text,
                null,
                null,
                clock.instant()));
        var taken = callbacks.text(message);
        book.move(message.id(), taken ? Status.DELIVERED : Status.TECHNICAL_FAILURE, clock.instant());
        return taken;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }

    private void carry(Message message) {
        try {
            Thread.sleep(settings.step());
            book.move(message.id(), Status.SENDING, clock.instant());
            Thread.sleep(settings.step());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        book.move(message.id(), end(message.person()), clock.instant())
                .filter(ended -> ended.status().isFinal())
                .ifPresent(callbacks::receipt);
    }

    private Status end(Address to) {
        return ordered.getOrDefault(to, TEST_ADDRESSES.getOrDefault(to, Status.DELIVERED));
    }
}
