package org.heard.intake.site;

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
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages that anybody may read, and the ways out. */
@Path("/")
@PermitAll
@Produces("text/html;charset=UTF-8")
class SitePages {

    private static final List<Step> EASY_STEPS =
            IntStream.rangeClosed(1, 6).mapToObj(Step::new).toList();

    private final Helpers helpers = Helpers.read();
    private final Site site;
    private final Sessions sessions;
    private final SiteConfig config;

    SitePages(Site site, Sessions sessions, SiteConfig config) {
        this.site = site;
        this.sessions = sessions;
        this.config = config;
    }

    /** A step of the Easy Read page: a picture and a text. */
    record Step(int number) {

        public String key() {
            return "easy." + number;
        }
    }

    @CheckedTemplate(basePath = "site")
    static class Templates {

        private Templates() {}

        static native TemplateInstance start(Page page, String council);

        static native TemplateInstance help(Page page, Helpers helpers);

        static native TemplateInstance privacy(Page page);

        static native TemplateInstance easy(Page page, List<Step> steps);

        static native TemplateInstance ended(Page page);

        static native TemplateInstance wrong(Page page, String what);
    }

    /** A browser at the front door is at the start; a system gets the service's own answer there. */
    @GET
    @Produces("text/html;charset=UTF-8;qs=0.5")
    @Operation(hidden = true)
    public Uni<Response> front() {
        return Site.goTo("/start");
    }

    @GET
    @Path("start")
    @Operation(hidden = true)
    public Uni<Response> start(@Context HttpHeaders request, @Context UriInfo uri) {
        var asked = uri.getQueryParameters().getFirst("council");
        var council = site.serves(asked) ? asked : null;
        return site.open(request, uri, page -> Templates.start(page, council));
    }

    @GET
    @Path("who-can-help")
    @Operation(hidden = true)
    public Uni<Response> help(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.help(page, helpers));
    }

    @GET
    @Path("privacy")
    @Operation(hidden = true)
    public Uni<Response> privacy(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, Templates::privacy);
    }

    @GET
    @Path("easy-read")
    @Operation(hidden = true)
    public Uni<Response> easy(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.easy(page, EASY_STEPS));
    }

    @GET
    @Path("ended")
    @Operation(hidden = true)
    public Uni<Response> ended(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, Templates::ended);
    }

    /** "Exit this page": nothing of the visit is left, here or in the browser. It ends, and changes nothing else, so a link may do it. */
    @GET
    @Path("exit")
    @Operation(hidden = true)
    public Uni<Response> exit(@Context HttpHeaders request) {
        return sessions.end(request).onFailure().recoverWithNull().replaceWith(() -> left(config.exitTo()));
    }

    /** Signing out: the same, but the person stays here. */
    @POST
    @Path("sign-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> signOut(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, _ -> sessions.end(request).replaceWith(() -> left(URI.create("/start"))));
    }

    /** The person is still there; the session goes on. */
    @POST
    @Path("stay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> stay(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, _ -> Uni.createFrom()
                .item(Response.noContent().build()));
    }

    /** When the warning shows, for a browser without JavaScript too: the time is configuration. */
    @GET
    @Path("site/session.css")
    @Produces("text/css")
    @Operation(hidden = true)
    public String sessionStyle() {
        return ".app-warning{animation:app-warning 0s linear %ds forwards}\n"
                .formatted(config.idleFor().minus(config.warnBefore()).toSeconds());
    }

    private Response left(URI to) {
        return Response.seeOther(to)
                .cookie(sessions.noCookie())
                .header("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"")
                .build();
    }
}
