package org.heard.intake.mine;

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
import java.util.Arrays;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.contact.OwnChannels;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.mine.TypedChannel.Fault;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;

/** One way to reach the person: given as a new one, by its kind, or changed, by its id. Every other one stays as it is. */
@Path("/my/contact/{channel}")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class ChannelPages {

    private static final String ALL = "/my/contact";

    private final Site site;
    private final OwnContact own;
    private final BusinessClock clock;

    ChannelPages(Site site, OwnContact own, BusinessClock clock) {
        this.site = site;
        this.own = own;
        this.clock = clock;
    }

    /**
     * What is worked on.
     *
     * @param is the channel as it is kept; null for a new one
     */
    private record Opened(OwnChannels.Own is, Kind kind, OwnChannels among) {

        Channel before() {
            return is == null ? null : is.channel();
        }
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri, String channel) {
        return site.signedIn(
                request,
                uri,
                session -> open(session, channel, opened -> {
                    var typed = opened.is() == null
                            ? TypedChannel.nothing(opened.kind())
                            : TypedChannel.of(opened.before());
                    return page(request, uri, session, new ChannelForm(channel, opened.before(), typed, null));
                }));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> keep(
            @Context HttpHeaders request, @Context UriInfo uri, String channel, MultivaluedMap<String, String> form) {
        return site.signedInForm(
                request,
                uri,
                form,
                session -> open(session, channel, opened -> {
                    var typed = TypedChannel.of(opened.kind(), form);
                    return typed.fault(opened.before())
                            .map(fault -> page(
                                    request, uri, session, new ChannelForm(channel, opened.before(), typed, fault)))
                            .orElseGet(() -> keep(request, uri, session, channel, opened, typed));
                }));
    }

    private Uni<Response> keep(
            HttpHeaders request, UriInfo uri, Session session, String channel, Opened opened, TypedChannel typed) {
        var now = typed.channel(opened.before(), clock.today());
        if (opened.among().isTaken(now, opened.is() == null ? null : opened.is().id())) {
            var fault = new Fault("address", "contact.twice");
            return page(request, uri, session, new ChannelForm(channel, opened.before(), typed, fault));
        }
        return own.change(
                        session,
                        channels -> opened.is() == null
                                ? channels.with(now)
                                : channels.changed(opened.is().id(), now))
                .chain(() -> Site.goTo(ALL));
    }

    /** Back to all of them where there is none such, or no room for one more. */
    private Uni<Response> open(Session session, String channel, Function<Opened, Uni<Response>> work) {
        return own.channels(session).chain(among -> among.find(channel)
                .map(is -> work.apply(new Opened(is, is.channel().kind(), among)))
                .orElseGet(() -> Arrays.stream(Kind.values())
                        .filter(kind -> kind.toString().equals(channel) && !among.isFull())
                        .findFirst()
                        .map(kind -> work.apply(new Opened(null, kind, among)))
                        .orElseGet(() -> Site.goTo(ALL))));
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, ChannelForm form) {
        return Uni.createFrom().item(Site.ok(ContactPages.Templates.channel(site.page(request, uri, session), form)));
    }
}
