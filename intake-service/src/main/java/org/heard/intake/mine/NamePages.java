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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.Changes.Changing;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.contact.ContactPacts;
import org.heard.intake.contact.OwnChannels;
import org.heard.intake.contact.PactInput;
import org.heard.intake.contact.PactInput.Channel;
import org.heard.intake.contact.PactInput.Kind;
import org.heard.intake.lodging.Lodgement.Complainant;
import org.heard.intake.lodging.Naming;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.routing.ActsFor;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.telling.Who;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.problem.Problem;

/** Somebody who gave no name says who they are, and how they may be reached if they like (R-EX-9). */
@Path("/my/name")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class NamePages {

    private static final int LONGEST = 200;
    private static final String YES = "yes";

    private final Site site;
    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Changes changes;
    private final Naming naming;
    private final ContactPacts pacts;
    private final ToIntakeTopic topic;

    NamePages(
            Site site,
            CouncilScope scope,
            ReadAudit audit,
            Changes changes,
            Naming naming,
            ContactPacts pacts,
            ToIntakeTopic topic) {
        this.site = site;
        this.scope = scope;
        this.audit = audit;
        this.changes = changes;
        this.naming = naming;
        this.pacts = pacts;
        this.topic = topic;
    }

    /** What was typed and chosen. */
    record Typed(String you, String name, String use, String child, String number, String safe) {

        static Typed of(MultivaluedMap<String, String> form) {
            return new Typed(
                    field(form, "you"),
                    field(form, "name"),
                    field(form, "use"),
                    field(form, "for"),
                    field(form, "number"),
                    field(form, "safe"));
        }

        /** Who they can say they are. */
        public List<Who> choices() {
            return List.of(Who.values());
        }

        private static String field(MultivaluedMap<String, String> form, String name) {
            return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
        }

        private Optional<Who> who() {
            return Who.of(you);
        }

        private Naming.Said said(Who who, LocalDate today) {
            var acts = who.maySpeakForChild() && YES.equals(child) ? ActsFor.CHILD : ActsFor.THEMSELVES;
            return new Naming.Said(today, new Complainant(who.kind(), name, null, acts, YES.equals(use)), null, null);
        }

        /** How they may be reached now, beside what they told before. */
        private OwnChannels added(OwnChannels own, LocalDate today) {
            var isSafe = safe.isEmpty() ? null : YES.equals(safe);
            return own.also(new Channel(Kind.TEXT, number, YES.equals(safe), null, false, null, today), isSafe);
        }
    }

    /** @param at the field; the fault is a key, or null for none */
    record Wrong(String at, String fault) {

        static final Wrong NOTHING = new Wrong("", null);

        /** What the summary of faults leads to. */
        public String anchor() {
            return at.equals("you") ? "you-in-care" : at;
        }

        static Wrong of(Typed typed) {
            if (typed.who().isEmpty()) {
                return new Wrong("you", "q.you.missing");
            }
            if (typed.name().isEmpty() || typed.name().length() > LONGEST) {
                return new Wrong("name", typed.name().isEmpty() ? "name.missing" : "q.name.long");
            }
            return typed.number().isEmpty() || isMobile(typed.number())
                    ? NOTHING
                    : new Wrong("number", "q.number.wrong");
        }

        private static boolean isMobile(String number) {
            try {
                PactInput.normalised(new Channel(Kind.TEXT, number, false, null, null, null, null), 0);
                return true;
            } catch (Problem none) {
                return false;
            }
        }
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance name(Page page, boolean nameless, Typed typed, Wrong wrong);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(
                request,
                uri,
                session -> page(request, uri, session, Typed.of(new MultivaluedHashMap<>()), Wrong.NOTHING));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> say(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var typed = Typed.of(form);
            var wrong = Wrong.of(typed);
            return wrong.fault() == null
                    ? name(session, typed).chain(() -> Site.goTo("/my/name"))
                    : page(request, uri, session, typed, wrong);
        });
    }

    /** Said twice, it was said once. */
    private Uni<Void> name(Session session, Typed typed) {
        var council = new CouncilId(session.council());
        return scope.within(
                council,
                () -> changes.changeOwn(
                        council,
                        session.complaint(),
                        Site.CLIENT,
                        changing -> Naming.isNameless(changing.complaint())
                                ? naming.name(changing, typed.said(typed.who().orElseThrow(), changing.today()))
                                        .call(() -> reachedBy(changing, typed))
                                : Uni.createFrom().nullItem()));
    }

    private Uni<Void> reachedBy(Changing changing, Typed typed) {
        var complaint = changing.complaint().id;
        return typed.number().isEmpty()
                ? Uni.createFrom().voidItem()
                : pacts.change(complaint, changing.council(), own -> typed.added(own, changing.today()))
                        .chain(() -> topic.contactPactChanged(changing.council(), complaint, changing.today()));
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, Typed typed, Wrong wrong) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(session.complaint())
                        .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "complaint")))
                .map(complaint -> Site.ok(
                        Templates.name(site.page(request, uri, session), Naming.isNameless(complaint), typed, wrong)));
    }
}
