package org.heard.intake.telling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The questions, one per page, in their order. Their words are in the texts, under {@code q.<slug>}. */
public enum Question {
    WHAT("what", Kind.STORY, Needed.YES),
    ABOUT(
            "about",
            Kind.SEVERAL,
            Needed.YES,
            "home",
            "worker",
            "family",
            "plan",
            "money",
            "leaving",
            "meeting",
            "harm",
            "school",
            "health",
            "police",
            "court",
            "file",
            "else",
            "dont-know"),
    WHO("who", Kind.LINE, Needed.NO),
    BETTER("better", Kind.STORY, Needed.NO),
    SAFE("safe", Kind.ONE, Needed.YES, "yes", "no", "dont-know", "rather-not"),
    YOU(
            "you",
            Kind.ONE,
            Needed.YES,
            "in-care",
            "left-care",
            "gets-help",
            "parent",
            "carer",
            "someone-else",
            "rather-not"),
    FOR(
            "for",
            Kind.ONE,
            Needed.YES,
            answers -> answers.chose(question("you"), "parent", "carer", "someone-else"),
            "me",
            "child"),
    NAME("name", Kind.LINE, Needed.NO, answers -> !answers.chose(question("you"), "rather-not")),
    USE_NAME(
            "use-name",
            Kind.ONE,
            Needed.YES,
            answers -> !answers.one(question("name")).isBlank(),
            "yes",
            "no",
            "dont-know"),
    BORN("born", Kind.DAY, Needed.NO, answers -> answers.chose(question("you"), "in-care", "left-care", "gets-help")),
    CHILD("child", Kind.LINE, Needed.NO, answers -> answers.chose(question("you"), "parent", "carer", "someone-else")),
    REACH("reach", Kind.SEVERAL, Needed.YES, "text", "email", "letter", "none"),
    NUMBER("number", Kind.TELEPHONE, Needed.YES, answers -> answers.chose(question("reach"), "text")),
    NUMBER_SAFE(
            "number-safe",
            Kind.ONE,
            Needed.YES,
            answers -> answers.chose(question("reach"), "text"),
            "yes",
            "no",
            "dont-know"),
    EMAIL("email", Kind.EMAIL, Needed.YES, answers -> answers.chose(question("reach"), "email")),
    EMAIL_SAFE(
            "email-safe",
            Kind.ONE,
            Needed.YES,
            answers -> answers.chose(question("reach"), "email"),
            "yes",
            "no",
            "dont-know"),
    ADDRESS("address", Kind.ADDRESS, Needed.YES, Question::isByPost),
    ADDRESS_SAFE("address-safe", Kind.ONE, Needed.YES, Question::isByPost, "yes", "no", "dont-know"),
    LETTER_SAYS("letter-says", Kind.ONE, Needed.YES, Question::isByPost, "no", "yes"),
    WHEN("when", Kind.SEVERAL, Needed.YES, Question::isReached, "any", "morning", "afternoon", "evening", "weekend"),
    SAY_WHO("say-who", Kind.ONE, Needed.YES, Question::isReached, "no", "yes"),
    CODE_WORD("code-word", Kind.LINE, Needed.NO, answers -> isReached(answers) || isByPost(answers)),
    ADVOCATE(
            "advocate",
            Kind.ONE,
            Needed.YES,
            answers -> answers.chose(question("you"), "in-care", "left-care", "gets-help"),
            "yes",
            "no",
            "have-one",
            "dont-know");

    /** How it is asked. */
    public enum Kind {
        STORY,
        LINE,
        TELEPHONE,
        EMAIL,
        ADDRESS,
        DAY,
        ONE,
        SEVERAL
    }

    private enum Needed {
        YES,
        NO
    }

    private static final int LONGEST_STORY = 18_000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_CODE_WORD = 60;
    private static final int FIRST_YEAR = 1900;

    private final String slug;
    private final Kind kind;
    private final Needed needed;
    private final Predicate<Answers> asked;
    private final List<String> options;

    Question(String slug, Kind kind, Needed needed, String... options) {
        this(slug, kind, needed, _ -> true, options);
    }

    Question(String slug, Kind kind, Needed needed, Predicate<Answers> asked, String... options) {
        this.slug = slug;
        this.kind = kind;
        this.needed = needed;
        this.asked = asked;
        this.options = List.of(options);
    }

    static Optional<Question> of(String slug) {
        return Arrays.stream(values())
                .filter(question -> question.slug.equals(slug))
                .findFirst();
    }

    private static Question question(String slug) {
        return of(slug).orElseThrow();
    }

    private static boolean isReached(Answers answers) {
        return answers.chose(REACH, "text", "email");
    }

    private static boolean isByPost(Answers answers) {
        return answers.chose(REACH, "letter");
    }

    /** The questions for somebody who answered so. */
    static Stream<Question> askedOf(Answers answers) {
        return Arrays.stream(values()).filter(question -> question.asked.test(answers));
    }

    /** The question after this one. */
    Optional<Question> next(Answers answers) {
        return askedOf(answers).filter(other -> other.ordinal() > ordinal()).findFirst();
    }

    /** The question before this one. */
    Optional<Question> previous(Answers answers) {
        return askedOf(answers).filter(other -> other.ordinal() < ordinal()).reduce((_, last) -> last);
    }

    /** The first that still needs an answer. */
    static Optional<Question> open(Answers answers) {
        return askedOf(answers).filter(question -> !answers.has(question)).findFirst();
    }

    public String slug() {
        return slug;
    }

    public Kind kind() {
        return kind;
    }

    public List<String> options() {
        return options;
    }

    public boolean optional() {
        return needed == Needed.NO;
    }

    /** Name of its field on the page. */
    public String field() {
        return slug;
    }

    /**
     * What is wrong with an answer: the end of a text's key, {@code missing}, {@code long} or {@code wrong}.
     *
     * @param today nobody was born after it
     */
    Optional<String> fault(List<String> answer, LocalDate today) {
        var first = answer.isEmpty() ? "" : answer.getFirst();
        return switch (kind) {
            case ONE -> options.contains(first) && answer.size() == 1 ? Optional.empty() : Optional.of("missing");
            case SEVERAL -> !answer.isEmpty() && options.containsAll(answer) ? alone(answer) : Optional.of("missing");
            case STORY, LINE -> {
                if (first.isBlank()) {
                    yield optional() ? Optional.empty() : Optional.of("missing");
                }
                yield first.length() > longest() ? Optional.of("long") : Optional.empty();
            }
            case TELEPHONE -> Reachable.isMobile(first) ? Optional.empty() : Optional.of("wrong");
            case EMAIL -> Reachable.isEmail(first) ? Optional.empty() : Optional.of("wrong");
            case ADDRESS -> Reachable.isPostal(first) ? Optional.empty() : Optional.of("wrong");
            case DAY -> first.isBlank() || isBirthday(first, today) ? Optional.empty() : Optional.of("wrong");
        };
    }

    /** "Do not contact me" goes with nothing else. */
    private static Optional<String> alone(List<String> answer) {
        return answer.contains("none") && answer.size() > 1 ? Optional.of("wrong") : Optional.empty();
    }

    private int longest() {
        return switch (this) {
            case WHAT -> LONGEST_STORY;
            case BETTER -> 5_000;
            case CODE_WORD -> LONGEST_CODE_WORD;
            default -> LONGEST_LINE;
        };
    }

    private static boolean isBirthday(String day, LocalDate today) {
        try {
            var born = LocalDate.parse(day);
            return !born.isAfter(today) && born.getYear() >= FIRST_YEAR;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
