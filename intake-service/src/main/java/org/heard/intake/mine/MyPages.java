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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Elsewhere;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.lodging.Naming;
import org.heard.intake.oral.WrittenRecords;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.Purpose;
import org.heard.kit.council.ReadAudit;

/** How a complaint is going, for the one whose it is. */
@Path("/my")
@PermitAll
@Produces("text/html;charset=UTF-8")
class MyPages {

    private final Site site;
    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Stories stories;
    private final Messages messages;
    private final LetterBox letters;
    private final WrittenRecords records;
    private final ObjectMapper json;

    MyPages(
            Site site,
            CouncilScope scope,
            ReadAudit audit,
            Stories stories,
            Messages messages,
            LetterBox letters,
            WrittenRecords records,
            ObjectMapper json) {
        this.site = site;
        this.scope = scope;
        this.audit = audit;
        this.stories = stories;
        this.messages = messages;
        this.letters = letters;
        this.records = records;
        this.json = json;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        /**
         * @param toConfirm whether what they said was written down and waits for their word
         * @param nameless whether nobody knows who they are
         * @param letters how many of the council's letters they have not opened
         */
        static native TemplateInstance my(
                Page page,
                Story story,
                Elsewhere elsewhere,
                boolean toConfirm,
                boolean nameless,
                int unread,
                int letters);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> my(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> own(session).chain(own -> stories.of(own.complaint(), Purpose.OWN)
                .chain(story -> messages.unread(session).chain(unread -> letters.of(session)
                        .map(found -> Site.ok(Templates.my(
                                site.page(request, uri, session),
                                story,
                                Elsewhere.of(own.complaint(), json),
                                own.toConfirm(),
                                Naming.isNameless(own.complaint()),
                                unread,
                                found.map(Letters::unread).orElse(0))))))));
    }

    private record Own(LodgedComplaint complaint, boolean toConfirm) {}

    /** The session's complaint; the read is on record. */
    private Uni<Own> own(Session session) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(session.complaint())
                .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "complaint"))
                .chain(complaint ->
                        records.progress(complaint).map(progress -> new Own(complaint, progress.awaited()))));
    }
}
