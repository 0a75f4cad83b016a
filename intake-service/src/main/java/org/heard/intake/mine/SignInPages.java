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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.access.AccessCodes;
import org.heard.intake.access.AccessCodes.Opened;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
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
    private final WrongCodes wrong;
    private final Guessing guessing;

    SignInPages(Site site, Sessions sessions, AccessCodes codes, WrongCodes wrong, Guessing guessing) {
        this.site = site;
        this.sessions = sessions;
        this.codes = codes;
        this.wrong = wrong;
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
        var typed = Optional.ofNullable(form.getFirst("reference")).orElse("");
        var reference = reference(typed);
        var code = Secret.typed(Optional.ofNullable(form.getFirst("code")).orElse(""));
        var address = connection.request().remoteAddress().hostAddress();
        return guessing.unlessTooMany(
                request,
                uri,
                address,
                seconds -> Templates.signIn(site.page(request, uri, null), typed, "signin.wait", seconds),
                () -> guessing.slowly(reference)
                        .chain(() -> codes.open(reference, code))
                        .chain(opened -> opened.isPresent()
                                ? come(form, address, opened.get())
                                : wrong.note(address, reference)
                                        .map(_ -> Site.ok(Templates.signIn(
                                                site.page(request, uri, null), typed, "signin.wrong", 0)))));
    }

    private Uni<Response> come(MultivaluedMap<String, String> form, String address, Opened opened) {
        var session = sessions.begin(form.getFirst("language"), opened.council().value());
        session.signedIn(opened.council().value(), opened.complaint(), opened.reference());
        return wrong.forget(address)
                .chain(() -> sessions.save(session))
                .chain(() -> Site.goTo("/my"))
                .map(answer -> Response.fromResponse(answer)
                        .cookie(sessions.cookie(session))
                        .build());
    }

    /** A reference as we write it, however it was typed. */
    static String reference(String typed) {
        var bare = typed.toUpperCase()
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return bare.replaceAll("(.{3})(?=.)", "$1-");
    }
}
