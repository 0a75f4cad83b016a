package org.heard.ombudsman.step;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Deciding.PublicationWithheld;
import org.heard.ombudsman.casework.Deciding.ReportConsidered;
import org.heard.ombudsman.casework.Deciding.ReportIssued;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.casework.Decision;

/** Draft, decision, review and publication. */
@Path("/v1/cases/{id}")
class DecidingResource {

    private static final int WORDS = 20_000;
    private static final int MONTHS_TO_CONSIDER = 3;

    private final Steps steps;
    private final NobodyIsNamed nobody;

    DecidingResource(Steps steps, NobodyIsNamed nobody) {
        this.steps = steps;
        this.nobody = nobody;
    }

    record Draft(
            @NotNull LocalDate issuedOn,
            @NotNull LocalDate commentsBy,
            @Valid @NotNull Decision decision) {}

    @POST
    @Path("drafts")
    @RolesAllowed({"case:decide", "complaint:read"})
    @Operation(summary = "A draft of the decision goes to both sides for comment")
    public Uni<Response> draft(@BeanParam ChangeRequest request, @Valid @NotNull Draft body) {
        return steps.take(
                Steps.DECIDE,
                request,
                body,
                body.issuedOn(),
                "/issuedOn",
                _ -> new DraftIssued(body.decision(), body.commentsBy(), body.issuedOn()),
                opened -> nobody.isNamedIn(opened, body.decision().statement()));
    }

    record Comment(
            @NotNull LocalDate commentedOn,

            @NotNull @Pattern(regexp = "council|complainant")
            String from,

            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("comments")
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(summary = "One side commented on the draft")
    public Uni<Response> comment(@BeanParam ChangeRequest request, @Valid @NotNull Comment body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.commentedOn(),
                "/commentedOn",
                _ -> new CommentTaken(body.from(), body.words(), body.commentedOn()));
    }

    record Final(
            @NotNull LocalDate decidedOn, @Valid @NotNull Decision decision) {}

    @POST
    @Path("decisions")
    @RolesAllowed({"case:decide", "complaint:read"})
    @Operation(summary = "The Ombudsman decides: findings per point, outcome, statement, agreed recommendations")
    public Uni<Response> decide(@BeanParam ChangeRequest request, @Valid @NotNull Final body) {
        return steps.take(
                Steps.DECIDE,
                request,
                body,
                body.decidedOn(),
                "/decidedOn",
                _ -> new DecisionMade(body.decision(), body.decidedOn()),
                opened -> nobody.isNamedIn(opened, body.decision().statement()));
    }

    /** @param because evidence that was wrong, or that is new */
    record Review(
            @NotNull LocalDate askedOn,

            @NotNull @Pattern(regexp = "council|complainant")
            String by,

            @NotNull @Pattern(regexp = "evidence-wrong|new-evidence")
            String because,

            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("reviews")
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(summary = "A review of the decision was asked for, within one month")
    public Uni<Response> review(@BeanParam ChangeRequest request, @Valid @NotNull Review body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.askedOn(),
                "/askedOn",
                _ -> new ReviewAsked(body.by(), body.because(), body.words(), body.askedOn()));
    }

    /** @param statement the corrected text, where one was written; absent for every other result */
    record Reviewed(
            @NotNull LocalDate decidedOn,

            @NotNull @Pattern(regexp = "stands|corrected|reopened")
            String result,

            @NotBlank @Size(max = WORDS) String reason,
            @Valid Decision.Statement statement) {}

    @POST
    @Path("reviews/decisions")
    @RolesAllowed({"case:manage", "complaint:read"})
    @Operation(
            summary = "What came of a review",
            description = "Corrected gives the whole text of the statement anew: both sides see it, and so does the"
                    + " register. The outcome, the findings and what was agreed stay; to change those is to reopen.")
    public Uni<Response> reviewed(@BeanParam ChangeRequest request, @Valid @NotNull Reviewed body) {
        return steps.take(
                Steps.MANAGE,
                request,
                body,
                body.decidedOn(),
                "/decidedOn",
                _ -> new ReviewDecided(body.result(), body.reason(), body.statement(), body.decidedOn()),
                opened -> nobody.isNamedIn(opened, body.statement()));
    }

    /** @param statement of which {@code found} is the assessment; a closing has no agreed action */
    record Closing(
            @NotNull LocalDate writtenOn,
            @NotBlank @Size(max = 100) String category,
            @Valid @NotNull Decision.Statement statement) {}

    @POST
    @Path("closing-statements")
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(
            summary = "The statement of a case that was closed, for the register",
            description =
                    "It is published as long after the closing as that of a decision, and can be withheld like it."
                            + " Sent again before that, it takes the earlier one's place.")
    public Uni<Response> closing(@BeanParam ChangeRequest request, @Valid @NotNull Closing body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.writtenOn(),
                "/writtenOn",
                _ -> new ClosingStated(body.category(), body.statement(), body.writtenOn()),
                opened -> nobody.isNamedIn(opened, body.statement()));
    }

    record Withheld(
            @NotNull LocalDate decidedOn,
            @NotBlank @Size(max = WORDS) String reason) {}

    @POST
    @Path("withheld-publications")
    @RolesAllowed({"case:manage", "complaint:read"})
    @Operation(summary = "The statement is not published, in the interests of the people in it")
    public Uni<Response> withhold(@BeanParam ChangeRequest request, @Valid @NotNull Withheld body) {
        return steps.take(
                Steps.MANAGE,
                request,
                body,
                body.decidedOn(),
                "/decidedOn",
                _ -> new PublicationWithheld(body.reason(), body.decidedOn()));
    }

    record Report(@NotNull LocalDate issuedOn) {}

    @POST
    @Path("reports")
    @RolesAllowed({"case:manage", "complaint:read"})
    @Operation(summary = "A public report: the council considers it within three months (LGA 1974 s31(2))")
    public Uni<Response> report(@BeanParam ChangeRequest request, @Valid @NotNull Report body) {
        return steps.take(
                Steps.MANAGE,
                request,
                body,
                body.issuedOn(),
                "/issuedOn",
                _ -> new ReportIssued(body.issuedOn().plusMonths(MONTHS_TO_CONSIDER), body.issuedOn()));
    }

    record Considered(
            @NotNull LocalDate consideredOn,

            @NotNull @Pattern(regexp = "full-council|cabinet|committee")
            String where) {}

    @POST
    @Path("reports/considerations")
    @RolesAllowed({"case:work", "complaint:read"})
    @Operation(summary = "The council considered the report")
    public Uni<Response> considered(@BeanParam ChangeRequest request, @Valid @NotNull Considered body) {
        return steps.take(
                Steps.WORK,
                request,
                body,
                body.consideredOn(),
                "/consideredOn",
                _ -> new ReportConsidered(body.where(), body.consideredOn()));
    }
}
