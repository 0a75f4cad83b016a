package org.heard.intake.diary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.mine.Messages;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.pack.Print;

/** A diary that nobody else reads until its person shares an entry. */
@Path("/record")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class DiaryPages {

    private static final int LONGEST = 10_000;

    private final Site site;
    private final Sessions sessions;
    private final Diaries diaries;
    private final DiaryFiles files;
    private final Messages messages;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Vertx vertx;

    DiaryPages(
            Site site,
            Sessions sessions,
            Diaries diaries,
            DiaryFiles files,
            Messages messages,
            BusinessClock clock,
            ObjectMapper json,
            Vertx vertx) {
        this.site = site;
        this.sessions = sessions;
        this.diaries = diaries;
        this.files = files;
        this.messages = messages;
        this.clock = clock;
        this.json = json;
        this.vertx = vertx;
    }

    @CheckedTemplate(basePath = "diary")
    static class Templates {

        private Templates() {}

        static native TemplateInstance open(Page page, boolean wrong);

        static native TemplateInstance begun(Page page, String code);

        /**
         * @param at the field in which something is wrong
         * @param fault key of what is wrong; null if nothing is
         */
        static native TemplateInstance diary(Page page, Diary diary, LocalDate today, String at, String fault);

        static native TemplateInstance gone(Page page);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.open(page, false));
    }

    /** A new diary, or one that is opened with its code. Somebody who is signed in stays so. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> open(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.guarded(
                request,
                uri,
                sessions.find(request)
                        .map(found -> found.orElseGet(() -> sessions.begin(form.getFirst("language"), null)))
                        .chain(session -> form.containsKey("new")
                                ? begin(request, uri, session)
                                : openWith(request, uri, session, form)));
    }

    private Uni<Response> begin(HttpHeaders request, UriInfo uri, Session session) {
        var code = Secret.code();
        session.diaryCode(code);
        return diaries.begin(code)
                .chain(() -> sessions.save(session))
                .map(_ -> with(session, Site.ok(Templates.begun(site.page(request, uri, session), code.value()))));
    }

    private Uni<Response> openWith(
            HttpHeaders request, UriInfo uri, Session session, MultivaluedMap<String, String> form) {
        var code = Secret.typed(Optional.ofNullable(form.getFirst("code")).orElse(""));
        return diaries.find(code).chain(found -> {
            if (found.isEmpty()) {
                return Uni.createFrom().item(Site.ok(Templates.open(site.page(request, uri, null), true)));
            }
            session.diaryCode(code);
            return sessions.save(session)
                    .chain(() -> Site.goTo("/record/entries"))
                    .map(answer -> with(session, answer));
        });
    }

    private Response with(Session session, Response answer) {
        return Response.fromResponse(answer).cookie(sessions.cookie(session)).build();
    }

    @GET
    @Path("entries")
    @Operation(hidden = true)
    public Uni<Response> entries(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(
                request,
                uri,
                session -> opened(
                        session, (_, diary) -> Uni.createFrom().item(shown(request, uri, session, diary, null))));
    }

    @POST
    @Path("entries")
    @Operation(hidden = true)
    public Uni<Response> write(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> opened(session, (code, diary) -> {
                    var what = Optional.ofNullable(form.getFirst("what"))
                            .orElse("")
                            .strip();
                    var who =
                            Optional.ofNullable(form.getFirst("who")).orElse("").strip();
                    var on = day(form);
                    var fault = what.isEmpty()
                            ? "record.missing"
                            : what.length() + who.length() > LONGEST
                                    ? "q.what.long"
                                    : on.isEmpty()
                                            ? "record.day.wrong"
                                            : diary.entries().size() >= Diary.MOST_ENTRIES ? "record.full" : null;
                    return fault == null
                            ? diaries.change(
                                            code,
                                            now -> now.with(new Diary.Entry(
                                                    UUID.randomUUID(), on.orElseThrow(), what, who, null, List.of())))
                                    .chain(() -> Site.goTo("/record/entries"))
                            : Uni.createFrom().item(shown(request, uri, session, diary, fault));
                }));
    }

    @POST
    @Path("entries/delete")
    @Operation(hidden = true)
    public Uni<Response> deleteOne(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> opened(session, (code, diary) -> {
                    var id = UUID.fromString(form.getFirst("entry"));
                    var its = diary.entry(id).map(Diary.Entry::files).orElse(List.of()).stream()
                            .map(Diary.File::id)
                            .toList();
                    return diaries.change(code, now -> now.without(id))
                            .chain(() -> files.delete(code, its))
                            .chain(() -> Site.goTo("/record/entries"));
                }));
    }

    /** Sends one entry to the council, as a message of the complaint whose person is signed in. */
    @POST
    @Path("entries/share")
    @Operation(hidden = true)
    public Uni<Response> share(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> opened(session, (code, diary) -> {
                    if (session.complaint() == null) {
                        return Site.goTo("/my/sign-in");
                    }
                    return diary.entries().stream()
                            .filter(entry -> entry.id().toString().equals(form.getFirst("entry")))
                            .findFirst()
                            .map(entry -> messages.fromPerson(session, "record", words(entry))
                                    .chain(() -> diaries.change(code, now -> now.shared(entry.id(), clock.today())))
                                    .chain(() -> Site.goTo("/my/messages")))
                            .orElseGet(() -> Site.goTo("/record/entries"));
                }));
    }

    private static String words(Diary.Entry entry) {
        return entry.on() + (entry.who().isEmpty() ? "" : ", " + entry.who()) + "\n\n" + entry.what();
    }

    @POST
    @Path("delete")
    @Operation(hidden = true)
    public Uni<Response> delete(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> opened(session, (code, _) -> {
                    session.diaryCode(null);
                    return diaries.delete(code)
                            .chain(() -> sessions.save(session))
                            .map(_ -> Site.ok(Templates.gone(site.page(request, uri, session))));
                }));
    }

    @GET
    @Path("record.json")
    @Operation(hidden = true)
    public Uni<Response> asJson(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(
                request,
                uri,
                session -> opened(session, (_, diary) -> Uni.createFrom()
                        .item(file("application/json;charset=UTF-8", "record.json", written(diary)))));
    }

    @GET
    @Path("record.pdf")
    @Operation(hidden = true)
    public Uni<Response> asPdf(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(
                request,
                uri,
                session -> opened(session, (_, diary) -> vertx.executeBlocking(
                                () -> Print.pdf(printed(site.page(request, uri, session), diary), clock.today()), false)
                        .map(pdf -> file("application/pdf", "record.pdf", pdf))));
    }

    private static org.heard.pack.Page printed(Page page, Diary diary) {
        var print = new org.heard.pack.Page(page.t("record.title"));
        for (var entry : diary.entries()) {
            print.section(page.day(entry.on()));
            if (!entry.who().isEmpty()) {
                print.heading(entry.who());
            }
            print.text(entry.what());
            entry.files().forEach(file -> print.text(file.name()));
        }
        return print;
    }

    private static Response file(String type, String name, Object content) {
        return Response.ok(content, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    private String written(Diary diary) {
        try {
            return json.writeValueAsString(diary);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private Response shown(HttpHeaders request, UriInfo uri, Session session, Diary diary, String fault) {
        return Site.ok(Templates.diary(site.page(request, uri, session), diary, clock.today(), "what", fault));
    }

    private Uni<Response> opened(Session session, BiFunction<Secret, Diary, Uni<Response>> work) {
        var code = session.diaryCode();
        return code == null
                ? Site.goTo("/record")
                : diaries.find(code).chain(found -> found.map(diary -> work.apply(code, diary))
                        .orElseGet(() -> Site.goTo("/record")));
    }

    private static Optional<LocalDate> day(MultivaluedMap<String, String> form) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(form.getFirst("year").strip()),
                    Integer.parseInt(form.getFirst("month").strip()),
                    Integer.parseInt(form.getFirst("day").strip())));
        } catch (DateTimeException | NumberFormatException | NullPointerException none) {
            return Optional.empty();
        }
    }
}
