package org.heard.journeys.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer that is to be held back: what was asked is done, and the one who asked does not know. */
final class Trap {

    /** PostgreSQL's word that a transaction is committed. */
    static final byte[] COMMITTED = {'C', 0, 0, 0, 11, 'C', 'O', 'M', 'M', 'I', 'T', 0};

    /** PostgreSQL's word that a row was inserted, in a transaction that is still open. */
    static final byte[] INSERTED = "INSERT 0 ".getBytes(StandardCharsets.US_ASCII);

    /** GOV.UK Notify's word that it has a message. */
    static final byte[] CREATED = "HTTP/1.1 201".getBytes(StandardCharsets.US_ASCII);

    private final byte[] question;
    private final byte[] answer;
    private final AtomicBoolean isSprung = new AtomicBoolean();
    private final CountDownLatch sprung = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    Trap(String question, byte[] answer) {
        this.question = question.getBytes(StandardCharsets.UTF_8);
        this.answer = answer.clone();
    }

    byte[] question() {
        return question;
    }

    byte[] answer() {
        return answer;
    }

    /** True for the one who springs it. */
    boolean spring() {
        if (!isSprung.compareAndSet(false, true)) {
            return false;
        }
        sprung.countDown();
        return true;
    }

    /** Waits until an answer is held. */
    void awaitSprung(Duration patience) throws InterruptedException {
        if (!sprung.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new DrillFailed("the moment never came: nothing to hold after \""
                    + new String(question, StandardCharsets.UTF_8) + "\" within " + patience.toSeconds() + " s");
        }
    }

    /** Lets the answer go, to whoever is still there. */
    void release() {
        released.countDown();
    }

    void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
