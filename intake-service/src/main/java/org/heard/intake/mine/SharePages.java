package org.heard.intake.mine;

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
import org.heard.intake.access.Shares;
import org.heard.intake.mine.SharesShown.Shown;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Session.NewShare;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/** The person lets an advocate read how it goes for some days, sees when that was done, and ends it. */
@Path("/my/share")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class SharePages {

    private static final String DAYS = "7";
    private static final String WRONG_DAYS = "share.days.wrong";

    private final Site site;
    private final Sessions sessions;
    private final CouncilScope scope;
    private final Shares shares;
    private final SiteConfig config;
    private final BusinessClock clock;

    SharePages(
            Site site, Sessions sessions, CouncilScope scope, Shares shares, SiteConfig config, BusinessClock clock) {
        this.site = site;
        this.sessions = sessions;
        this.scope = scope;
        this.shares = shares;
        this.config = config;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /**
         * @param most how many days it can be at most
         * @param typed the days they wrote
         * @param fault key of what is wrong; null if nothing is
         */
        static native TemplateInstance share(Page page, List<Shown> shares, int most, String typed, String fault);

        static native TemplateInstance shareMade(Page page, NewShare made);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> page(request, uri, session, DAYS, null));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> make(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var typed = Optional.ofNullable(form.getFirst("days")).orElse("").strip();
            return days(typed)
                    .map(days -> make(request, uri, session, days))
                    .orElseGet(() -> page(request, uri, session, typed, WRONG_DAYS));
        });
    }

    private Uni<Response> make(HttpHeaders request, UriInfo uri, Session session, int days) {
        return shares.make(new CouncilId(session.council()), session.complaint(), days)
                .chain(made -> {
                    if (made.isEmpty()) {
                        return page(request, uri, session, DAYS, "share.full");
                    }
                    session.newShare(new NewShare(
                            made.get().reference(), made.get().code().value()));
                    return sessions.save(session).chain(() -> Site.goTo("/my/share/made"));
                });
    }

    private Optional<Integer> days(String typed) {
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(typed)).filter(days -> days >= 1 && days <= config.shareDaysAtMost())
                : Optional.empty();
    }

    /** What opens it, until they say that they have written it down. */
    @GET
    @Path("made")
    @Operation(hidden = true)
    public Uni<Response> made(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(
                request,
                uri,
                session -> session.newShare() == null
                        ? Site.goTo("/my/share")
                        : Uni.createFrom()
                                .item(Site.ok(
                                        Templates.shareMade(site.page(request, uri, session), session.newShare()))));
    }

    @POST
    @Path("made")
    @Operation(hidden = true)
    public Uni<Response> written(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            session.newShare(null);
            return sessions.save(session).chain(() -> Site.goTo("/my/share"));
        });
    }

    @POST
    @Path("end")
    @Operation(hidden = true)
    public Uni<Response> end(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var reference = Optional.ofNullable(form.getFirst("share")).orElse("");
            if (session.newShare() != null && session.newShare().reference().equals(reference)) {
                session.newShare(null);
            }
            return scope.within(new CouncilId(session.council()), () -> shares.end(session.complaint(), reference))
                    .chain(() -> sessions.save(session))
                    .chain(() -> Site.goTo("/my/share"));
        });
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        var today = clock.today();
        return scope.within(new CouncilId(session.council()), () -> shares.of(session.complaint()))
                .map(all -> Site.ok(Templates.share(
                        site.page(request, uri, session),
                        SharesShown.of(all, today),
                        config.shareDaysAtMost(),
                        typed,
                        fault)));
    }
}
