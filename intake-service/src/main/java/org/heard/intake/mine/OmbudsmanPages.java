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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.mine.OmbudsmanCases.Case;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;

/**
 * What the Ombudsman asks and writes, for the one whose complaint it is: they answer, say what is wrong in a draft decision until
 * its last day, read the decision or why there is none, and ask for a review of it within its month.
 */
@Path("/my/ombudsman")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class OmbudsmanPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final OmbudsmanSide ombudsman;
    private final BusinessClock clock;

    OmbudsmanPages(Site site, OmbudsmanSide ombudsman, BusinessClock clock) {
        this.site = site;
        this.ombudsman = ombudsman;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /** @param cannot whether it cannot be had just now */
        static native TemplateInstance ombudsman(
                Page page, List<Case> cases, boolean cannot, NotTaken fault, LocalDate today);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> show(request, uri, session, NotTaken.NOTHING));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> say(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> said(request, uri, session, form));
    }

    private Uni<Response> said(HttpHeaders request, UriInfo uri, Session session, MultivaluedMap<String, String> form) {
        var said = Saying.of(form);
        var about = form.getFirst("case");
        var wrong = wrong(said, about);
        if (wrong.isPresent()) {
            return show(request, uri, session, wrong.get());
        }
        var notNow = NotTaken.of(said, about, "ombudsman.not-now");
        return ombudsman.of(session).chain(found -> {
            if (found.isEmpty()) {
                return show(request, uri, session, notNow);
            }
            var of = found.get().of(about).filter(it -> said.isAwaited(it, clock.today()));
            return of.isEmpty()
                    ? Site.goTo("/my/ombudsman")
                    : ombudsman.say(session, of.get(), said).chain(taken -> switch (taken) {
                        case YES, NO_LONGER -> Site.goTo("/my/ombudsman");
                        case NOT_NOW -> show(request, uri, session, notNow);
                    });
        });
    }

    private static Optional<NotTaken> wrong(Saying said, String about) {
        if (said instanceof Saying.Doubt doubt && !doubt.saysWhy()) {
            return Optional.of(NotTaken.nothingChosen(doubt, about));
        }
        if (said.words().isEmpty()) {
            return Optional.of(NotTaken.of(said, about, "ombudsman.missing"));
        }
        return said.words().length() > LONGEST
                ? Optional.of(NotTaken.of(said, about, "q.what.long"))
                : Optional.empty();
    }

    private Uni<Response> show(HttpHeaders request, UriInfo uri, Session session, NotTaken fault) {
        return ombudsman
                .of(session)
                .map(found -> Site.ok(Templates.ombudsman(
                        site.page(request, uri, session),
                        found.map(OmbudsmanCases::items).orElse(List.of()),
                        found.isEmpty(),
                        fault,
                        clock.today())));
    }
}
