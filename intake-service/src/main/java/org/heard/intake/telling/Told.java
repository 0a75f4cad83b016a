package org.heard.intake.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Day;
import org.heard.intake.contact.PactInput.Hours;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.lodging.Lodgement;
import org.heard.intake.lodging.Lodgement.PointInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;

/** Turns answers into a complaint. What a young person does not know never costs them the statutory procedure. */
final class Told {

    private static final List<Day> WEEKDAYS = List.of(Day.MON, Day.TUE, Day.WED, Day.THU, Day.FRI);

    private final Answers answers;

    private Told(Answers answers) {
        this.answers = answers;
    }

    /** @param today the day they are sent: the day the council receives them */
    static Lodgement lodgement(Answers answers, LocalDate today) {
        return new Told(answers).on(today);
    }

    private Lodgement on(LocalDate today) {
        return new Lodgement(
                today,
                null,
                null,
                Lodgement.Channel.WEB,
                complainant(),
                child(),
                pact(today),
                List.of(point()),
                null,
                answers.chose(Question.ADVOCATE, "yes", "dont-know"));
    }

    private Lodgement.Complainant complainant() {
        var named = kind() != ComplainantKind.ANONYMOUS;
        return new Lodgement.Complainant(
                kind(),
                named ? line(Question.NAME) : null,
                born(),
                answers.chose(Question.FOR, "child") ? ActsFor.CHILD : ActsFor.THEMSELVES,
                named && line(Question.NAME) != null ? answers.chose(Question.USE_NAME, "yes") : null);
    }

    private LocalDate born() {
        var born = answers.one(Question.BORN);
        return born.isBlank() || !isYoung() ? null : LocalDate.parse(born);
    }

    private Lodgement.Child child() {
        var name = isYoung() ? null : line(Question.CHILD);
        return name == null ? null : new Lodgement.Child(name, null, null);
    }

    private ComplainantKind kind() {
        return switch (answers.one(Question.YOU)) {
            case "in-care", "gets-help" -> ComplainantKind.CHILD;
            case "left-care" -> ComplainantKind.CARE_LEAVER;
            case "parent" -> ComplainantKind.PARENT;
            case "carer" -> ComplainantKind.CARER;
            case "someone-else" -> ComplainantKind.OTHER;
            default -> ComplainantKind.ANONYMOUS;
        };
    }

    private boolean isYoung() {
        return kind().isYoungPerson();
    }

    private PointInput point() {
        var subjects = subjects();
        return new PointInput(
                subjects.getFirst(),
                subjects.subList(1, subjects.size()),
                circumstances(),
                words(),
                line(Question.BETTER));
    }

    private String words() {
        var who = line(Question.WHO);
        return answers.one(Question.WHAT).strip() + (who == null ? "" : "\n\nWho or what it is about: " + who);
    }

    private List<About> subjects() {
        var subjects = new LinkedHashSet<About>();
        for (var choice : answers.all(Question.ABOUT)) {
            subjects.add(
                    switch (choice) {
                        case "leaving" -> About.LEAVING_CARE;
                        case "meeting" -> About.CHILD_PROTECTION_CONFERENCE;
                        case "school" -> About.SCHOOL;
                        case "health" -> About.HEALTH_SERVICE;
                        case "police" -> About.POLICE;
                        case "court" -> About.COURT_DECISION;
                        case "file" -> About.DATA_PROTECTION;
                        default -> ownService();
                    });
        }
        return new ArrayList<>(subjects);
    }

    /** The service that the council gives somebody like this. */
    private About ownService() {
        return switch (answers.one(Question.YOU)) {
            case "left-care" -> About.LEAVING_CARE;
            case "carer" -> About.FOSTERING_SERVICE;
            case "gets-help", "parent", "someone-else" -> About.CHILD_IN_NEED;
            default -> About.LOOKED_AFTER_CARE;
        };
    }

    private Set<Circumstance> circumstances() {
        var circumstances = new LinkedHashSet<Circumstance>();
        if (answers.chose(Question.SAFE, "no")) {
            circumstances.add(Circumstance.CHILD_AT_RISK);
        }
        if (answers.chose(Question.ABOUT, "harm")) {
            circumstances.add(Circumstance.HARM_BY_WORKER);
        }
        return circumstances;
    }

    /** Only "yes" is safe; whoever does not know is not written to. */
    private PactInput pact(LocalDate today) {
        var channels = new ArrayList<Channel>();
        if (answers.chose(Question.REACH, "text")) {
            channels.add(channel(Kind.TEXT, Question.NUMBER, Question.NUMBER_SAFE, today));
        }
        if (answers.chose(Question.REACH, "email")) {
            channels.add(channel(Kind.EMAIL, Question.EMAIL, Question.EMAIL_SAFE, today));
        }
        if (answers.chose(Question.REACH, "letter")) {
            channels.add(new Channel(
                    Kind.LETTER,
                    answers.one(Question.ADDRESS),
                    answers.chose(Question.ADDRESS_SAFE, "yes"),
                    null,
                    answers.chose(Question.LETTER_SAYS, "yes"),
                    line(Question.CODE_WORD),
                    today));
        }
        return channels.isEmpty() ? null : new PactInput(channels);
    }

    private Channel channel(Kind kind, Question address, Question safe, LocalDate today) {
        return new Channel(
                kind,
                answers.one(address),
                answers.chose(safe, "yes"),
                hours(),
                answers.chose(Question.SAY_WHO, "yes"),
                line(Question.CODE_WORD),
                today);
    }

    private List<Hours> hours() {
        var hours = new ArrayList<Hours>();
        for (var when : answers.all(Question.WHEN)) {
            switch (when) {
                case "morning" -> hours.add(new Hours(WEEKDAYS, "08:00", "12:00"));
                case "afternoon" -> hours.add(new Hours(WEEKDAYS, "12:00", "17:00"));
                case "evening" -> hours.add(new Hours(WEEKDAYS, "17:00", "21:00"));
                case "weekend" -> hours.add(new Hours(List.of(Day.SAT, Day.SUN), "09:00", "20:00"));
                default -> {
                    return List.of();
                }
            }
        }
        return hours;
    }

    private String line(Question question) {
        var line = answers.one(question).strip();
        return line.isEmpty() ? null : line;
    }
}
