package org.heard.intake.telling;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;

/** From the first question to the last answer: one question per page. */
@Path("/")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class TellingPages {

    private final Site site;
    private final OpenDraft open;
    private final Drafts drafts;
    private final BusinessClock clock;

    TellingPages(Site site, OpenDraft open, Drafts drafts, BusinessClock clock) {
        this.site = site;
        this.open = open;
        this.drafts = drafts;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "telling")
    static class Templates {

        private Templates() {}

        static native TemplateInstance question(Page page, Asked asked);

        static native TemplateInstance now(Page page);

        static native TemplateInstance check(Page page, List<Line> lines);
    }

    /** A line of the page on which answers are checked. */
    record Line(Question question, List<String> answer, VoiceNote voice) {

        public String key(String end) {
            return "q." + question.slug() + "." + end;
        }

        public boolean chosen() {
            return !question.options().isEmpty();
        }

        public boolean empty() {
            return answer.isEmpty() || answer.getFirst().isBlank();
        }

        /** What is shown where nothing was written: that it was said, or that it was not. */
        public String emptyKey() {
            return voice == null ? "check.nothing" : "check.voice";
        }
    }

    @GET
    @Path("tell/{slug}")
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri, String slug) {
        return open.draft(request, uri, (session, answers) -> {
            var fromCheck = uri.getQueryParameters().containsKey(Asked.CHECK);
            return question(slug, answers)
                    .map(question ->
                            Uni.createFrom().item(show(request, uri, session, Asked.of(question, answers, fromCheck))))
                    .orElseGet(() -> Site.goTo("/check"));
        });
    }

    @POST
    @Path("tell/{slug}")
    @Operation(hidden = true)
    public Uni<Response> answer(
            @Context HttpHeaders request, @Context UriInfo uri, String slug, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> open.kept(session, answers -> question(slug, answers)
                        .map(question -> take(request, uri, session, answers, question, form))
                        .orElseGet(() -> Site.goTo("/check"))));
    }

    private Uni<Response> take(
            HttpHeaders request,
            UriInfo uri,
            Session session,
            Answers answers,
            Question question,
            MultivaluedMap<String, String> form) {
        var given = given(question, form);
        var fault = question.fault(given, answers, clock.today());
        if (!Asked.mayGo(fault, form)) {
            return Uni.createFrom()
                    .item(show(
                            request,
                            uri,
                            session,
                            Asked.wrong(question, answers, given, fault.get(), fromCheck(form))));
        }
        var now = fault.isPresent() ? answers : answers.with(question, given);
        return drafts.keep(session.draftCode(), new Drafts.Kept(session.council(), now))
                .chain(() -> Site.goTo(Asked.onward(question, now, form)));
    }

    private static boolean fromCheck(MultivaluedMap<String, String> form) {
        return form.containsKey(Asked.CHECK);
    }

    private Response show(HttpHeaders request, UriInfo uri, Session session, Asked asked) {
        return Site.ok(Templates.question(site.page(request, uri, session), asked));
    }

    @GET
    @Path("now")
    @Operation(hidden = true)
    public Uni<Response> now(@Context HttpHeaders request, @Context UriInfo uri) {
        return open.draft(request, uri, (session, _) -> Uni.createFrom()
                .item(Site.ok(Templates.now(site.page(request, uri, session)))));
    }

    @GET
    @Path("check")
    @Operation(hidden = true)
    public Uni<Response> check(@Context HttpHeaders request, @Context UriInfo uri) {
        return open.draft(request, uri, (session, answers) -> Question.open(answers)
                .map(open -> Site.goTo("/tell/" + open.slug()))
                .orElseGet(() -> Uni.createFrom()
                        .item(Site.ok(Templates.check(
                                site.page(request, uri, session),
                                Question.askedOf(answers)
                                        .map(question -> new Line(
                                                question,
                                                answers.all(question),
                                                question == Question.WHAT ? answers.voice() : null))
                                        .toList())))));
    }

    private static Optional<Question> question(String slug, Answers answers) {
        return Question.of(slug).filter(question -> Question.askedOf(answers).anyMatch(question::equals));
    }

    private static List<String> given(Question question, MultivaluedMap<String, String> form) {
        if (question.kind() == Question.Kind.DAY) {
            var day = List.of("year", "month", "day").stream()
                    .map(part -> Optional.ofNullable(form.getFirst(question.field() + "-" + part))
                            .orElse("")
                            .strip())
                    .toList();
            return day.stream().allMatch(String::isEmpty) ? List.of("") : List.of(date(day));
        }
        var given = form.get(question.field());
        return given == null ? List.of() : given.stream().map(String::strip).toList();
    }

    private static String date(List<String> parts) {
        return "%s-%2s-%2s".formatted(parts.get(0), parts.get(1), parts.get(2)).replace(' ', '0');
    }
}
