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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Page;
import org.heard.intake.site.Site;

/**
 * The person sees how they may be reached, in the order in which it is tried, takes one way away or puts it first. What they take
 * away is not written to from then on; the others stay as they are.
 */
@Path("/my/contact")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class ContactPages {

    private final Site site;
    private final OwnContact own;

    ContactPages(Site site, OwnContact own) {
        this.site = site;
        this.own = own;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance contact(Page page, ShownChannels shown);

        static native TemplateInstance channel(Page page, ChannelForm form);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> own.channels(session)
                .map(channels ->
                        Site.ok(Templates.contact(site.page(request, uri, session), ShownChannels.of(channels)))));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> change(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var id = form.getFirst("channel");
        return site.signedInForm(request, uri, form, session -> (switch (String.valueOf(form.getFirst("do"))) {
                    case "none" -> own.change(session, channels -> channels.none());
                    case "remove" ->
                        own.change(session, channels -> channels.find(id)
                                .map(channel -> channels.without(channel.id()))
                                .orElse(channels));
                    case "first" ->
                        own.change(session, channels -> channels.find(id)
                                .map(channel -> channels.first(channel.id()))
                                .orElse(channels));
                    default -> Uni.createFrom().voidItem();
                })
                .chain(() -> Site.goTo("/my/contact")));
    }
}
