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
import jakarta.ws.rs.core.MultivaluedHashMap;
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
import org.heard.intake.complaint.Point;
import org.heard.intake.evidence.Arrival;
import org.heard.intake.evidence.Evidence;
import org.heard.intake.evidence.Handing;
import org.heard.intake.mine.OwnFiles.OwnFile;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.site.StreamedForm;
import org.heard.intake.site.StreamedForm.Sent;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Problem;

/**
 * The person adds a photo, a recording or a document to what they told, sees what became of those they added, and takes them out
 * again.
 */
@Path("/my/files")
@PermitAll
@Produces("text/html;charset=UTF-8")
class FilePages {

    private static final String SIGN_IN = "/my/sign-in";
    private static final String MISSING = "files.missing";

    /** What is said where a file is not taken. */
    private static final Map<String, String> FAULTS = Map.of(
            "evidence-empty", "files.empty",
            "evidence-broken", "files.broken",
            "evidence-too-large", "files.too-large",
            "evidence-type-not-taken", "files.type");

    private final Site site;
    private final OwnFiles own;
    private final Arrival arrival;
    private final Handing handing;

    FilePages(Site site, OwnFiles own, Arrival arrival, Handing handing) {
        this.site = site;
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

    /** Nothing is read of who is not signed in, and nothing of the file before the form has shown whose it is. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders request, @Context UriInfo uri, @Context RoutingContext connection, InputStream body) {
        var comes = OnEventLoop.await(() -> site.within(request, uri, this::mayAdd));
        return comes.getEntity() instanceof Session ? add(request, uri, body) : Site.hungUp(comes, connection);
    }

    private Response add(HttpHeaders request, UriInfo uri, InputStream body) {
        var fields = new MultivaluedHashMap<String, String>();
        try {
            var form = StreamedForm.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
            var file = form.upToFile(fields);
            var asked = OnEventLoop.await(() -> site.form(request, uri, fields, this::mayAdd));
            if (!(asked.getEntity() instanceof Session session)) {
                form.skipRest();
                return asked;
            }
            var fault = added(session, form, file, fields);
            return OnEventLoop.await(() -> site.guarded(
                    request,
                    uri,
                    fault.isEmpty()
                            ? Site.goTo("/my/files")
                            : page(request, uri, session, OwnFiles.words(fields), fault.get())));
        } catch (StreamedForm.Unreadable noWholeForm) {
            return OnEventLoop.await(() -> site.form(
                    request,
                    uri,
                    fields,
                    session -> session.complaint() == null
                            ? Site.goTo(SIGN_IN)
                            : page(request, uri, session, OwnFiles.words(fields), "files.broken")));
        } catch (IOException | RuntimeException failure) {
            return OnEventLoop.await(
                    () -> site.guarded(request, uri, Uni.createFrom().failure(failure)));
        }
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
                        : Site.goTo("/my/files"))));
        return found.getEntity() instanceof Evidence row ? handing.out(row, range) : found;
    }

    /** The session itself where its person may add something; it never leaves here as an answer. */
    private Uni<Response> mayAdd(Session session) {
        return session.complaint() == null
                ? Site.goTo(SIGN_IN)
                : Uni.createFrom().item(Response.ok(session).build());
    }

    /** Key of what is wrong; empty when the file was taken. */
    private Optional<String> added(
            Session session, StreamedForm form, Optional<Sent> file, MultivaluedMap<String, String> fields)
            throws IOException {
        if (file.isEmpty() || file.get().name().isBlank()) {
            form.rest(fields);
            return Optional.of(MISSING);
        }
        if (OnEventLoop.await(() -> own.isFull(session))) {
            form.rest(fields);
            return Optional.of("files.full");
        }
        try {
            var kept = arrival.take(session.complaint(), file.get().content());
            return keep(session, kept, form, file.get().name(), fields);
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

    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, String typed, String fault) {
        return own.of(session)
                .map(shown -> Site.ok(Templates.files(site.page(request, uri, session), shown, typed, fault)));
    }
}
