package org.heard.intake.mine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.access.AccessCodes;
import org.heard.intake.access.AccessCodes.Opened;
import org.heard.intake.site.Page;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;

/** Coming back to a complaint with its reference and its code. */
@Path("/my/sign-in")
@PermitAll
@Produces("text/html;charset=UTF-8")
class SignInPages {

    private final Site site;
    private final Sessions sessions;
    private final AccessCodes codes;
    private final Guessing guessing;

    SignInPages(Site site, Sessions sessions, AccessCodes codes, Guessing guessing) {
        this.site = site;
        this.sessions = sessions;
        this.codes = codes;
        this.guessing = guessing;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /** @param fault key of what is wrong; null if nothing is */
        static native TemplateInstance signIn(Page page, String reference, String fault, long seconds);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.signIn(page, "", null, 0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> signIn(
            @Context HttpHeaders request,
            @Context UriInfo uri,
            @Context RoutingContext connection,
            MultivaluedMap<String, String> form) {
        var guess = Guess.of(request, uri, connection, form);
        return guessing.open(guess, Templates::signIn, "signin.wrong", codes::open, opened -> come(guess, opened));
    }

    private Uni<Response> come(Guess guess, Opened opened) {
        var session = sessions.begin(guess.language(), opened.council().value());
        session.signedIn(opened.council().value(), opened.complaint(), opened.reference());
        return guessing.entered(guess, session, "/my");
    }
}
