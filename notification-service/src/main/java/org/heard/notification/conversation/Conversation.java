package org.heard.notification.conversation;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.heard.notification.nudge.Purpose;

/**
 * With somebody who texted a council first: what they were asked, and what they chose. Codes and days; what they wrote and their number
 * stand elsewhere, sealed. Its id is that of the complaint that it becomes, so that it becomes one only.
 */
@Entity
public class Conversation extends PanacheEntityBase {

    /** How far it has got. */
    enum State {
        ASKING("asking"),
        /** intake-service was told, and has not lodged it yet. */
        COMPLETE("complete"),
        LODGED("lodged"),
        /** They wanted no more of it, or said nothing: nothing of it is kept. */
        ENDED("ended");

        @EnumeratedValue
        private final String code;

        State(String code) {
            this.code = code;
        }
    }

    /** What becomes of it after a text. */
    enum Turn {
        GOES_ON,
        COMPLETE,
        /** It is complete, and its number gets no more texts. */
        COMPLETE_STOPPED,
        COMPLETE_SUSPENDED,
        ENDS
    }

    /**
     * What a text leads to.
     *
     * @param keeps whether words of the person's own are in it
     * @param answer what is sent, or null for nothing
     */
    record Heard(boolean keeps, Purpose answer, Turn turn) {}

    private static final int TIMES_ASKED = 2;
    private static final Set<String> MAY_WANT_AN_ADVOCATE =
            Set.of("young-person", "left-care", Question.RATHER_NOT, Question.NOT_SAID);

    @Id
    public UUID id;

    public String councilId;
    public String numberDigest;

    @Enumerated(EnumType.STRING)
    public State state;

    @Enumerated(EnumType.STRING)
    public Question question;

    /** How often the question was put; none before the first text. */
    public int asked;

    public String safe;

    /** Whether they said that they have said what is wrong, or went on to the next question. */
    public boolean told;

    public String who;
    public String side;
    public String sayWho;
    public String mayText;

    /** Whether every question that is needed has its answer. */
    public boolean finished;

    public int textsTaken;
    public LocalDate begunOn;

    /** The day on which the first words came; null while there are none. */
    public LocalDate wordsOn;

    /** Since when somebody is to see it soon; business time, like the two below. Null while nobody need. */
    public Instant pressingSince;

    public Instant remindedAt;

    /** When it is not waited for any longer; null when it is not waited for at all. */
    public Instant dueAt;

    /** Takes a text; what it says is left to others to keep. */
    Heard hear(Intent intent, String message, Instant now, LocalDate today) {
        textsTaken++;
        var heard =
                switch (intent) {
                    case STOP -> new Heard(false, null, isPressing() ? Turn.COMPLETE_STOPPED : Turn.ENDS);
                    case WRONG_PERSON ->
                        isWorthKeeping()
                                ? new Heard(false, Purpose.WRONG_PERSON, Turn.COMPLETE_SUSPENDED)
                                : new Heard(false, null, Turn.ENDS);
                    case CALL -> pressing(false, Purpose.CALL, now);
                    case HELP ->
                        Danger.isTold(message) && !saidNotSafe()
                                ? notSafe(true, now)
                                : pressing(Said.isWords(message), Purpose.HELP, now);
                    case YES, NEXT, OTHER -> answered(message, now);
                };
        if (heard.keeps() && wordsOn == null) {
            wordsOn = today;
        }
        return heard;
    }

    /** Whether somebody should see it even if nothing more comes. */
    boolean isWorthKeeping() {
        return wordsOn != null || isPressing();
    }

    boolean isPressing() {
        return pressingSince != null;
    }

    /** Whether they wrote what is wrong, and did not say that they are safe. */
    boolean mayBeInDanger() {
        return wordsOn != null && !Question.YES.equals(safe);
    }

    private boolean saidNotSafe() {
        return Question.NO.equals(safe);
    }

    private Heard pressing(boolean keeps, Purpose answer, Instant now) {
        press(now);
        return new Heard(keeps, answer, Turn.GOES_ON);
    }

    private void press(Instant now) {
        pressingSince = isPressing() ? pressingSince : now;
    }

    private Heard answered(String message, Instant now) {
        var keeps = Said.isWords(message);
        var asksIfSafe = question == Question.SAFE && asked > 0;
        var answer = asked == 0 ? Optional.<String>empty() : question.answer(message);
        if (asksIfSafe && answer.isPresent()) {
            return chosen(answer.get(), false, now);
        }
        if (!saidNotSafe() && (Danger.isTold(message) || asksIfSafe && Danger.beginsWithNo(message))) {
            return notSafe(true, now);
        }
        if (asked == 0) {
            return ask(question, keeps, question.words());
        }
        if (answer.isPresent()) {
            return chosen(answer.get(), false, now);
        }
        return switch (question) {
            case WHAT ->
                keeps || wordsOn != null && Said.isDone(message)
                        ? toldAll(keeps)
                        : ask(question, keeps, question.words());
            // whoever goes on writing is listened to
            case WHO -> keeps ? new Heard(true, null, Turn.GOES_ON) : ask(question, false, question.words());
            case SAFE, SIDE, SAY_WHO, TEXTS ->
                asked < TIMES_ASKED ? ask(question, keeps, question.words()) : chosen(Question.NOT_SAID, keeps, now);
        };
    }

    private Heard toldAll(boolean keeps) {
        told = true;
        return goOn(keeps);
    }

    /** They are told at once what to do, and asked what is wrong before anything else. */
    private Heard notSafe(boolean keeps, Instant now) {
        press(now);
        safe = Question.NO;
        told = false;
        return ask(Question.WHAT, keeps, wordsOn == null && !keeps ? Purpose.NOT_SAFE : Purpose.NOT_SAFE_MORE);
    }

    private Heard chosen(String answer, boolean keeps, Instant now) {
        switch (question) {
            case SAFE -> {
                if (answer.equals(Question.NO)) {
                    return notSafe(keeps, now);
                }
                safe = answer;
                told = wordsOn != null || keeps;
            }
            case WHAT -> told = true;
            case WHO -> who = answer;
            case SIDE -> side = answer;
            case SAY_WHO -> sayWho = answer;
            case TEXTS -> mayText = answer;
        }
        return goOn(keeps);
    }

    private Heard goOn(boolean keeps) {
        var next = unanswered();
        if (next.isPresent()) {
            return ask(next.get(), keeps, next.get().words());
        }
        finished = true;
        // whoever may be texted is sent the reference, once there is one
        var last = Question.YES.equals(mayText) ? null : Purpose.NO_MORE_TEXTS;
        return new Heard(keeps, last, Turn.COMPLETE);
    }

    private Heard ask(Question next, boolean keeps, Purpose words) {
        asked = next == question ? asked + 1 : 1;
        question = next;
        return new Heard(keeps, words, Turn.GOES_ON);
    }

    private Optional<Question> unanswered() {
        if (safe == null) {
            return Optional.of(Question.SAFE);
        }
        if (!told) {
            return Optional.of(Question.WHAT);
        }
        if (who == null) {
            return Optional.of(Question.WHO);
        }
        if (side == null && MAY_WANT_AN_ADVOCATE.contains(who)) {
            return Optional.of(Question.SIDE);
        }
        if (sayWho == null) {
            return Optional.of(Question.SAY_WHO);
        }
        return mayText == null ? Optional.of(Question.TEXTS) : Optional.empty();
    }
}
