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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.mine.OmbudsmanCases.Case;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;

/**
 * What the Ombudsman asks and writes, for the one whose complaint it is: they answer, say what is wrong in a draft decision until
 * its last day, and read the decision.
 */
@Path("/my/ombudsman")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class OmbudsmanPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final OmbudsmanSide ombudsman;

    OmbudsmanPages(Site site, OmbudsmanSide ombudsman) {
        this.site = site;
        this.ombudsman = ombudsman;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /** @param cannot whether it cannot be had just now */
        static native TemplateInstance ombudsman(Page page, List<Case> cases, boolean cannot, NotTaken fault);
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
        var words = Optional.ofNullable(form.getFirst("words")).orElse("").strip();
        var enquiry = Optional.ofNullable(form.getFirst("enquiry")).filter(it -> !it.isEmpty());
        var at = NotTaken.field(enquiry.orElse(form.getFirst("case")));
        if (words.isEmpty() || words.length() > LONGEST) {
            return show(
                    request,
                    uri,
                    session,
                    new NotTaken(at, words.isEmpty() ? "ombudsman.missing" : "q.what.long", words));
        }
        return ombudsman.of(session).chain(found -> {
            if (found.isEmpty()) {
                return show(request, uri, session, new NotTaken(at, "ombudsman.not-now", words));
            }
            var of = found.get().of(form.getFirst("case")).filter(it -> waitsFor(it, enquiry));
            return of.isEmpty()
                    ? Site.goTo("/my/ombudsman")
                    : ombudsman
                            .say(session, of.get(), enquiry.map(UUID::fromString), words)
                            .chain(taken -> switch (taken) {
                                case YES, NO_LONGER -> Site.goTo("/my/ombudsman");
                                case NOT_NOW ->
                                    show(request, uri, session, new NotTaken(at, "ombudsman.not-now", words));
                            });
        });
    }

    /** Whether it is a question that they have not answered, or a draft that they may still comment on. */
    private static boolean waitsFor(Case it, Optional<String> enquiry) {
        return enquiry.map(asked ->
                        it.asked(asked).filter(one -> one.answeredOn() == null).isPresent())
                .orElse(it.mayComment());
    }

    private Uni<Response> show(HttpHeaders request, UriInfo uri, Session session, NotTaken fault) {
        return ombudsman
                .of(session)
                .map(found -> Site.ok(Templates.ombudsman(
                        site.page(request, uri, session),
                        found.map(OmbudsmanCases::items).orElse(List.of()),
                        found.isEmpty(),
                        fault)));
    }
}
