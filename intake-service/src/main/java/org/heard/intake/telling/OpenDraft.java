package org.heard.intake.telling;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;

/** The answers that are open in a visit, and not sent yet. */
@ApplicationScoped
class OpenDraft {

    private final Site site;
    private final Drafts drafts;

    OpenDraft(Site site, Drafts drafts) {
        this.site = site;
        this.drafts = drafts;
    }

    /** A page of the answers so far; where none are open, or no council is chosen, the page to begin on comes instead. */
    Uni<Response> draft(HttpHeaders request, UriInfo uri, BiFunction<Session, Answers, Uni<Response>> work) {
        return site.within(request, uri, session -> {
            if (session.draftCode() == null) {
                return Site.goTo(session.complaint() == null ? "/start" : "/my");
            }
            return session.council() == null
                    ? Site.goTo("/council")
                    : kept(session, answers -> work.apply(session, answers));
        });
    }

    /** The answers so far, of a visit in which they are open. */
    Uni<Response> kept(Session session, Function<Answers, Uni<Response>> work) {
        return session.draftCode() == null
                ? Site.goTo("/start")
                : drafts.find(session.draftCode())
                        .map(found -> found.map(Drafts.Kept::answers).orElse(Answers.none()))
                        .chain(work::apply);
    }
}
