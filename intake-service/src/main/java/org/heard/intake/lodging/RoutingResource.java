package org.heard.intake.lodging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.lodging.Lodgement.ChoiceInput;
import org.heard.intake.lodging.Lodgement.PointInput;
import org.heard.intake.routing.About;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.routing.Circumstance;
import org.heard.intake.routing.ComplainantKind;
import org.heard.intake.routing.Route;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.problem.Problem;

/**
 * Asks the routing table about a complaint that is not lodged: a lodgement without anybody's name or words gets the route and the
 * prompts that it would get if it were. Nothing of it is kept, so no idempotency key is needed.
 */
@Path("/v1/routings")
class RoutingResource {

    private final BusinessClock clock;

    RoutingResource(BusinessClock clock) {
        this.clock = clock;
    }

    /** Who would complain. */
    record Asker(
            @NotNull(message = "Say what the complainant is to the child.")
            ComplainantKind kind,

            ActsFor actsFor) {}

    /** A point without its words. */
    record Asked(
            @NotNull(message = "Say what the point is about.")
            About about,

            @Size(max = 10, message = "10 at most.")
            List<@NotNull(message = "Say what the point is about.") About> alsoAbout,

            Set<@NotNull(message = "Say what is true of the point.") Circumstance> circumstances) {

        PointInput point() {
            return new PointInput(about, alsoAbout, circumstances, null, null);
        }
    }

    /**
     * @param receivedOn the day whose version of the table is asked; left out, today
     * @param groundsAroseOn when what is complained of happened, as far as known
     * @param procedure a person's own choice, with reasons
     */
    record Question(
            LocalDate receivedOn,
            LocalDate groundsAroseOn,
            @NotNull(message = "Say who complains.") @Valid Asker complainant,

            @NotEmpty(message = "A complaint has at least one point.") @Size(max = 50, message = "50 points at most.")
            List<@Valid @NotNull Asked> points,

            @Valid ChoiceInput procedure) {

        Lodgement lodgement(LocalDate today) {
            return new Lodgement(
                    receivedOn == null ? today : receivedOn,
                    groundsAroseOn,
                    null,
                    null,
                    new Lodgement.Complainant(complainant.kind(), null, null, complainant.actsFor(), null),
                    null,
                    null,
                    points.stream().map(Asked::point).toList(),
                    procedure,
                    null);
        }
    }

    /** @param prompts what a person would have to look at */
    record Answer(@JsonUnwrapped Route route, List<Prompt> prompts) {}

    @POST
    @NonBlocking
    @RolesAllowed("complaint:lodge")
    @Operation(
            summary = "Which procedure would answer this, and why",
            description = "The answer that lodging would give: procedures, reasons with citations and precedents, plain"
                    + " words, who else to ask, what to do at once. Nothing is kept and nobody is told.")
    public Answer ask(@NotNull(message = "A body is needed.") @Valid Question question) {
        var today = clock.today();
        if (question.receivedOn() != null && question.receivedOn().isAfter(today)) {
            throw Problem.ofField("/receivedOn", "date-in-the-future", "This day has not come yet.");
        }
        var lodgement = question.lodgement(today);
        return new Answer(lodgement.route(), Prompt.of(lodgement));
    }
}
