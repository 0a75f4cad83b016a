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
import java.util.function.Function;
import java.util.function.LongFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.heard.intake.access.AccessCodes;
import org.heard.intake.access.AccessCodes.Opened;
import org.heard.intake.access.OneTimeCodes;
import org.heard.intake.access.OneTimeCodes.ToSend;
import org.heard.intake.site.Page;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.jboss.logging.Logger;

/**
 * Somebody whose complaint the council lodged comes for the first time: with the reference and a code that is sent to a channel of
 * theirs that is safe, they set up a secret code of their own. No answer tells whether there is such a complaint.
 */
@Path("/my/code")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class FirstCodePages {

    private static final Logger LOG = Logger.getLogger(FirstCodePages.class);

    private final Site site;
    private final Sessions sessions;
    private final OneTimeCodes oneTime;
    private final AccessCodes codes;
    private final Guessing guessing;
    private final NotificationApi notification;

    FirstCodePages(
            Site site,
            Sessions sessions,
            OneTimeCodes oneTime,
            AccessCodes codes,
            Guessing guessing,
            @RestClient NotificationApi notification) {
        this.site = site;
        this.sessions = sessions;
        this.oneTime = oneTime;
        this.codes = codes;
        this.guessing = guessing;
        this.notification = notification;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance codeAsk(Page page, String reference, String fault, long seconds);

        static native TemplateInstance codeEnter(Page page, String reference, String fault, long seconds);

        static native TemplateInstance codeMade(Page page, String reference, String code);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> ask(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.open(request, uri, page -> Templates.codeAsk(page, "", null, 0));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> send(
            @Context HttpHeaders request,
            @Context UriInfo uri,
            @Context RoutingContext connection,
            MultivaluedMap<String, String> form) {
        var guess = Guess.of(request, uri, connection, form);
        return guessing.unlessTooMany(
                guess,
                seconds -> Templates.codeAsk(site.page(request, uri, null), guess.typed(), "signin.wait", seconds),
                () -> guessing.noted(guess)
                        .chain(() -> oneTime.make(guess.reference()))
                        .invoke(code -> code.ifPresent(this::send))
                        .map(_ -> Site.ok(Templates.codeEnter(site.page(request, uri, null), guess.typed(), null, 0))));
    }

    /** Nobody waits for it: how long it takes would tell. */
    private void send(ToSend code) {
        notification
                .sendCode(code.complaint(), new NotificationApi.Code(code.code()))
                .subscribe()
                .with(
                        _ -> {},
                        failure -> LOG.warnf(
                                "a code could not be sent: %s",
                                failure.getClass().getName()));
    }

    @POST
    @Path("enter")
    @Operation(hidden = true)
    public Uni<Response> enter(
            @Context HttpHeaders request,
            @Context UriInfo uri,
            @Context RoutingContext connection,
            MultivaluedMap<String, String> form) {
        var guess = Guess.of(request, uri, connection, form);
        Function<String, LongFunction<TemplateInstance>> again =
                fault -> seconds -> Templates.codeEnter(site.page(request, uri, null), guess.typed(), fault, seconds);
        return guessing.unlessTooMany(guess, again.apply("signin.wait"), () -> oneTime.open(
                        guess.reference(), guess.code())
                .chain(opened -> opened.isPresent()
                        ? come(guess, opened.get())
                        : guessing.noted(guess)
                                .map(_ -> Site.ok(again.apply("code.wrong").apply(0)))));
    }

    private Uni<Response> come(Guess guess, Opened opened) {
        var session = sessions.begin(guess.language(), opened.council().value());
        session.signedIn(opened.council().value(), opened.complaint(), opened.reference());
        return codes.make(opened.council(), opened.complaint())
                .invoke(code -> session.newCode(code))
                .chain(() -> guessing.entered(guess, session, "/my/code/made"));
    }

    /** Their own code, until they say that they have written it down. */
    @GET
    @Path("made")
    @Operation(hidden = true)
    public Uni<Response> made(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(
                request,
                uri,
                session -> session.newCode() == null
                        ? Site.goTo("/my")
                        : Uni.createFrom()
                                .item(Site.ok(Templates.codeMade(
                                        site.page(request, uri, session), session.reference(), session.newCode()))));
    }
}
