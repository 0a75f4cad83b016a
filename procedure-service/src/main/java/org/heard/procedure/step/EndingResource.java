package org.heard.procedure.step;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.http.ChangeRequest;
import org.heard.kit.problem.Problem;
import org.heard.procedure.complaint.command.Ending.Claim;
import org.heard.procedure.complaint.command.Ending.Claim.EarlyReferral;
import org.heard.procedure.complaint.command.Ending.Claim.OwnApproach;
import org.heard.procedure.complaint.command.Ending.Claim.ProcedureComplete;
import org.heard.procedure.complaint.command.Ending.ReferToOmbudsman;
import org.heard.procedure.complaint.command.Ending.WithdrawComplaint;
import org.heard.procedure.complaint.term.AdvocateOffer;
import org.heard.procedure.complaint.term.ApproachReason;
import org.heard.procedure.complaint.term.AskedBy;
import org.heard.procedure.complaint.term.EarlyReferralCondition;
import org.heard.procedure.complaint.term.Ground;
import org.heard.procedure.complaint.term.StopPressure;

/** Leaving the council's procedure: withdrawal, and the Ombudsman. */
@Path("/v1/complaints/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("complaint:progress")
@RunOnVirtualThread
class EndingResource {

    private final Steps steps;

    EndingResource(Steps steps) {
        this.steps = steps;
    }

    /**
     * @param pressure what a young person said when asked whether anybody wants them to stop; needed of them (R-WD-1)
     * @param advocate what came of the offer of an advocate; needed of a young person
     */
    record Withdrawal(
            @NotNull LocalDate withdrawnOn,
            @NotNull AskedBy askedBy,
            @Size(max = Length.WORDS) String words,
            StopPressure pressure,
            AdvocateOffer advocate) {}

    @POST
    @Path("withdrawals")
    @Operation(summary = "The complaint was withdrawn")
    public Response withdraw(@BeanParam ChangeRequest request, @Valid @NotNull Withdrawal body) {
        return steps.take(
                request,
                body,
                draft -> new WithdrawComplaint(
                        draft.id(),
                        body.askedBy(),
                        draft.sealed(body.words()),
                        body.pressure(),
                        body.advocate(),
                        draft.past("/withdrawnOn", body.withdrawnOn()),
                        draft.today()));
    }

    /**
     * @param because for an own approach only
     * @param conditions for an early referral only
     */
    record Referral(
            @NotNull LocalDate referredOn,
            @NotNull Ground ground,
            ApproachReason because,
            @Valid Conditions conditions) {}

    /** The five conditions of an early referral, and when both sides signed (R-REF-2). */
    record Conditions(
            @NotNull Boolean robustReport,
            @NotNull Boolean complaintsUpheld,
            @NotNull Boolean clearActionPlan,
            @NotNull Boolean outcomesAgreed,
            @NotNull Boolean bothAgree,
            LocalDate councilSignedOn,
            LocalDate complainantSignedOn) {

        Set<EarlyReferralCondition> met() {
            var met = EnumSet.noneOf(EarlyReferralCondition.class);
            for (var condition : EarlyReferralCondition.values()) {
                if (isMet(condition)) {
                    met.add(condition);
                }
            }
            return met;
        }

        private boolean isMet(EarlyReferralCondition condition) {
            return switch (condition) {
                case ROBUST_REPORT -> robustReport;
                case COMPLAINTS_UPHELD -> complaintsUpheld;
                case CLEAR_ACTION_PLAN -> clearActionPlan;
                case OUTCOMES_AGREED -> outcomesAgreed;
                case BOTH_AGREE -> bothAgree;
            };
        }
    }

    @POST
    @Path("referrals")
    @Operation(summary = "The complaint goes to the Ombudsman")
    public Response refer(@BeanParam ChangeRequest request, @Valid @NotNull Referral body) {
        return steps.take(
                request,
                body,
                draft -> new ReferToOmbudsman(
                        draft.id(),
                        UUID.randomUUID(),
                        claim(body, draft),
                        draft.past("/referredOn", body.referredOn()),
                        draft.today()));
    }

    private static Claim claim(Referral body, Draft draft) {
        mustBelong("/because", body.because(), body.ground() == Ground.OWN_APPROACH);
        mustBelong("/conditions", body.conditions(), body.ground() == Ground.EARLY_REFERRAL);
        return switch (body.ground()) {
            case PROCEDURE_COMPLETE -> new ProcedureComplete();
            case OWN_APPROACH -> new OwnApproach(body.because());
            case EARLY_REFERRAL ->
                new EarlyReferral(
                        body.conditions().met(),
                        draft.past(
                                "/conditions/councilSignedOn", body.conditions().councilSignedOn()),
                        draft.past(
                                "/conditions/complainantSignedOn",
                                body.conditions().complainantSignedOn()));
        };
    }

    private static void mustBelong(String pointer, Object value, boolean wanted) {
        if (wanted && value == null) {
            throw Problem.ofField(pointer, "missing-field", "This ground needs it.");
        }
        if (!wanted && value != null) {
            throw Problem.ofField(pointer, "invalid-value", "This does not belong to this ground.");
        }
    }
}
