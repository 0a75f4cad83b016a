package org.heard.intake.mine;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.files.form.StreamedForm;
import org.heard.files.form.StreamedForm.Sent;
import org.heard.intake.complaint.Point;
import org.heard.intake.evidence.Arrival;
import org.heard.intake.evidence.Evidence;
import org.heard.intake.evidence.Handing;
import org.heard.intake.mine.OwnFiles.OwnFile;
import org.heard.intake.site.FileForms;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Problem;

/**
 * The person adds a photo, a recording or a document to what they told, sees what became of those they added, and takes them out
 * again.
 */
@Path("/my/files")
@PermitAll
@Produces("text/html;charset=UTF-8")
class FilePages implements FileForms.Adding<Session> {

    private static final String FILES = "/my/files";

    /** What is said where a file is not taken. */
    private static final Map<String, String> FAULTS = Map.of(
            "evidence-empty", "files.empty",
            "evidence-broken", "files.broken",
            "evidence-too-large", "files.too-large",
            "evidence-type-not-taken", "files.type");

    private final Site site;
    private final FileForms forms;
    private final OwnFiles own;
    private final Arrival arrival;
    private final Handing handing;

    FilePages(Site site, FileForms forms, OwnFiles own, Arrival arrival, Handing handing) {
        this.site = site;
        this.forms = forms;
        this.own = own;
        this.arrival = arrival;
        this.handing = handing;
    }

    /** What the page shows. */
    record Shown(List<OwnFile> files, List<Point> points) {

        /** Whether there is one that can be taken out again. */
        public boolean anyReady() {
            return files.stream().anyMatch(OwnFile::ready);
        }

        /** Whether there is more than one thing that a file could be about. */
        public boolean choice() {
            return points.size() > 1;
        }
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance files(Page page, Shown shown, String typed, String fault);
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> page(request, uri, session, "", null));
    }

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders request, @Context UriInfo uri, @Context RoutingContext connection, InputStream body) {
        return forms.take(request, uri, connection, body, this);
    }

    /** One of their own, to be saved: whole, or the part that is asked for, so that a long recording can be gone on with. */
    @GET
    @Path("{evidence:[0-9a-f-]{36}}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response take(
            @Context HttpHeaders request, @Context UriInfo uri, UUID evidence, @HeaderParam("Range") String range) {
        var found = OnEventLoop.await(() -> site.signedIn(request, uri, session -> own.ready(session, evidence)
                .chain(row -> row.isPresent()
                        ? Uni.createFrom().item(Response.ok(row.get()).build())
                        : Site.goTo(FILES))));
        return found.getEntity() instanceof Evidence row ? handing.out(row, range) : found;
    }

    @Override
    public Class<Session> who() {
        return Session.class;
    }

    @Override
    public Uni<Response> mayAdd(Session session) {
        return session.complaint() == null
                ? Site.goTo("/my/sign-in")
                : Uni.createFrom().item(Response.ok(session).build());
    }

    @Override
    public String shows() {
        return FILES;
    }

    @Override
    public Optional<String> add(Session session, StreamedForm form, Sent file, MultivaluedMap<String, String> fields)
            throws IOException {
        if (OnEventLoop.await(() -> own.isFull(session))) {
            form.rest(fields);
            return Optional.of("files.full");
        }
        try {
            var kept = arrival.take(session.complaint(), file.content());
            return keep(session, kept, form, file.plainName(), fields);
        } catch (Problem notTaken) {
            if (!FAULTS.containsKey(notTaken.code())) {
                throw notTaken;
            }
            form.rest(fields);
            return Optional.of(FAULTS.get(notTaken.code()));
        }
    }

    private Optional<String> keep(
            Session session, Arrival.Kept kept, StreamedForm form, String name, MultivaluedMap<String, String> fields)
            throws IOException {
        try {
            form.rest(fields);
            var fault = OwnFiles.fault(fields);
            if (fault.isPresent()) {
                arrival.discard(kept);
                return fault;
            }
            OnEventLoop.await(() -> own.keep(session, kept, name, fields));
            return Optional.empty();
        } catch (IOException | RuntimeException notKept) {
            arrival.discard(kept);
            throw notKept;
        }
    }

    @Override
    public Uni<Response> again(
            HttpHeaders request, UriInfo uri, Session session, MultivaluedMap<String, String> fields, String fault) {
        return page(request, uri, session, OwnFiles.words(fields), fault);
    }

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        return own.of(session)
                .map(shown -> Site.ok(Templates.files(site.page(request, uri, session), shown, typed, fault)));
    }
}
