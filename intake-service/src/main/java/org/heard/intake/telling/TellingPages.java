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
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;

/** From the start page to the last answer: one question per page. */
@Path("/")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class TellingPages {

    private static final String CHECK = "check";

    private final Site site;
    private final Sessions sessions;
    private final Drafts drafts;
    private final BusinessClock clock;

    TellingPages(Site site, Sessions sessions, Drafts drafts, BusinessClock clock) {
        this.site = site;
        this.sessions = sessions;
        this.drafts = drafts;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "telling")
    static class Templates {

        private Templates() {}

        static native TemplateInstance council(Page page, Map<String, String> councils, boolean missing);

        static native TemplateInstance before(Page page, String code);

        static native TemplateInstance question(Page page, Asked asked);

        static native TemplateInstance now(Page page);

        static native TemplateInstance check(Page page, List<Line> lines);

        static native TemplateInstance saved(Page page, String code);

        static native TemplateInstance back(Page page, boolean wrong);
    }

    /**
     * A question as it is shown.
     *
     * @param answer what was answered before, or just now
     * @param fault end of the key of what is wrong; null if nothing is
     * @param back address of the page before
     */
    record Asked(Question question, List<String> answer, String fault, String back, boolean fromCheck) {

        public String kind() {
            return question.kind().name();
        }

        public boolean chosen(String option) {
            return answer.contains(option);
        }

        public String first() {
            return answer.isEmpty() ? "" : answer.getFirst();
        }

        /** A part of a day as 2011-04-02: 0 the year, 1 the month, 2 the day. */
        public String part(int index) {
            var parts = first().split("-", -1);
            return parts.length > index ? parts[index].replaceFirst("^0+", "") : "";
        }

        public String key(String end) {
            return "q." + question.slug() + "." + end;
        }

        public String id() {
            return question.kind() == Question.Kind.DAY ? question.field() + "-day" : question.field();
        }
    }

    /** A line of the page on which answers are checked. */
    record Line(Question question, List<String> answer) {

        public String key(String end) {
            return "q." + question.slug() + "." + end;
        }

        public boolean chosen() {
            return !question.options().isEmpty();
        }

        public boolean empty() {
            return answer.isEmpty() || answer.getFirst().isBlank();
        }
    }

    @POST
    @Path("start")
    @Operation(hidden = true)
    public Uni<Response> begin(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var asked = form.getFirst("council");
        var session = sessions.begin(form.getFirst("language"), site.serves(asked) ? asked : null);
        session.draftCode(Secret.code());
        return site.guarded(
                request,
                uri,
                sessions.save(session)
                        .chain(() -> Site.goTo(session.council() == null ? "/council" : "/before"))
                        .map(answer -> Response.fromResponse(answer)
                                .cookie(sessions.cookie(session))
                                .build()));
    }

    @GET
    @Path("council")
    @Operation(hidden = true)
    public Uni<Response> council(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(request, uri, session -> Uni.createFrom()
                .item(Site.ok(Templates.council(site.page(request, uri, session), site.councils(), false))));
    }

    @POST
    @Path("council")
    @Operation(hidden = true)
    public Uni<Response> chooseCouncil(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, session -> {
            var chosen = form.getFirst("council");
            if ("dont-know".equals(chosen)) {
                return Site.goTo("/who-can-help");
            }
            if (!site.serves(chosen)) {
                return Uni.createFrom()
                        .item(Site.ok(Templates.council(site.page(request, uri, session), site.councils(), true)));
            }
            session.council(chosen);
            return sessions.save(session).chain(() -> Site.goTo("/before"));
        });
    }

    @GET
    @Path("before")
    @Operation(hidden = true)
    public Uni<Response> before(@Context HttpHeaders request, @Context UriInfo uri) {
        return telling(request, uri, (session, _) -> Uni.createFrom()
                .item(Site.ok(Templates.before(
                        site.page(request, uri, session), session.draftCode().value()))));
    }

    @GET
    @Path("tell/{slug}")
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri, String slug) {
        return telling(request, uri, (session, answers) -> {
            var fromCheck = uri.getQueryParameters().containsKey(CHECK);
            return question(slug, answers)
                    .map(question -> Uni.createFrom()
                            .item(show(
                                    request, uri, session, answers, question, answers.all(question), null, fromCheck)))
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
                session -> kept(session, answers -> question(slug, answers)
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
        var fromCheck = form.containsKey(CHECK);
        var given = given(question, form);
        var fault = question.fault(given, clock.today());
        var staying = form.containsKey("stay") || form.containsKey("later");
        if (fault.isPresent() && !staying) {
            return Uni.createFrom().item(show(request, uri, session, answers, question, given, fault.get(), fromCheck));
        }
        var now = fault.isPresent() ? answers : answers.with(question, given);
        return drafts.keep(session.draftCode(), new Drafts.Kept(session.council(), now))
                .chain(() -> {
                    if (form.containsKey("later")) {
                        return Site.goTo("/saved");
                    }
                    if (form.containsKey("stay")) {
                        return Site.goTo("/tell/" + question.slug());
                    }
                    if (question == Question.SAFE && now.chose(question, "no")) {
                        return Site.goTo("/now");
                    }
                    return Site.goTo(next(question, now, fromCheck));
                });
    }

    /** Back to the answers when one is changed, unless the change asks for more; else on to the next question. */
    private static String next(Question question, Answers answers, boolean fromCheck) {
        var next = fromCheck ? Question.open(answers) : question.next(answers);
        return next.map(it -> "/tell/" + it.slug()).orElse("/check");
    }

    @GET
    @Path("now")
    @Operation(hidden = true)
    public Uni<Response> now(@Context HttpHeaders request, @Context UriInfo uri) {
        return telling(request, uri, (session, _) -> Uni.createFrom()
                .item(Site.ok(Templates.now(site.page(request, uri, session)))));
    }

    @GET
    @Path("check")
    @Operation(hidden = true)
    public Uni<Response> check(@Context HttpHeaders request, @Context UriInfo uri) {
        return telling(request, uri, (session, answers) -> Question.open(answers)
                .map(open -> Site.goTo("/tell/" + open.slug()))
                .orElseGet(() -> Uni.createFrom()
                        .item(Site.ok(Templates.check(
                                site.page(request, uri, session),
                                Question.askedOf(answers)
                                        .map(question -> new Line(question, answers.all(question)))
                                        .toList())))));
    }

    @GET
    @Path("saved")
    @Operation(hidden = true)
    public Uni<Response> saved(@Context HttpHeaders request, @Context UriInfo uri) {
        return telling(request, uri, (session, _) -> Uni.createFrom()
                .item(Site.ok(Templates.saved(
                        site.page(request, uri, session), session.draftCode().value()))));
    }

    @GET
    @Path("come-back")
    @Operation(hidden = true)
    public Uni<Response> comeBack(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.back(page, false));
    }

    @POST
    @Path("come-back")
    @Operation(hidden = true)
    public Uni<Response> goOn(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var code = Secret.typed(Optional.ofNullable(form.getFirst("code")).orElse(""));
        return site.guarded(request, uri, drafts.find(code).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Site.ok(Templates.back(site.page(request, uri, null), true)));
            }
            var session = sessions.begin(form.getFirst("language"), found.get().council());
            session.draftCode(code);
            var to = Question.open(found.get().answers())
                    .map(open -> "/tell/" + open.slug())
                    .orElse("/check");
            return sessions.save(session).chain(() -> Site.goTo(to)).map(answer -> Response.fromResponse(answer)
                    .cookie(sessions.cookie(session))
                    .build());
        }));
    }

    private Uni<Response> telling(HttpHeaders request, UriInfo uri, BiFunction<Session, Answers, Uni<Response>> work) {
        return site.within(request, uri, session -> {
            if (session.draftCode() == null) {
                return Site.goTo(session.complaint() == null ? "/start" : "/my");
            }
            return session.council() == null
                    ? Site.goTo("/council")
                    : kept(session, answers -> work.apply(session, answers));
        });
    }

    private Uni<Response> kept(Session session, java.util.function.Function<Answers, Uni<Response>> work) {
        return session.draftCode() == null
                ? Site.goTo("/start")
                : drafts.find(session.draftCode())
                        .map(found -> found.map(Drafts.Kept::answers).orElse(Answers.none()))
                        .chain(work::apply);
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

    private Response show(
            HttpHeaders request,
            UriInfo uri,
            Session session,
            Answers answers,
            Question question,
            List<String> answer,
            String fault,
            boolean fromCheck) {
        var back = fromCheck
                ? "/check"
                : question.previous(answers).map(it -> "/tell/" + it.slug()).orElse("/before");
        return Site.ok(Templates.question(
                site.page(request, uri, session), new Asked(question, answer, fault, back, fromCheck)));
    }
}
