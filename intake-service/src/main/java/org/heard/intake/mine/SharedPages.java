package org.heard.intake.mine;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.access.Shares;
import org.heard.intake.complaint.Elsewhere;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.mine.Letters.Letter;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.Purpose;
import org.heard.kit.council.ReadAudit;

/**
 * What an advocate reads of a complaint that its person shares with them: how it goes, letters, statement, and nothing to act with.
 * Each page looks anew whether it is still shared, and leaves a row of its own purpose; to read a letter here is not to receive it.
 */
@Path("/shared")
@PermitAll
@Produces("text/html;charset=UTF-8")
class SharedPages {

    private final Site site;
    private final Sessions sessions;
    private final CouncilScope scope;
    private final Shares shares;
    private final ReadAudit audit;
    private final Stories stories;
    private final LetterBox box;
    private final ObjectMapper json;

    SharedPages(
            Site site,
            Sessions sessions,
            CouncilScope scope,
            Shares shares,
            ReadAudit audit,
            Stories stories,
            LetterBox box,
            ObjectMapper json) {
        this.site = site;
        this.sessions = sessions;
        this.scope = scope;
        this.shares = shares;
        this.audit = audit;
        this.stories = stories;
        this.box = box;
        this.json = json;
    }

    /** @param until the last day on which it can be read */
    private record Reading(Page page, LocalDate until, LodgedComplaint complaint) {}

    @CheckedTemplate(basePath = "shared")
    static class Templates {

        private Templates() {}

        static native TemplateInstance complaint(Page page, LocalDate until, Story story, Elsewhere elsewhere);

        /** @param cannot whether they cannot be had just now */
        static native TemplateInstance letters(Page page, LocalDate until, List<Letter> letters, boolean cannot);

        static native TemplateInstance letter(Page page, LocalDate until, Letter letter);

        /** @param statement null while there is none to read */
        static native TemplateInstance statement(Page page, LocalDate until, Status.Statement statement);
    }

    @GET
    @Path("complaint")
    @Operation(hidden = true)
    public Uni<Response> complaint(@Context HttpHeaders request, @Context UriInfo uri) {
        return read(request, uri, "complaint", (it, _) -> stories.of(it.complaint(), Purpose.SHARED)
                .map(story -> Site.ok(
                        Templates.complaint(it.page(), it.until(), story, Elsewhere.of(it.complaint(), json)))));
    }

    @GET
    @Path("letters")
    @Operation(hidden = true)
    public Uni<Response> letters(@Context HttpHeaders request, @Context UriInfo uri) {
        return read(request, uri, "letters", (it, complaint) -> box.of(complaint, Purpose.SHARED)
                .map(found -> Site.ok(Templates.letters(
                        it.page(), it.until(), found.map(Letters::items).orElse(List.of()), found.isEmpty()))));
    }

    @GET
    @Path("letters/{duty:[0-9a-f-]{36}}")
    @Operation(hidden = true)
    public Uni<Response> letter(@Context HttpHeaders request, @Context UriInfo uri, UUID duty) {
        return read(request, uri, "letters", (it, complaint) -> box.of(complaint, Purpose.SHARED)
                .chain(found -> found.flatMap(letters -> letters.of(duty))
                        .map(letter -> Uni.createFrom().item(Site.ok(Templates.letter(it.page(), it.until(), letter))))
                        .orElseGet(() -> Site.goTo("/shared/letters"))));
    }

    @GET
    @Path("statement")
    @Operation(hidden = true)
    public Uni<Response> statement(@Context HttpHeaders request, @Context UriInfo uri) {
        return read(request, uri, "statement", (it, complaint) -> stories.status(complaint, Purpose.SHARED)
                .map(found -> Site.ok(Templates.statement(
                        it.page(), it.until(), found.map(Status::statement).orElse(null)))));
    }

    /** Who reads nothing that is shared goes to where it is opened; what is shared no more ends the visit. */
    private Uni<Response> read(
            HttpHeaders request, UriInfo uri, String what, BiFunction<Reading, UUID, Uni<Response>> work) {
        return site.within(
                request,
                uri,
                session -> session.shared() == null
                        ? Site.goTo("/shared")
                        : shared(session, what, site.page(request, uri, session))
                                .chain(found -> found.map(it ->
                                                work.apply(it, session.shared().complaint()))
                                        .orElseGet(() -> over(request))));
    }

    /** What is read; the read is on record. Empty where it is shared no more. */
    private Uni<Optional<Reading>> shared(Session session, String what, Page page) {
        var council = new CouncilId(session.council());
        var opened = session.shared();
        return scope.within(council, () -> shares.openNow(opened.share())
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.<Reading>empty())
                        : audit.recordShared(council, opened.complaint(), Site.CLIENT, opened.share(), what)
                                .chain(() -> LodgedComplaint.<LodgedComplaint>findById(opened.complaint()))
                                .map(complaint -> Optional.of(new Reading(page, found.get().lastDay, complaint)))));
    }

    private Uni<Response> over(HttpHeaders request) {
        return sessions.end(request).chain(() -> Site.goTo("/ended")).map(answer -> Response.fromResponse(answer)
                .cookie(sessions.noCookie())
                .build());
    }
}
