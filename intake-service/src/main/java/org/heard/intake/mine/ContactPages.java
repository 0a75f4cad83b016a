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
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;

/** The person changes how they may be reached. What they take away is not written to from then on. */
@Path("/my/contact")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class ContactPages {

    private static final int SHOWN_AT_THE_END = 3;

    private final Site site;
    private final CouncilScope scope;
    private final ContactPacts pacts;
    private final ReadAudit audit;
    private final ToIntakeTopic topic;
    private final BusinessClock clock;

    ContactPages(
            Site site,
            CouncilScope scope,
            ContactPacts pacts,
            ReadAudit audit,
            ToIntakeTopic topic,
            BusinessClock clock) {
        this.site = site;
        this.scope = scope;
        this.pacts = pacts;
        this.audit = audit;
        this.topic = topic;
        this.clock = clock;
    }

    /**
     * A channel as it is shown: enough for its owner to know it, too little for anybody else.
     *
     * @param shown its last characters
     */
    record Shown(String shown, boolean safe) {}

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance contact(Page page, List<Shown> channels, Wrong wrong);
    }

    /** The ways there are, and the field of each. */
    private enum Way {
        NUMBER(Kind.TEXT, "number"),
        EMAIL(Kind.EMAIL, "email");

        private final Kind kind;
        private final String field;

        Way(Kind kind, String field) {
            this.kind = kind;
            this.field = field;
        }
    }

    /**
     * What cannot be used.
     *
     * @param field number or email; empty where nothing is wrong
     * @param typed what stands in it
     */
    record Wrong(String field, String typed) {

        static final Wrong NOTHING = new Wrong("", "");

        /** Key of what is wrong. */
        public String fault() {
            return "q." + field + ".wrong";
        }

        public boolean concerns(String other) {
            return field.equals(other);
        }

        public boolean any() {
            return !field.isEmpty();
        }
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> page(request, uri, session, Wrong.NOTHING));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> change(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, session -> {
            if (session.complaint() == null) {
                return Site.goTo("/my/sign-in");
            }
            if ("none".equals(form.getFirst("do"))) {
                return keep(session, null);
            }
            var way = "email".equals(form.getFirst("do")) ? Way.EMAIL : Way.NUMBER;
            var typed = Optional.ofNullable(form.getFirst(way.field)).orElse("").strip();
            var channel = new PactInput.Channel(
                    way.kind, typed, "yes".equals(form.getFirst("safe")), null, false, null, clock.today());
            try {
                PactInput.normalised(channel, 0);
            } catch (Problem notAnAddress) {
                return page(request, uri, session, new Wrong(way.field, typed));
            }
            return keep(session, new PactInput(List.of(channel)));
        });
    }

    private Uni<Response> keep(Session session, PactInput pact) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> pacts.replace(session.complaint(), council, pact, clock.today())
                        .chain(() -> topic.contactPactChanged(council, session.complaint(), clock.today())))
                .chain(() -> Site.goTo("/my/contact"));
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, Wrong wrong) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> pacts.of(session.complaint())
                        .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "contact-pact")))
                .map(pact -> Site.ok(Templates.contact(
                        site.page(request, uri, session),
                        pact.channels().stream()
                                .map(channel -> new Shown(end(channel.address()), channel.safe()))
                                .toList(),
                        wrong)));
    }

    private static String end(String address) {
        return "…" + address.substring(Math.max(0, address.length() - SHOWN_AT_THE_END));
    }
}
