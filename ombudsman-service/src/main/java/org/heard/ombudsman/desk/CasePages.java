package org.heard.ombudsman.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.kit.KitConfig;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Deciding.ClosingStated;
import org.heard.ombudsman.casework.Deciding.ReviewDecided;
import org.heard.ombudsman.desk.Reading.Read;
import org.heard.ombudsman.ledger.Ledger.Opened;
import org.heard.ombudsman.queue.CaseworkView.Item;
import org.heard.ombudsman.step.NobodyIsNamed;

/** The pages of a case, and the forms on them. */
@Path("/desk/cases/{id}")
@Authenticated
@Produces("text/html;charset=UTF-8")
class CasePages {

    private static final int WRONG = 400;

    private final Desk desk;
    private final Reading reading;
    private final DeskSteps steps;
    private final NobodyIsNamed nobody;
    private final KitConfig kit;

    CasePages(Desk desk, Reading reading, DeskSteps steps, NobodyIsNamed nobody, KitConfig kit) {
        this.desk = desk;
        this.reading = reading;
        this.steps = steps;
        this.nobody = nobody;
        this.kit = kit;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {

        private Templates() {}

        static native TemplateInstance overview(Frame frame, Shown shown, Filled form, String done);

        static native TemplateInstance papers(Frame frame, Shown shown, Filled form, String done, Papers papers);

        static native TemplateInstance checklist(Frame frame, Shown shown, Filled form, String done);

        static native TemplateInstance check(Frame frame, Shown shown, Filled form, Item item);

        static native TemplateInstance enquiries(Frame frame, Shown shown, Filled form, String done);

        static native TemplateInstance decision(
                Frame frame,
                Shown shown,
                Filled form,
                String done,
                DecisionText text,
                List<Written.Missing> missing,
                RemedyAid aid);

        static native TemplateInstance recommendations(Frame frame, Shown shown, Filled form, String done);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> overview(UUID id, @QueryParam("done") String done) {
        return show(id, CasePage.OVERVIEW, done);
    }

    @GET
    @Path("{page}")
    @Operation(hidden = true)
    public Uni<Response> page(UUID id, String page, @QueryParam("done") String done) {
        return CasePage.at(page).map(found -> show(id, found, done)).orElseGet(() -> Uni.createFrom()
                .item(Desk.said(Desk.Message.NOT_FOUND)));
    }

    /** One check has a page of its own, on which it is decided. */
    @GET
    @Path("checklist/{check}")
    @Operation(hidden = true)
    public Uni<Response> check(UUID id, String check) {
        return desk.page(frame -> reading.read(id, CasePage.CHECKLIST)
                .map(read -> Templates.check(frame, read.shown(), Filled.none(), item(read, check))));
    }

    @POST
    @Path("steps/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> take(UUID id, String step, @Context UriInfo uri, MultivaluedMap<String, String> fields) {
        return desk.form(fields, frame -> {
            var form = Filled.of(step, fields);
            if (step.equals("name") && !kit.councils().contains(form.text("council"))) {
                form.faults().put("council", "Select the council");
            }
            var wanted = Wanted.of(form, frame.user(), frame.today());
            if (wanted == null) {
                return Uni.createFrom().failure(Problem.notFound());
            }
            return steps.take(id, form, wanted, uri, opened -> nobodyIsNamed(opened, wanted.fact()))
                    .chain(taken -> taken
                            ? Desk.goTo("/desk/cases/" + id + wanted.page().path() + "?done=" + step)
                            : again(id, frame, form, wanted.page()));
        });
    }

    /** What is written for the register names nobody. */
    private Uni<Void> nobodyIsNamed(Opened opened, CaseFact fact) {
        return switch (fact) {
            case ClosingStated closing -> nobody.isNamedIn(opened, closing.statement());
            case ReviewDecided review -> nobody.isNamedIn(opened, review.statement());
            default -> Uni.createFrom().voidItem();
        };
    }

    private Uni<Response> show(UUID id, CasePage page, String done) {
        return desk.page(frame ->
                reading.read(id, page).map(read -> template(frame, read, page, Filled.none(), sentence(done))));
    }

    /** The page on which the form stands, with what is wrong. */
    Uni<Response> again(UUID id, Frame frame, Filled form, CasePage page) {
        return reading.read(id, page)
                .map(read -> form.step().equals("check")
                        ? Templates.check(frame, read.shown(), form, item(read, form.text("check")))
                        : template(frame, read, page, form, null))
                .map(shown -> Desk.shown(WRONG, shown));
    }

    static TemplateInstance template(Frame frame, Read read, CasePage page, Filled form, String done) {
        var shown = read.shown();
        return switch (page) {
            case OVERVIEW -> Templates.overview(frame, shown, form, done);
            case PAPERS -> Templates.papers(frame, shown, form, done, read.papers());
            case CHECKLIST -> Templates.checklist(frame, shown, form, done);
            case ENQUIRIES -> Templates.enquiries(frame, shown, form, done);
            case DECISION -> Templates.decision(frame, shown, form, done, read.text(), read.missing(), read.aid());
            case RECOMMENDATIONS -> Templates.recommendations(frame, shown, form, done);
        };
    }

    private static Item item(Read read, String code) {
        return read.shown().work().checklist().stream()
                .filter(item -> item.check().toString().equals(code))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** What was recorded, in words. */
    static String sentence(String step) {
        return Optional.ofNullable(step)
                .flatMap(known -> Arrays.stream(Recorded.values())
                        .filter(it -> it.toString().equals(known))
                        .findFirst())
                .map(Recorded::sentence)
                .orElse(null);
    }
}
