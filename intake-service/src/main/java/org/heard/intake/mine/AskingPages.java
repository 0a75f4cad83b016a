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
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.contact.PactInput.Hours;
import org.heard.intake.council.SetUps;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/** What the person can ask for: the next stage, to stop, to talk to somebody; and what they write. Each by a form, never by a link. */
@Path("/my")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class AskingPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final CouncilScope scope;
    private final ToIntakeTopic topic;
    private final Messages messages;
    private final SetUps setUps;
    private final BusinessClock clock;

    AskingPages(
            Site site, CouncilScope scope, ToIntakeTopic topic, Messages messages, SetUps setUps, BusinessClock clock) {
        this.setUps = setUps;
        this.site = site;
        this.scope = scope;
        this.topic = topic;
        this.messages = messages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance next(Page page);

        /** What was chosen stays chosen. */
        static native TemplateInstance stop(Page page, String pressure, String advocate, String fault);

        /** @param worked when the team works */
        static native TemplateInstance talk(Page page, List<Hours> worked);

        static native TemplateInstance messages(Page page, List<Message> messages, String typed, String fault);

        static native TemplateInstance asked(Page page, String what);
    }

    @GET
    @Path("next-stage")
    @Operation(hidden = true)
    public Uni<Response> next(@Context HttpHeaders request, @Context UriInfo uri) {
        return show(request, uri, session -> Templates.next(site.page(request, uri, session)));
    }

    @POST
    @Path("next-stage")
    @Operation(hidden = true)
    public Uni<Response> goOn(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> within(
                        session,
                        () -> topic.nextStageAsked(
                                new CouncilId(session.council()), session.complaint(), clock.today()))
                .map(_ -> asked(request, uri, session, "next")));
    }

    @GET
    @Path("stop")
    @Operation(hidden = true)
    public Uni<Response> stop(@Context HttpHeaders request, @Context UriInfo uri) {
        return show(request, uri, session -> Templates.stop(site.page(request, uri, session), "", "", null));
    }

    /**
     * Nobody is talked out of it: whoever may be pressed to stop, or wants an advocate first, speaks with somebody before
     * anything ends (R-WD-1).
     */
    @POST
    @Path("stop")
    @Operation(hidden = true)
    public Uni<Response> stopped(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var pressure = Optional.ofNullable(form.getFirst("pressure")).orElse("");
            var advocate = Optional.ofNullable(form.getFirst("advocate")).orElse("");
            if (!List.of("no", "yes", "rather-not").contains(pressure)
                    || !List.of("no", "yes", "have-one").contains(advocate)) {
                return Uni.createFrom()
                        .item(Site.ok(
                                Templates.stop(site.page(request, uri, session), pressure, advocate, "stop.missing")));
            }
            var council = new CouncilId(session.council());
            if (!pressure.equals("no")) {
                return within(
                                session,
                                () -> topic.contactAsked(
                                        council, session.complaint(), "stop-under-pressure", clock.today()))
                        .map(_ -> asked(request, uri, session, "pressure"));
            }
            if (advocate.equals("yes")) {
                return within(
                                session,
                                () -> topic.contactAsked(
                                        council, session.complaint(), "advocate-wanted", clock.today()))
                        .map(_ -> asked(request, uri, session, "advocate"));
            }
            return within(
                            session,
                            () -> topic.withdrawalAsked(
                                    council, session.complaint(), advocate.equals("have-one"), clock.today()))
                    .map(_ -> asked(request, uri, session, "stop"));
        });
    }

    @GET
    @Path("talk")
    @Operation(hidden = true)
    public Uni<Response> talk(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> {
            var council = new CouncilId(session.council());
            return scope.within(council, () -> setUps.current(council))
                    .map(found -> Site.ok(Templates.talk(
                            site.page(request, uri, session), found.setUp().workingHours())));
        });
    }

    @POST
    @Path("talk")
    @Operation(hidden = true)
    public Uni<Response> call(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var advocate = "advocate".equals(form.getFirst("with"));
            return within(
                            session,
                            () -> topic.contactAsked(
                                    new CouncilId(session.council()),
                                    session.complaint(),
                                    advocate ? "advocate-wanted" : "call-wanted",
                                    clock.today()))
                    .map(_ -> asked(request, uri, session, advocate ? "advocate" : "call"));
        });
    }

    @GET
    @Path("messages")
    @Operation(hidden = true)
    public Uni<Response> messages(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> messages(request, uri, session, "", null));
    }

    @POST
    @Path("messages")
    @Operation(hidden = true)
    public Uni<Response> write(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var words = Optional.ofNullable(form.getFirst("words")).orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                return messages(request, uri, session, words, words.isEmpty() ? "messages.missing" : "q.what.long");
            }
            var kind = "point".equals(form.getFirst("kind")) ? "point" : "message";
            return messages.fromPerson(session, kind, words).chain(() -> Site.goTo("/my/messages"));
        });
    }

    private Uni<Response> messages(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        return messages.forPerson(session)
                .map(all -> Site.ok(Templates.messages(site.page(request, uri, session), all, typed, fault)));
    }

    private Uni<Response> show(HttpHeaders request, UriInfo uri, Function<Session, TemplateInstance> template) {
        return site.signedIn(request, uri, session -> Uni.createFrom().item(Site.ok(template.apply(session))));
    }

    private Uni<Void> within(Session session, Supplier<Uni<Void>> work) {
        return scope.within(new CouncilId(session.council()), work);
    }

    private Response asked(HttpHeaders request, UriInfo uri, Session session, String what) {
        return Site.ok(Templates.asked(site.page(request, uri, session), "asked." + what));
    }
}
