package org.heard.ombudsman.side;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.Caller;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.http.Conditional;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.casework.Deciding.CommentTaken;
import org.heard.ombudsman.casework.Deciding.ReviewAsked;
import org.heard.ombudsman.casework.Investigating.EnquiryAnswered;
import org.heard.ombudsman.casework.Refusal;
import org.heard.ombudsman.ledger.Ledger;

/**
 * The cases of a complaint for its two sides: a council's staff see and answer as their council; the young person's page asks with
 * its service's token, and sees and answers as the one who complained. The day of what they say is the day it comes.
 */
@Path("/v1/complaints/{complaint}/ombudsman-cases")
class SideResource {

    private static final int WORDS = 20_000;
    private static final String READ = "complaint:read";
    private static final String WRITE = "complaint:progress";

    private final CouncilScope scope;
    private final Caller caller;
    private final ReadAudit audit;
    private final TheirCases cases;
    private final SideSteps steps;
    private final Ledger ledger;
    private final BusinessClock clock;

    SideResource(
            CouncilScope scope,
            Caller caller,
            ReadAudit audit,
            TheirCases cases,
            SideSteps steps,
            Ledger ledger,
            BusinessClock clock) {
        this.scope = scope;
        this.caller = caller;
        this.audit = audit;
        this.cases = cases;
        this.steps = steps;
        this.ledger = ledger;
        this.clock = clock;
    }

    record Cases(UUID complaintId, List<SideView> items) {}

    @GET
    @RolesAllowed({READ, "status:read"})
    @Operation(
            summary = "The Ombudsman's cases of a complaint, as the council or the complainant sees them; oldest first",
            description =
                    "What this side is asked, the draft decision while it may be commented on, its comments, the"
                            + " decision or why it was closed, and the latest review. A complaint that is not at the Ombudsman's is not found.")
    public Uni<Cases> list(UUID complaint) {
        var side = Side.of(caller, READ);
        return cases.councilOf(complaint, caller)
                .chain(council -> scope.within(council, () -> cases.of(complaint)
                        .call(() -> audit.record(council, complaint, caller, "ombudsman-" + side))
                        .chain(found -> Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(it -> ledger.read(it.id))
                                .map(opened -> SideView.of(opened, side, clock.today()))
                                .collect()
                                .asList())
                        .map(items -> new Cases(complaint, items))));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({READ, "status:read"})
    @Operation(
            summary = "One of them; its ETag is for an answer, a comment or the wish for a review",
            description = "The ETag counts what this side sees: the Ombudsman's own notes do not change it.")
    @APIResponse(
            responseCode = "200",
            description = "The case as this side sees it",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SideView.class)))
    public Uni<Response> read(UUID complaint, UUID id) {
        var side = Side.of(caller, READ);
        return cases.councilOf(complaint, caller)
                .chain(council -> scope.within(council, () -> cases.one(complaint, id)
                        .call(() -> audit.record(council, complaint, caller, "ombudsman-" + side))
                        .chain(found -> ledger.read(found.id))
                        .map(opened -> SideView.of(opened, side, clock.today()))
                        .map(view -> Response.ok(view)
                                .tag(Conditional.tag(view.version(), clock.today()))
                                .build())));
    }

    /** What a side says, in its own words. */
    record Words(@NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("{id}/enquiries/{enquiry}/answers")
    @RolesAllowed({WRITE, "status:read"})
    @Operation(
            summary = "This side answers what the Ombudsman asked it",
            description = "Late answers are taken, too. Somebody else's enquiry is not found.")
    public Uni<Response> answer(
            UUID complaint, UUID enquiry, @BeanParam ChangeRequest request, @Valid @NotNull Words body) {
        var side = Side.of(caller, WRITE);
        return steps.take(side, complaint, request, body, casework -> {
            if (!side.isAsked(enquiry, casework)) {
                throw Problem.notFound();
            }
            return new EnquiryAnswered(enquiry, body.words(), clock.today());
        });
    }

    @POST
    @Path("{id}/comments")
    @RolesAllowed({WRITE, "status:read"})
    @Operation(summary = "This side comments on the draft decision, until its last day for that")
    public Uni<Response> comment(UUID complaint, @BeanParam ChangeRequest request, @Valid @NotNull Words body) {
        var side = Side.of(caller, WRITE);
        return steps.take(side, complaint, request, body, casework -> {
            if (casework.status() == Status.DRAFT && !casework.mayCommentOn(clock.today())) {
                throw Refusal.COMMENTS_CLOSED.refused();
            }
            return new CommentTaken(side.toString(), body.words(), clock.today());
        });
    }

    /** @param because evidence that was wrong, or that is new: nothing else is looked at again */
    record Doubt(
            @NotNull @Pattern(regexp = "evidence-wrong|new-evidence")
            String because,

            @NotBlank @Size(max = WORDS) String words) {}

    @POST
    @Path("{id}/reviews")
    @RolesAllowed({WRITE, "status:read"})
    @Operation(
            summary = "This side asks for a review of the decision, or of the closing, within a month of it",
            description = "Its last day stands beside the decision. One review is open at a time, whoever asked.")
    public Uni<Response> review(UUID complaint, @BeanParam ChangeRequest request, @Valid @NotNull Doubt body) {
        var side = Side.of(caller, WRITE);
        return steps.take(
                side,
                complaint,
                request,
                body,
                _ -> new ReviewAsked(side.toString(), body.because(), body.words(), clock.today()));
    }
}
