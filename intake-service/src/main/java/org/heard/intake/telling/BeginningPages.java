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
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;

/** Before the first question, and coming back: which council, and the code with which answers that are not sent yet are found again. */
@Path("/")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class BeginningPages {

    private final Site site;
    private final Sessions sessions;
    private final OpenDraft open;
    private final Drafts drafts;

    BeginningPages(Site site, Sessions sessions, OpenDraft open, Drafts drafts) {
        this.site = site;
        this.sessions = sessions;
        this.open = open;
        this.drafts = drafts;
    }

    @CheckedTemplate(basePath = "telling")
    static class Templates {

        private Templates() {}

        static native TemplateInstance council(Page page, Map<String, String> councils, boolean missing);

        static native TemplateInstance before(Page page, String code);

        static native TemplateInstance saved(Page page, String code);

        static native TemplateInstance back(Page page, boolean wrong);
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
        return open.draft(request, uri, (session, _) -> Uni.createFrom()
                .item(Site.ok(Templates.before(
                        site.page(request, uri, session), session.draftCode().value()))));
    }

    @GET
    @Path("saved")
    @Operation(hidden = true)
    public Uni<Response> saved(@Context HttpHeaders request, @Context UriInfo uri) {
        return open.draft(request, uri, (session, _) -> Uni.createFrom()
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
}
