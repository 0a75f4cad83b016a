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
import org.heard.intake.challenge.Challenges;
import org.heard.intake.challenge.RouteChallenge;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;

/** The person says that their complaint is dealt with in the wrong way; somebody answers that with reasons (R-TRI-3). */
@Path("/my/wrong-way")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class WrongWayPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Changes changes;
    private final Challenges challenges;

    WrongWayPages(Site site, CouncilScope scope, ReadAudit audit, Changes changes, Challenges challenges) {
        this.site = site;
        this.scope = scope;
        this.audit = audit;
        this.changes = changes;
        this.challenges = challenges;
    }

    /**
     * What the page shows.
     *
     * @param procedure its code
     */
    record Shown(String procedure, List<Said> said) {

        /** Key of how the complaint is dealt with. */
        public String wayKey() {
            return "way." + procedure;
        }

        /** Whether they may say it: not while somebody looks at it again already. */
        public boolean mayChallenge() {
            return said.stream().allMatch(Said::answered);
        }
    }

    /** @param decision kept or corrected; null while nobody answered */
    record Said(LocalDate on, String words, String decision) {

        boolean answered() {
            return decision != null;
        }

        /** Key of what became of it. */
        public String key() {
            return "way.said." + (answered() ? decision : "open");
        }
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance wrongWay(Page page, Shown shown, String typed, String fault);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> page(request, uri, session, "", null));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> say(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            var words = Optional.ofNullable(form.getFirst("words")).orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                return page(request, uri, session, words, words.isEmpty() ? "way.missing" : "q.what.long");
            }
            return challenge(session, words).chain(() -> Site.goTo("/my/wrong-way"));
        });
    }

    /** Said twice before anybody answered, it is one challenge. */
    private Uni<Void> challenge(Session session, String words) {
        var council = new CouncilId(session.council());
        return scope.within(
                council,
                () -> changes.changeOwn(
                        council, session.complaint(), Site.CLIENT, changing -> shown(changing.complaint())
                                .chain(shown -> shown.mayChallenge()
                                        ? challenges.raise(changing, changing.today(), "complainant", null, words)
                                        : Uni.createFrom().nullItem())));
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(session.complaint())
                        .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "route-challenges"))
                        .chain(WrongWayPages::shown))
                .map(shown -> Site.ok(Templates.wrongWay(site.page(request, uri, session), shown, typed, fault)));
    }

    private static Uni<Shown> shown(LodgedComplaint complaint) {
        return Challenges.of(complaint.id)
                .map(all -> new Shown(
                        complaint.procedure,
                        all.stream().map(WrongWayPages::said).toList()));
    }

    private static Said said(RouteChallenge challenge) {
        return new Said(challenge.challengedOn, challenge.words, challenge.decision);
    }
}
