package org.heard.ombudsman.desk;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.files.form.StreamedForm;
import org.heard.files.form.StreamedForm.Sent;
import org.heard.kit.http.OnEventLoop;
import org.heard.kit.problem.Problem;
import org.heard.ombudsman.evidence.Document;
import org.heard.ombudsman.evidence.Documents;
import org.heard.ombudsman.evidence.Examination;
import org.heard.ombudsman.evidence.KeptDocuments;

/** Documents that come to the desk: added to a case, and read again. */
@Path("/desk/cases/{id}/documents")
@Authenticated
class DocumentPages {

    private static final String STEP = "document";
    private static final String FILE = "file";

    private final Desk desk;
    private final CasePages pages;
    private final DeskSteps steps;
    private final Examination examination;
    private final Documents documents;
    private final KeptDocuments kept;

    DocumentPages(
            Desk desk,
            CasePages pages,
            DeskSteps steps,
            Examination examination,
            Documents documents,
            KeptDocuments kept) {
        this.desk = desk;
        this.pages = pages;
        this.steps = steps;
        this.examination = examination;
        this.documents = documents;
        this.kept = kept;
    }

    @GET
    @Path("{sha256}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response read(UUID id, String sha256) throws IOException {
        return examination.inTurn(() -> OnEventLoop.await(() -> desk.answer(() -> kept.read(id, sha256))));
    }

    /** Nothing of the file is read before the form has shown whose it is. */
    @POST
    @Blocking
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces("text/html;charset=UTF-8")
    @Operation(hidden = true)
    public Response add(UUID id, @Context HttpHeaders request, @Context UriInfo uri, InputStream body)
            throws IOException {
        var fields = new MultivaluedHashMap<String, String>();
        try {
            var form = StreamedForm.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
            var file = form.upToFile(fields);
            var asked = OnEventLoop.await(() -> desk.form(
                    fields, frame -> Uni.createFrom().item(Response.ok(frame).build())));
            if (!(asked.getEntity() instanceof Frame frame)) {
                form.skipRest();
                return asked;
            }
            return examination.inTurn(() -> {
                var came = came(file);
                form.rest(new MultivaluedHashMap<>());
                return OnEventLoop.await(
                        () -> desk.form(fields, _ -> taken(id, frame, came, Filled.of(STEP, fields), uri)));
            });
        } catch (StreamedForm.Unreadable noWholeForm) {
            var came = new Came(null, "Choose the file again: it did not come whole");
            return OnEventLoop.await(
                    () -> desk.form(fields, frame -> taken(id, frame, came, Filled.of(STEP, fields), uri)));
        }
    }

    /** A document, or what is wrong with it. */
    private record Came(Document document, String wrong) {}

    private Came came(Optional<Sent> file) throws IOException {
        if (file.isEmpty() || file.get().name().isBlank()) {
            return new Came(null, "Choose the file");
        }
        try {
            return new Came(examination.examine(file.get().content()), null);
        } catch (Problem bad) {
            return new Came(null, bad.getMessage());
        }
    }

    private Uni<Response> taken(UUID id, Frame frame, Came came, Filled form, UriInfo uri) {
        var from = form.code("from", "Select who gave it", "council", "complainant", "other");
        var title = form.words("title", "Write what the document is");
        if (came.document() == null) {
            form.faults().put(FILE, came.wrong());
            return pages.again(id, frame, form, CasePage.ENQUIRIES);
        }
        var wanted = Wanted.document(came.document().taken(from, title, frame.today()));
        return steps.take(id, form, wanted, uri, opened -> documents.keep(opened.referral(), came.document()))
                .chain(taken -> taken
                        ? Desk.goTo("/desk/cases/" + id + wanted.page().path() + "?done=" + STEP)
                        : pages.again(id, frame, form, wanted.page()));
    }
}
