package org.heard.ombudsman.desk;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.ombudsman.casework.CaseFact;
import org.heard.ombudsman.casework.Deciding.DecisionMade;
import org.heard.ombudsman.casework.Deciding.DraftIssued;
import org.heard.ombudsman.casework.Decision;
import org.heard.ombudsman.step.NobodyIsNamed;
import org.heard.ombudsman.step.Steps;

/** Where a decision is written. What somebody wrote is kept whatever they press, and nothing is issued that is not whole. */
@Path("/desk/cases/{id}/decision")
@Authenticated
@Produces("text/html;charset=UTF-8")
class DecisionPages {

    private static final int WRONG = 400;
    private static final String CHANGED =
            "Somebody saved this text after you opened it. What you wrote stands here and is"
                    + " not saved. Look at theirs on a page of its own; if you save now, yours takes its place.";

    private final Desk desk;
    private final Reading reading;
    private final DecisionTexts texts;
    private final DeskSteps steps;
    private final NobodyIsNamed nobody;
    private final Limits limits;

    DecisionPages(
            Desk desk, Reading reading, DecisionTexts texts, DeskSteps steps, NobodyIsNamed nobody, Limits limits) {
        this.desk = desk;
        this.reading = reading;
        this.texts = texts;
        this.steps = steps;
        this.nobody = nobody;
        this.limits = limits;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> write(UUID id, @Context UriInfo uri, MultivaluedMap<String, String> sent) {
        return desk.form(sent, frame -> {
            if (!frame.mayDecide()) {
                return Uni.createFrom().item(Desk.said(Desk.Message.NOT_ALLOWED));
            }
            var form = Filled.of(DecisionText.FORM, sent);
            var fields = kept(form);
            var wish = form.text("do");
            var saved = texts.save(id, fields, form.version("textVersion"));
            return saved.chain(isKept -> !isKept
                    ? changed(id, frame, form, fields)
                    : switch (wish) {
                        case "draft", "final" -> issue(id, uri, frame, form, wish, fields);
                        case "point" ->
                            Desk.goTo(address(id) + "#decision-finding-" + fields.get("points") + "-reasons");
                        case "remedy" ->
                            Desk.goTo(address(id) + "#decision-recommendation-" + fields.get("remedies") + "-kind");
                        default -> Desk.goTo(address(id) + "?done=save");
                    });
        });
    }

    /** Somebody saved another text meanwhile: it stays, and nobody's words are lost. */
    private Uni<Response> changed(UUID id, Frame frame, Filled form, Map<String, String> fields) {
        return reading.read(id, CasePage.DECISION)
                .map(read -> Desk.shown(
                        WRONG,
                        CasePages.template(
                                frame, reading.with(read, fields), CasePage.DECISION, form.refused(CHANGED), null)));
    }

    private Uni<Response> issue(
            UUID id, UriInfo uri, Frame frame, Filled form, String wish, Map<String, String> fields) {
        var written = Written.of(fields, frame.today(), limits);
        written.missing().forEach(it -> form.faults().put(it.field(), it.text()));
        var wanted = written.decision()
                .map(decision -> new Wanted(Steps.DECIDE, CasePage.DECISION, fact(form, wish, decision, frame)));
        var taken = wanted.isEmpty()
                ? Uni.createFrom().item(false)
                : steps.take(
                        id,
                        form,
                        wanted.get(),
                        uri,
                        opened -> nobody.isNamedIn(
                                opened, written.decision().orElseThrow().statement()));
        return taken.chain(done -> done
                ? Desk.goTo(address(id) + "?done=" + wish)
                : reading.read(id, CasePage.DECISION)
                        .map(read ->
                                Desk.shown(WRONG, CasePages.template(frame, read, CasePage.DECISION, form, null))));
    }

    private static CaseFact fact(Filled form, String wish, Decision decision, Frame frame) {
        return wish.equals("final")
                ? new DecisionMade(decision, frame.today())
                : new DraftIssued(
                        decision,
                        form.day("commentsBy", "Enter the last day for comments, such as 31 3 2027"),
                        frame.today());
    }

    /** What is kept of the form: what was written, and one row more where one was asked for. */
    private static Map<String, String> kept(Filled form) {
        var fields = new LinkedHashMap<>(form.values());
        fields.keySet().removeAll(java.util.Set.of(Desk.FORM_TOKEN, "once", "version", "textVersion", "do"));
        fields.values().removeIf(String::isBlank);
        switch (form.text("do")) {
            case "point" -> oneMore(fields, "points", Written.MOST_POINTS);
            case "remedy" -> oneMore(fields, "remedies", Written.MOST_REMEDIES);
            default -> {
                // as it was sent
            }
        }
        return fields;
    }

    private static void oneMore(Map<String, String> fields, String of, int most) {
        fields.put(of, Integer.toString(Math.min(Written.rows(fields, of, most) + 1, most)));
    }

    private static String address(UUID id) {
        return "/desk/cases/" + id + CasePage.DECISION.path();
    }
}
