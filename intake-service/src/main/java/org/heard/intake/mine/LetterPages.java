package org.heard.intake.mine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.mine.Letters.Letter;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;

/** The council's letters, for the one they are written to. The day on which they open one is the day they received it (R-CLK-3). */
@Path("/my/letters")
@PermitAll
@Produces("text/html;charset=UTF-8")
class LetterPages {

    private final Site site;
    private final CouncilScope scope;
    private final LetterBox box;
    private final ToIntakeTopic topic;
    private final BusinessClock clock;

    LetterPages(Site site, CouncilScope scope, LetterBox box, ToIntakeTopic topic, BusinessClock clock) {
        this.site = site;
        this.scope = scope;
        this.box = box;
        this.topic = topic;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /** @param cannot whether they cannot be had just now */
        static native TemplateInstance letters(Page page, List<Letter> letters, boolean cannot);

        static native TemplateInstance letter(Page page, Letter letter);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> list(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> box.of(session)
                .map(found -> Site.ok(Templates.letters(
                        site.page(request, uri, session),
                        found.map(Letters::items).orElse(List.of()),
                        found.isEmpty()))));
    }

    @GET
    @Path("{duty:[0-9a-f-]{36}}")
    @Operation(hidden = true)
    public Uni<Response> open(@Context HttpHeaders request, @Context UriInfo uri, UUID duty) {
        return site.signedIn(
                request, uri, session -> box.of(session).chain(found -> found.flatMap(letters -> letters.of(duty))
                        .map(letter -> opened(session, letter)
                                .map(_ -> Site.ok(Templates.letter(site.page(request, uri, session), letter))))
                        .orElseGet(() -> Site.goTo("/my/letters"))));
    }

    private Uni<Void> opened(Session session, Letter letter) {
        if (letter.received()) {
            return Uni.createFrom().voidItem();
        }
        var council = new CouncilId(session.council());
        return scope.within(
                council, () -> topic.letterOpened(council, session.complaint(), letter.dutyId(), clock.today()));
    }
}
