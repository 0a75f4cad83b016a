package org.heard.notification.nudge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.heard.notification.nudge.provider.Words;

/**
 * The words of every message we send, from {@code texts/}. None tells whose it is, from whom, or about what: each must be
 * harmless to somebody else who reads it, and is the same for every event.
 */
public enum Wording {
    NEWS("news"),
    /** While NEXT's question is open, so that a YES can only be its answer. */
    NEWS_ASKS_NOTHING("news-asks-nothing"),
    NEWS_BY_EMAIL("news-by-email"),
    /** On plain paper, where a letter may not say who we are. */
    NEWS_BY_LETTER("news-by-letter"),
    QUESTION("question"),
    HELP("help"),
    CALL("call"),
    WRONG_PERSON("wrong-person"),
    /** To somebody of the council: an alert waits for them. */
    ALERT("alert"),
    ALERT_BY_EMAIL("alert-by-email"),
    /** With a one-time code in place of its gap. */
    CODE("code"),
    CODE_BY_EMAIL("code-by-email"),
    ASK_SAFE("ask-safe"),
    /** What to do now, and what is wrong. */
    NOT_SAFE("not-safe"),
    NOT_SAFE_MORE("not-safe-more"),
    ASK_WHAT("ask-what"),
    ASK_WHO("ask-who"),
    ASK_SIDE("ask-side"),
    ASK_SAY_WHO("ask-say-who"),
    ASK_TEXTS("ask-texts"),
    REMINDER("reminder"),
    NO_MORE_TEXTS("no-more-texts"),
    /** With a reference in place of its gap: to a number of which its person said that nobody else reads it. */
    RECEIVED("received"),
    /** With a reference, and the day of the first answer. */
    RECEIVED_BY("received-by");

    private static final String GAP = "###-###";
    private static final String REFERENCE_GAP = "###-###-###";
    private static final String DAY_GAP = "## ###";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private final String code;
    private final String subject;
    private final String body;

    Wording(String code) {
        var text = read(code);
        this.code = code;
        this.subject = code.contains("-by-") ? text.lines().findFirst().orElseThrow() : "";
        this.body = text.substring(subject.length()).strip();
    }

    /** First line of an e-mail's or a letter's text; empty for a text message. */
    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** As it is sent. */
    public Words words() {
        return new Words(subject, body);
    }

    /** As it is sent, with a code in its gap. */
    public Words with(String code) {
        return new Words(subject, body.replace(GAP, code));
    }

    /**
     * As it is sent, with the reference of a complaint in its gap.
     *
     * @param answerBy null where it has no gap for a day
     */
    Words about(String reference, LocalDate answerBy) {
        var told = body.replace(REFERENCE_GAP, reference);
        return new Words(subject, answerBy == null ? told : told.replace(DAY_GAP, DAY.format(answerBy)));
    }

    /** Whether it may be longer than a text: an e-mail or a letter. */
    public boolean isEmail() {
        return !subject.isEmpty();
    }

    @Override
    public String toString() {
        return code;
    }

    /**
     * What a message says.
     *
     * @param asked whether a question is open at its number
     */
    static Wording of(Nudge nudge, boolean asked) {
        return switch (nudge.purpose) {
            case NEWS ->
                switch (nudge.kind) {
                    case EMAIL -> NEWS_BY_EMAIL;
                    case LETTER -> NEWS_BY_LETTER;
                    case TEXT -> asked ? NEWS_ASKS_NOTHING : NEWS;
                };
            case QUESTION,
                    HELP,
                    CALL,
                    WRONG_PERSON,
                    ASK_SAFE,
                    NOT_SAFE,
                    NOT_SAFE_MORE,
                    ASK_WHAT,
                    ASK_WHO,
                    ASK_SIDE,
                    ASK_SAY_WHO,
                    ASK_TEXTS,
                    REMINDER,
                    NO_MORE_TEXTS,
                    RECEIVED,
                    RECEIVED_BY -> of(nudge.purpose.toString());
        };
    }

    static Wording of(String code) {
        for (var wording : values()) {
            if (wording.code.equals(code)) {
                return wording;
            }
        }
        throw new IllegalArgumentException("no such wording");
    }

    private static String read(String code) {
        try (var text = Wording.class.getResourceAsStream("/texts/" + code + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
