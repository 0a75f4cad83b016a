package org.heard.intake.telling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.heard.intake.contact.SafeTime;

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
    YOU("you", Kind.ONE, Needed.YES, Who.codesAnd("rather-not")),
    FOR("for", Kind.ONE, Needed.YES, Question::maySpeakForChild, "me", "child"),
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
    CHILD("child", Kind.LINE, Needed.NO, Question::maySpeakForChild),
    REACH("reach", Kind.SEVERAL, Needed.YES, "text", "email", "letter", "none"),
    NUMBER("number", Kind.TELEPHONE, Needed.YES, Question::isByText),
    NUMBER_SAFE("number-safe", Kind.ONE, Needed.YES, Question::isByText, "yes", "no", "dont-know"),
    NUMBER_WHEN("number-when", Kind.SEVERAL, Needed.YES, Question::isByText, times()),
    NUMBER_SAYS("number-says", Kind.ONE, Needed.YES, Question::isByText, "no", "yes"),
    NUMBER_WORD("number-word", Kind.LINE, Needed.NO, Question::isByText),
    EMAIL("email", Kind.EMAIL, Needed.YES, Question::isByEmail),
    EMAIL_SAFE("email-safe", Kind.ONE, Needed.YES, Question::isByEmail, "yes", "no", "dont-know"),
    EMAIL_WHEN("email-when", Kind.SEVERAL, Needed.YES, Question::isByEmail, times()),
    EMAIL_SAYS("email-says", Kind.ONE, Needed.YES, Question::isByEmail, "no", "yes"),
    EMAIL_WORD("email-word", Kind.LINE, Needed.NO, Question::isByEmail),
    ADDRESS("address", Kind.ADDRESS, Needed.YES, Question::isByPost),
    ADDRESS_SAFE("address-safe", Kind.ONE, Needed.YES, Question::isByPost, "yes", "no", "dont-know"),
    /** The post keeps no hours: it is not asked when. */
    ADDRESS_SAYS("address-says", Kind.ONE, Needed.YES, Question::isByPost, "no", "yes"),
    ADDRESS_WORD("address-word", Kind.LINE, Needed.NO, Question::isByPost),
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

    private static String[] times() {
        return SafeTime.codes().toArray(String[]::new);
    }

    private static boolean isByText(Answers answers) {
        return answers.chose(REACH, "text");
    }

    private static boolean isByEmail(Answers answers) {
        return answers.chose(REACH, "email");
    }

    private static boolean maySpeakForChild(Answers answers) {
        return Who.of(answers.one(YOU)).filter(Who::maySpeakForChild).isPresent();
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
     * @param others the answers so far: what was said in a recording need not be written
     * @param today nobody was born after it
     */
    Optional<String> fault(List<String> answer, Answers others, LocalDate today) {
        var said = this == WHAT && others.voice() != null;
        return fault(answer, today).filter(fault -> !said || !fault.equals("missing"));
    }

    private Optional<String> fault(List<String> answer, LocalDate today) {
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
            case NUMBER_WORD, EMAIL_WORD, ADDRESS_WORD -> LONGEST_CODE_WORD;
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
