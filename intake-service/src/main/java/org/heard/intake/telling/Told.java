package org.heard.intake.telling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.contact.SafeTime;
import org.heard.intake.lodging.Lodgement;
import org.heard.intake.lodging.Lodgement.PointInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;

/** Turns answers into a complaint. What a young person does not know never costs them the statutory procedure. */
final class Told {

    /** What stands where the words would: nobody looks for them in vain. */
    static final String IN_A_RECORDING =
            "[Nothing was written. What happened is said in a recording, which came with this and is evidence of this"
                    + " point.]";

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

    private Optional<Who> who() {
        return Who.of(answers.one(Question.YOU));
    }

    private ComplainantKind kind() {
        return who().map(Who::kind).orElse(ComplainantKind.ANONYMOUS);
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
        var written = answers.one(Question.WHAT).strip();
        return (written.isEmpty() ? IN_A_RECORDING : written)
                + (who == null ? "" : "\n\nWho or what it is about: " + who);
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
                        default -> who().map(Who::ownService).orElse(About.LOOKED_AFTER_CARE);
                    });
        }
        return new ArrayList<>(subjects);
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

    /** Only "yes" is safe; whoever does not know is not written to. Each way has hours, a code word and an answer of its own. */
    private PactInput pact(LocalDate today) {
        var channels = new ArrayList<Channel>();
        if (answers.chose(Question.REACH, "text")) {
            channels.add(new Channel(
                    Kind.TEXT,
                    answers.one(Question.NUMBER),
                    answers.chose(Question.NUMBER_SAFE, "yes"),
                    SafeTime.hours(answers.all(Question.NUMBER_WHEN)),
                    answers.chose(Question.NUMBER_SAYS, "yes"),
                    line(Question.NUMBER_WORD),
                    today));
        }
        if (answers.chose(Question.REACH, "email")) {
            channels.add(new Channel(
                    Kind.EMAIL,
                    answers.one(Question.EMAIL),
                    answers.chose(Question.EMAIL_SAFE, "yes"),
                    SafeTime.hours(answers.all(Question.EMAIL_WHEN)),
                    answers.chose(Question.EMAIL_SAYS, "yes"),
                    line(Question.EMAIL_WORD),
                    today));
        }
        if (answers.chose(Question.REACH, "letter")) {
            channels.add(new Channel(
                    Kind.LETTER,
                    answers.one(Question.ADDRESS),
                    answers.chose(Question.ADDRESS_SAFE, "yes"),
                    null,
                    answers.chose(Question.ADDRESS_SAYS, "yes"),
                    line(Question.ADDRESS_WORD),
                    today));
        }
        return channels.isEmpty() ? null : new PactInput(channels);
    }

    private String line(Question question) {
        var line = answers.one(question).strip();
        return line.isEmpty() ? null : line;
    }
}
