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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.Purpose;

/** What the person told, written down by the council: they agree to it, or say what is not right (SI 2006/1738 reg 16, R-S2-3). */
@Path("/my/statement")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class StatementPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final CouncilScope scope;
    private final Stories stories;
    private final ToIntakeTopic topic;
    private final Messages messages;
    private final BusinessClock clock;

    StatementPages(
            Site site,
            CouncilScope scope,
            Stories stories,
            ToIntakeTopic topic,
            Messages messages,
            BusinessClock clock) {
        this.site = site;
        this.scope = scope;
        this.stories = stories;
        this.topic = topic;
        this.messages = messages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /**
         * @param statement null while there is none to read
         * @param typed what they say is not right in it
         */
        static native TemplateInstance statement(
                Page page, Status.Statement statement, boolean mayAgree, String typed, String fault);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> statement(request, uri, session, "", null));
    }

    /** They agree to the exact words they saw; what was sent meanwhile they are asked about anew. */
    @POST
    @Operation(hidden = true)
    public Uni<Response> answer(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(request, uri, form, session -> {
            if ("agree".equals(form.getFirst("do"))) {
                return agree(
                        request,
                        uri,
                        session,
                        Optional.ofNullable(form.getFirst("mark")).orElse(""));
            }
            var words = Optional.ofNullable(form.getFirst("words")).orElse("").strip();
            if (words.isEmpty() || words.length() > LONGEST) {
                return statement(request, uri, session, words, words.isEmpty() ? "statement.missing" : "q.what.long");
            }
            return messages.fromPerson(session, "statement", words)
                    .map(_ -> asked(request, uri, session, "asked.statement-change"));
        });
    }

    private Uni<Response> agree(HttpHeaders request, UriInfo uri, Session session, String mark) {
        return stories.status(session.complaint(), Purpose.OWN).chain(found -> {
            if (!found.map(status -> status.mayAgreeTo(mark)).orElse(false)) {
                return Site.goTo("/my/statement");
            }
            var council = new CouncilId(session.council());
            return scope.within(
                            council, () -> topic.statementAgreedTo(council, session.complaint(), mark, clock.today()))
                    .map(_ -> asked(request, uri, session, "asked.statement-agreed"));
        });
    }

    private Uni<Response> statement(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        return stories.status(session.complaint(), Purpose.OWN)
                .map(found -> Site.ok(Templates.statement(
                        site.page(request, uri, session),
                        found.map(Status::statement).orElse(null),
                        found.map(Status::mayAgreeToStatement).orElse(false),
                        typed,
                        fault)));
    }

    private Response asked(HttpHeaders request, UriInfo uri, Session session, String what) {
        return Site.ok(AskingPages.Templates.asked(site.page(request, uri, session), what));
    }
}
