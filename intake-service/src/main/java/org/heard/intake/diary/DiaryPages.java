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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.pack.Print;

/** A diary that nobody else reads until its person shares an entry: begun, opened, taken along, and deleted. */
@Path("/record")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class DiaryPages {

    private final Site site;
    private final Sessions sessions;
    private final Diaries diaries;
    private final OpenDiary open;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final Vertx vertx;

    DiaryPages(
            Site site,
            Sessions sessions,
            Diaries diaries,
            OpenDiary open,
            BusinessClock clock,
            ObjectMapper json,
            Vertx vertx) {
        this.site = site;
        this.sessions = sessions;
        this.diaries = diaries;
        this.open = open;
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
        static native TemplateInstance diary(Page page, Diary diary, TypedEntry typed, String at, String fault);

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

    @POST
    @Path("delete")
    @Operation(hidden = true)
    public Uni<Response> delete(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> open.in(session, (code, _) -> {
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
                session -> open.in(session, (_, diary) -> Uni.createFrom()
                        .item(file("application/json;charset=UTF-8", "record.json", written(diary)))));
    }

    @GET
    @Path("record.pdf")
    @Operation(hidden = true)
    public Uni<Response> asPdf(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(
                request,
                uri,
                session -> open.in(session, (_, diary) -> vertx.executeBlocking(
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
}
