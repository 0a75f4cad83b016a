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
import org.heard.intake.access.Shares;
import org.heard.intake.access.Shares.Opened;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session.Shared;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;

/** An advocate opens what was shared with them, with the reference and the code that they were given. */
@Path("/shared")
@PermitAll
@Produces("text/html;charset=UTF-8")
class OpeningPages {

    private final Site site;
    private final Sessions sessions;
    private final Shares shares;
    private final Guessing guessing;

    OpeningPages(Site site, Sessions sessions, Shares shares, Guessing guessing) {
        this.site = site;
        this.sessions = sessions;
        this.shares = shares;
        this.guessing = guessing;
    }

    @CheckedTemplate(basePath = "shared")
    static class Templates {

        private Templates() {}

        /** @param fault key of what is wrong; null if nothing is */
        static native TemplateInstance open(Page page, String reference, String fault, long seconds);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.open(page, "", null, 0));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> open(
            @Context HttpHeaders request,
            @Context UriInfo uri,
            @Context RoutingContext connection,
            MultivaluedMap<String, String> form) {
        var guess = Guess.of(request, uri, connection, form);
        return guessing.open(guess, Templates::open, "shared.wrong", shares::open, opened -> come(guess, opened));
    }

    /** A visit of its own: whoever was signed in here before is not any more. */
    private Uni<Response> come(Guess guess, Opened opened) {
        var session = sessions.begin(guess.language(), null);
        session.opened(opened.council().value(), new Shared(opened.share(), opened.complaint()));
        return sessions.end(guess.request()).chain(() -> guessing.entered(guess, session, "/shared/complaint"));
    }
}
