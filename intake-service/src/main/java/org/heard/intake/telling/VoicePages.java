package org.heard.intake.telling;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.files.form.StreamedForm;
import org.heard.files.form.StreamedForm.Sent;
import org.heard.intake.site.FileForms;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.telling.DraftFiles.NoRecording;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Problem;

/**
 * What happened, in words, in a recording, or in both. What was written is kept whatever is wrong with a recording: nobody tells
 * it twice because of a file.
 */
@Path("/")
@PermitAll
@Produces("text/html;charset=UTF-8")
class VoicePages implements FileForms.Adding<VoicePages.Open> {

    private static final String WHAT = "/tell/what";

    /** What is said where a recording is not taken. */
    private static final Map<String, String> FAULTS = Map.of(
            "evidence-empty",
            "files.empty",
            "evidence-broken",
            "files.broken",
            "evidence-too-large",
            "files.recording-too-large",
            DraftFiles.TOO_LARGE,
            "files.recording-too-large",
            "evidence-type-not-taken",
            "q.what.voice.type");

    private final Site site;
    private final FileForms forms;
    private final OpenDraft open;
    private final Drafts drafts;
    private final DraftFiles files;
    private final BusinessClock clock;

    VoicePages(Site site, FileForms forms, OpenDraft open, Drafts drafts, DraftFiles files, BusinessClock clock) {
        this.site = site;
        this.forms = forms;
        this.open = open;
        this.drafts = drafts;
        this.files = files;
        this.clock = clock;
    }

    /** Answers that are open in this visit; they never leave here as an answer. */
    record Open(Session session, Answers answers) {}

    @POST
    @Path("tell/{slug}")
    @Blocking
    @Consumes("multipart/*")
    @Operation(hidden = true)
    public Response tell(
            @Context HttpHeaders request, @Context UriInfo uri, @Context RoutingContext connection, InputStream body) {
        return forms.take(request, uri, connection, body, this);
    }

    @Override
    public Class<Open> who() {
        return Open.class;
    }

    @Override
    public Uni<Response> mayAdd(Session session) {
        return session.council() == null
                ? Site.goTo("/council")
                : open.kept(session, answers -> Uni.createFrom()
                        .item(Response.ok(new Open(session, answers)).build()));
    }

    @Override
    public String shows() {
        return WHAT;
    }

    @Override
    public Optional<String> addNone(Open who, MultivaluedMap<String, String> fields) {
        return keep(who, who.answers(), fields);
    }

    @Override
    public Optional<String> add(Open who, StreamedForm form, Sent file, MultivaluedMap<String, String> fields)
            throws IOException {
        keep(who, who.answers());
        try {
            var note = files.keep(who.session().draftCode(), file.plainName(), file.content());
            var before = who.answers().voice();
            var fault = keep(who, note, form, fields);
            if (before != null) {
                files.delete(who.session().draftCode(), before.file());
            }
            return fault;
        } catch (Problem notTaken) {
            if (!FAULTS.containsKey(notTaken.code())) {
                throw notTaken;
            }
            return notTaken(who, form, fields, FAULTS.get(notTaken.code()));
        } catch (NoRecording other) {
            return notTaken(who, form, fields, "q.what.voice.type");
        }
    }

    /** A form that breaks off behind the recording leaves nothing of it. */
    private Optional<String> keep(Open who, VoiceNote note, StreamedForm form, MultivaluedMap<String, String> fields)
            throws IOException {
        try {
            form.rest(fields);
        } catch (IOException brokenOff) {
            files.delete(who.session().draftCode(), note.file());
            throw brokenOff;
        }
        return keep(who, who.answers().with(note), fields);
    }

    private Optional<String> notTaken(Open who, StreamedForm form, MultivaluedMap<String, String> fields, String fault)
            throws IOException {
        form.rest(fields);
        if (fault(who.answers(), fields).isEmpty()) {
            keep(who, who.answers().with(Question.WHAT, words(fields)));
        }
        return Optional.of(fault);
    }

    /** Keeps what can be kept of what they wrote, and gives the end of the key of what is wrong with it. */
    private Optional<String> keep(Open who, Answers answers, MultivaluedMap<String, String> fields) {
        var fault = fault(answers, fields);
        keep(who, fault.isPresent() ? answers : answers.with(Question.WHAT, words(fields)));
        return Asked.mayGo(fault, fields) ? Optional.empty() : fault;
    }

    private void keep(Open who, Answers answers) {
        var session = who.session();
        OnEventLoop.await(() -> drafts.keep(session.draftCode(), new Drafts.Kept(session.council(), answers)));
    }

    private Optional<String> fault(Answers answers, MultivaluedMap<String, String> fields) {
        return Question.WHAT.fault(words(fields), answers, clock.today());
    }

    private static List<String> words(MultivaluedMap<String, String> fields) {
        return List.of(Optional.ofNullable(fields.getFirst(Question.WHAT.field()))
                .orElse("")
                .strip());
    }

    @Override
    public Uni<Response> onward(Open who, MultivaluedMap<String, String> fields) {
        return open.kept(who.session(), now -> Site.goTo(Asked.onward(Question.WHAT, now, fields)));
    }

    @Override
    public Uni<Response> again(
            HttpHeaders request, UriInfo uri, Open who, MultivaluedMap<String, String> fields, String fault) {
        var fromCheck = fields.containsKey(Asked.CHECK);
        return open.kept(who.session(), now -> {
            var asked = fault.contains(".")
                    ? Asked.wrongVoice(now, words(fields), fault, fromCheck)
                    : Asked.wrong(Question.WHAT, now, words(fields), fault, fromCheck);
            return Uni.createFrom()
                    .item(Site.ok(TellingPages.Templates.question(site.page(request, uri, who.session()), asked)));
        });
    }

    /** They take their recording back; whoever wrote nothing is asked again what happened. */
    @POST
    @Path("tell/what/recording/delete")
    @Blocking
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
    @Operation(hidden = true)
    public Response delete(@Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        var asked = OnEventLoop.await(() -> site.form(request, uri, form, this::mayAdd));
        if (!(asked.getEntity() instanceof Open who)) {
            return asked;
        }
        var note = who.answers().voice();
        if (note != null) {
            keep(who, who.answers().withoutVoice());
            files.delete(who.session().draftCode(), note.file());
        }
        return OnEventLoop.await(() -> Site.goTo(form.containsKey(Asked.CHECK) ? "/check" : WHAT));
    }
}
