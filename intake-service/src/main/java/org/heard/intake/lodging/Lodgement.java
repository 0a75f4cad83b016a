package org.heard.intake.lodging;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.intake.contact.PactInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Choice;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;
import org.heard.intake.routing.ProcedureKind;
import org.heard.intake.routing.Route;
import org.heard.intake.routing.Router;
import org.heard.intake.routing.Subject;

/**
 * A complaint as a council's system lodges it (R-TRI-1: any channel, any member of staff, orally or in writing).
 *
 * @param receivedOn the day the council received it; day 0 of its clocks
 * @param groundsAroseOn the day on which what is complained of happened, as far as known (R-T-1)
 * @param firstNoticeOn the day on which the person first had notice of it, from which LGA 1974 s26B counts; as far as known
 * @param procedure a person's own choice of the procedure, with reasons; left out, the rows of the table decide
 * @param child the child concerned, when somebody else complains
 * @param contactPact how to reach the complainant safely; left out when there is no way, then a person is asked to
 */
public record Lodgement(
        @NotNull(message = "Say on which day the complaint was received.")
        LocalDate receivedOn,

        LocalDate groundsAroseOn,
        LocalDate firstNoticeOn,
        @NotNull(message = "Say how the complaint came.") Channel channel,
        @NotNull(message = "Say who complains.") @Valid Complainant complainant,
        @Valid Child child,
        @Valid PactInput contactPact,

        @NotEmpty(message = "A complaint has at least one point.") @Size(max = 50, message = "50 points at most.")
        List<@Valid @NotNull PointInput> points,

        @Valid ChoiceInput procedure,
        Boolean advocateWanted) {

    /** Who complains, as the routing table sees them. */
    org.heard.intake.routing.Complainant whoComplains() {
        return new org.heard.intake.routing.Complainant(
                complainant.kind(), complainant.actsFor() == null ? ActsFor.THEMSELVES : complainant.actsFor());
    }

    /** The points, as the routing table sees them. */
    List<Subject> subjects() {
        return points.stream().map(PointInput::subject).toList();
    }

    /** What else is true of any of the points. */
    List<Circumstance> circumstances() {
        return subjects().stream()
                .flatMap(subject -> subject.circumstances().stream())
                .toList();
    }

    /** The rows' decision, or a person's own over it. */
    Route route() {
        var decided = Router.on(receivedOn).route(whoComplains(), subjects());
        return procedure == null ? decided : procedure.choice().over(decided);
    }

    /** How the complaint came in. */
    public enum Channel {
        TEXT,
        EMAIL,
        LETTER,
        PHONE,
        IN_PERSON,
        WEB;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase().replace('_', '-');
        }
    }

    /**
     * The one who complains. A name may be left out: a complaint is not refused for being anonymous (R-EX-9).
     *
     * @param mayUseName whether those whom the complaint is about may be told the name; left out, nobody asked
     */
    public record Complainant(
            @NotNull(message = "Say what the complainant is to the child.")
            ComplainantKind kind,

            @Size(max = 200, message = "A name has 200 characters at most.")
            String name,

            LocalDate dateOfBirth,
            ActsFor actsFor,
            Boolean mayUseName) {}

    public record Child(
            @Size(max = 200, message = "A name has 200 characters at most.")
            String name,

            LocalDate dateOfBirth,

            @Size(max = 60, message = "60 characters at most.")
            String situation) {}

    /**
     * A point.
     *
     * @param alsoAbout what else it is about; the table's first row that fits decides
     * @param circumstances what else is true of it
     */
    public record PointInput(
            @NotNull(message = "Say what the point is about.")
            About about,

            @Size(max = 10, message = "10 at most.")
            List<@NotNull(message = "Say what the point is about.") About> alsoAbout,

            Set<@NotNull(message = "Say what is true of the point.") Circumstance> circumstances,

            @NotBlank(message = "Say what happened, in the person's own words.")
            @Size(max = 20000, message = "20,000 characters at most.")
            String words,

            @Size(max = 5000, message = "5,000 characters at most.")
            String desiredOutcome) {

        Subject subject() {
            var all = Stream.concat(Stream.of(about), alsoAbout == null ? Stream.of() : alsoAbout.stream());
            return new Subject(all.distinct().toList(), circumstances == null ? Set.of() : Set.copyOf(circumstances));
        }
    }

    /**
     * A person's choice of the procedure (R-TRI-3).
     *
     * @param secondPerson needed where the choice takes a complaint out of the statutory procedure against row 6
     */
    public record ChoiceInput(
            @NotNull(message = "Say which procedure.") ProcedureKind chosen,

            @NotBlank(message = "Say why.") @Size(max = 2000, message = "2,000 characters at most.")
            String reason,

            @NotBlank(message = "Say who chose.") @Size(max = 200, message = "200 characters at most.")
            String by,

            @Valid SecondPersonInput secondPerson) {

        Choice choice() {
            return new Choice(
                    chosen.toString(),
                    reason,
                    by,
                    secondPerson == null ? null : new Choice.Second(secondPerson.by(), secondPerson.reason()));
        }
    }

    public record SecondPersonInput(
            @NotBlank(message = "Say who looked at it too.") @Size(max = 200, message = "200 characters at most.")
            String by,

            @NotBlank(message = "Say why they agree.") @Size(max = 2000, message = "2,000 characters at most.")
            String reason) {}
}
