package org.heard.intake.telling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.access.AccessCodes;
import org.heard.intake.complaint.Elsewhere;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.evidence.Giving;
import org.heard.intake.evidence.Giving.Gift;
import org.heard.intake.lodging.Lodging;
import org.heard.intake.site.Page;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Sessions;
import org.heard.intake.site.Site;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;
import org.heard.kit.idempotency.IdempotencyKey;
import org.heard.kit.idempotency.Idempotent;
import org.heard.workingdays.WorkingDays;

/** The answers become a complaint, once however often "Send" is pressed, and its person gets a reference and a code. */
@Path("/")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class SendingPages {

    /** SI 2006/1738 reg 14. */
    private static final int FIRST_ANSWER_WORKING_DAYS = 10;

    private static final int FIRST_POINT = 1;

    private final Site site;
    private final Sessions sessions;
    private final Drafts drafts;
    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Idempotent idempotent;
    private final Lodging lodging;
    private final DraftFiles files;
    private final Giving giving;
    private final AccessCodes codes;
    private final BusinessClock clock;
    private final ObjectMapper json;
    private final WorkingDays days = WorkingDays.englandAndWales();

    SendingPages(
            Site site,
            Sessions sessions,
            Drafts drafts,
            CouncilScope scope,
            ReadAudit audit,
            Idempotent idempotent,
            Lodging lodging,
            DraftFiles files,
            Giving giving,
            AccessCodes codes,
            BusinessClock clock,
            ObjectMapper json) {
        this.site = site;
        this.sessions = sessions;
        this.drafts = drafts;
        this.scope = scope;
        this.audit = audit;
        this.idempotent = idempotent;
        this.lodging = lodging;
        this.files = files;
        this.giving = giving;
        this.codes = codes;
        this.clock = clock;
        this.json = json;
    }

    @CheckedTemplate(basePath = "telling")
    static class Templates {

        private Templates() {}

        static native TemplateInstance done(
                Page page, String reference, String code, LocalDate answerBy, Elsewhere elsewhere);
    }

    private record Lodged(UUID id, String reference) {}

    @POST
    @Path("send")
    @Operation(hidden = true)
    public Uni<Response> send(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, session -> {
            if (session.draftCode() == null) {
                return Site.goTo(session.complaint() == null ? "/start" : "/done");
            }
            return drafts.find(session.draftCode()).chain(found -> {
                var answers = found.map(Drafts.Kept::answers).orElse(Answers.none());
                return Question.open(answers)
                        .map(open -> Site.goTo("/tell/" + open.slug()))
                        .orElseGet(() -> lodge(session, answers));
            });
        });
    }

    /** What was lodged once stays so: where something failed after it, "Send" goes on there, whatever was changed meanwhile. */
    private Uni<Response> lodge(Session session, Answers answers) {
        var council = new CouncilId(session.council());
        var lodgement = Told.lodgement(answers, clock.today());
        var draft = session.draftCode();
        var key = IdempotencyKey.of(council, Site.CLIENT, draft.digest(), "POST /send", session.council(), json);
        return idempotent
                .once(key, () -> lodging.lodge(council, Site.CLIENT, lodgement))
                .map(reply -> lodged((String) reply.getEntity()))
                .call(lodged -> giveRecording(council, lodged.id(), draft, answers.voice()))
                .chain(lodged -> codes.make(council, lodged.id()).chain(code -> {
                    session.signedIn(council.value(), lodged.id(), lodged.reference());
                    session.newCode(code);
                    session.draftCode(null);
                    return sessions.save(session).chain(() -> drafts.delete(draft));
                }))
                .onFailure()
                .recoverWithUni(failure -> unlessSent(draft, failure))
                .chain(() -> Site.goTo("/done"));
    }

    /** Pressed again while the first "Send" was at work, this one has nothing left to do once that is done. */
    private Uni<Void> unlessSent(Secret draft, Throwable failure) {
        return drafts.find(draft)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Uni.createFrom().<Void>failure(failure));
    }

    /** The complaint is lodged already: where this fails, "Send" pressed again goes on here, and gives it once. */
    private Uni<Void> giveRecording(CouncilId council, UUID complaint, Secret code, VoiceNote note) {
        return note == null
                ? Uni.createFrom().voidItem()
                : giving.give(
                        council,
                        complaint,
                        Site.CLIENT,
                        new Gift(note.name(), List.of(FIRST_POINT), null, () -> files.open(code, note)));
    }

    private Lodged lodged(String body) {
        try {
            var tree = json.readTree(body);
            return new Lodged(
                    UUID.fromString(tree.get("id").asText()),
                    tree.get("reference").asText());
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @GET
    @Path("done")
    @Operation(hidden = true)
    public Uni<Response> done(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(
                request,
                uri,
                session -> session.newCode() == null
                        ? Site.goTo("/my")
                        : lodged(session)
                                .map(complaint -> Site.ok(Templates.done(
                                        site.page(request, uri, session),
                                        session.reference(),
                                        session.newCode(),
                                        days.plus(complaint.receivedOn, FIRST_ANSWER_WORKING_DAYS),
                                        Elsewhere.of(complaint, json)))));
    }

    private Uni<LodgedComplaint> lodged(Session session) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(session.complaint())
                .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "complaint")));
    }

    /** The person has written the code down: it is not shown again. */
    @POST
    @Path("done")
    @Operation(hidden = true)
    public Uni<Response> written(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(request, uri, form, session -> {
            session.newCode(null);
            return sessions.save(session).chain(() -> Site.goTo("/my"));
        });
    }
}
