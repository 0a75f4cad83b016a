package org.heard.ombudsman.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.OmbudsmanConfig;
import org.heard.ombudsman.casework.CaseFact.Stage;
import org.heard.ombudsman.casework.Casework.Status;
import org.heard.ombudsman.queue.Queue;
import org.heard.ombudsman.queue.QueuedCase;
import org.heard.ombudsman.step.NextCase;
import org.heard.workingdays.WorkingDays;

/** The queue, and the next case. */
@Path("/desk")
@Authenticated
@Produces("text/html;charset=UTF-8")
class QueuePages {

    private static final int MOST = 200;
    private static final int WRONG = 400;
    private static final String FIND = "find";
    private static final List<String> STATES =
            Arrays.stream(Status.values()).map(Status::toString).toList();

    private final Desk desk;
    private final Queue queue;
    private final NextCase next;
    private final Reading reading;
    private final OmbudsmanConfig config;

    QueuePages(Desk desk, Queue queue, NextCase next, Reading reading, OmbudsmanConfig config) {
        this.desk = desk;
        this.queue = queue;
        this.next = next;
        this.reading = reading;
        this.config = config;
    }

    /**
     * A row of the queue.
     *
     * @param council by its name
     * @param assessBy the last day of the target for its assessment
     */
    record Line(QueuedCase of, String council, LocalDate assessBy, boolean isLate) {}

    /**
     * What can be looked for.
     *
     * @param isAsked whether somebody looks for something
     */
    record Choice(List<Shown.Council> councils, List<String> states, boolean isAsked) {}

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(
                Frame frame, List<Line> lines, Queue.Part part, boolean isCut, Filled form, Choice choice);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> queue(
            @QueryParam("show") String show,
            @QueryParam("reference") String reference,
            @QueryParam("council") String council,
            @QueryParam("state") String state) {
        return desk.page(frame -> reference == null && council == null && state == null
                ? page(frame, show, Filled.none())
                : found(
                        frame,
                        Filled.asked(
                                FIND, Map.of("reference", or(reference), "council", or(council), "state", or(state)))));
    }

    @POST
    @Path("next")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> next(MultivaluedMap<String, String> fields) {
        return desk.form(fields, frame -> {
            var form = Filled.of("next", fields);
            var stage = form.one("team", Stage.class, "Select the team");
            if (form.isFaulty()) {
                return page(frame, null, form).map(shown -> Desk.shown(WRONG, shown));
            }
            return next.take(form.text("once"), stage.toString(), stage, frame.today())
                    .chain(taken -> Desk.goTo("/desk"
                            + taken.getLocation()
                                    .getPath()
                                    .replaceFirst("^/v1", "")
                                    .replaceFirst("/casework$", "") + "?done=take"))
                    .onFailure(DeskSteps::isForTheForm)
                    .recoverWithUni(refused -> page(frame, null, form.refused(DeskSteps.why(refused)))
                            .map(shown -> Desk.shown(WRONG, shown)));
        });
    }

    /** The realm sends people here; they go on to where they wanted to be. */
    @GET
    @Path("signed-in")
    @Operation(hidden = true)
    public Uni<Response> signedIn() {
        return Desk.goTo("/desk");
    }

    @GET
    @Path("signed-out")
    @PermitAll
    @Operation(hidden = true)
    public Response signedOut() {
        return Desk.said(Desk.Message.SIGNED_OUT);
    }

    private Uni<TemplateInstance> page(Frame frame, String show, Filled form) {
        var part = Arrays.stream(Queue.Part.values())
                .filter(it -> it.toString().equals(show))
                .findFirst()
                .orElse(Queue.Part.OPEN);
        return queue.of(part, frame.user(), MOST + 1).map(found -> shown(frame, found, part, form, false));
    }

    private Uni<TemplateInstance> found(Frame frame, Filled form) {
        var digits = form.text("reference").replaceAll("\\s", "");
        if (!digits.matches("\\d{0,8}")) {
            form.faults().put("reference", "Enter a reference, or how it begins, such as 26 000 001");
        }
        known(
                "council",
                form,
                reading.councils().stream().map(Shown.Council::code).toList(),
                "Select a council");
        known("state", form, STATES, "Select where it stands");
        var wish = new Queue.Wish(digits.isEmpty() ? null : digits, one(form.text("council")), one(form.text("state")));
        return form.isFaulty()
                ? Uni.createFrom().item(shown(frame, List.of(), Queue.Part.ALL, form, true))
                : queue.find(wish, MOST + 1).map(found -> shown(frame, found, Queue.Part.ALL, form, true));
    }

    private TemplateInstance shown(Frame frame, List<QueuedCase> found, Queue.Part part, Filled form, boolean isAsked) {
        return Templates.queue(
                frame,
                found.stream().limit(MOST).map(it -> line(it, frame.today())).toList(),
                part,
                found.size() > MOST,
                form,
                new Choice(reading.councils(), STATES, isAsked));
    }

    private static void known(String field, Filled form, List<String> all, String otherwise) {
        if (!form.text(field).isEmpty()) {
            form.code(field, otherwise, all.toArray(String[]::new));
        }
    }

    private static String one(String given) {
        return given.isEmpty() ? null : given;
    }

    private static String or(String given) {
        return given == null ? "" : given;
    }

    private Line line(QueuedCase of, LocalDate today) {
        var assessBy = WorkingDays.englandAndWales().plus(of.receivedOn(), config.assessWithinWorkingDays());
        var isUnassessed = List.of("intake", "assessment").contains(of.status());
        return new Line(
                of,
                config.councilNames().getOrDefault(of.councilId(), of.councilId()),
                isUnassessed ? assessBy : null,
                isUnassessed && today.isAfter(assessBy));
    }
}
