package org.heard.intake.diary;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
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
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.files.form.StreamedForm;
import org.heard.files.form.StreamedForm.Sent;
import org.heard.files.type.FileType;
import org.heard.intake.diary.DiaryFiles.Checked;
import org.heard.intake.diary.DiaryFiles.NotTaken;
import org.heard.intake.site.FileForms;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.http.OnEventLoop;

/** Photos, recordings and documents that belong to an entry of somebody's own diary. */
@Path("/record/files")
@PermitAll
@Produces("text/html;charset=UTF-8")
class DiaryFilePages implements FileForms.Adding<DiaryFilePages.Open> {

    private static final String ENTRIES = "/record/entries";

    private final Site site;
    private final FileForms forms;
    private final OpenDiary open;
    private final Diaries diaries;
    private final DiaryFiles files;
    private final SiteConfig config;

    DiaryFilePages(Site site, FileForms forms, OpenDiary open, Diaries diaries, DiaryFiles files, SiteConfig config) {
        this.site = site;
        this.forms = forms;
        this.open = open;
        this.diaries = diaries;
        this.files = files;
        this.config = config;
    }

    /** A diary that is open in this visit; it never leaves here as an answer. */
    record Open(Session session, Secret code, Diary diary) {}

    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders request, @Context UriInfo uri, @Context RoutingContext connection, InputStream body) {
        return forms.take(request, uri, connection, body, this);
    }

    @Override
    public Class<Open> who() {
        return Open.class;
    }

    @Override
    public Uni<Response> mayAdd(Session session) {
        return open.in(session, (code, diary) -> Uni.createFrom()
                .item(Response.ok(new Open(session, code, diary)).build()));
    }

    @Override
    public String shows() {
        return ENTRIES;
    }

    @Override
    public Uni<Response> again(
            HttpHeaders request, UriInfo uri, Open who, MultivaluedMap<String, String> fields, String fault) {
        return Uni.createFrom().item(open.page(request, uri, who.session(), who.diary(), "file", fault));
    }

    @Override
    public Optional<String> add(Open who, StreamedForm form, Sent file, MultivaluedMap<String, String> fields)
            throws IOException {
        if (who.diary().files().size() >= config.filesPerDiary()) {
            form.rest(fields);
            return Optional.of("record.file.full");
        }
        try {
            var checked = files.check(file.content());
            form.rest(fields);
            return keep(who, checked, file.plainName(), fields.getFirst("entry"));
        } catch (NotTaken why) {
            form.rest(fields);
            return Optional.of(why.getMessage());
        }
    }

    /** Where its entry was deleted while the file came, nothing stays of the file either. */
    private Optional<String> keep(Open who, Checked checked, String name, String entry) {
        var to = who.diary().entry(entry);
        if (to.isEmpty()) {
            return Optional.of("files.missing");
        }
        var kept = new Diary.File(UUID.randomUUID(), name, checked.type().mediaType());
        OnEventLoop.await(() -> files.keep(who.code(), kept.id(), checked.content())
                .chain(() -> diaries.change(who.code(), now -> now.with(to.get().id(), kept)))
                .chain(now -> now.flatMap(diary -> diary.file(kept.id())).isPresent()
                        ? Uni.createFrom().voidItem()
                        : files.delete(who.code(), List.of(kept.id()))));
        return Optional.empty();
    }

    /** One of them, to be saved. */
    @GET
    @Path("{file:[0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> take(@Context HttpHeaders request, @Context UriInfo uri, UUID file) {
        return site.within(
                request,
                uri,
                session ->
                        open.in(session, (code, diary) -> files.read(code, file).chain(content -> diary.file(file)
                                .filter(_ -> content.isPresent())
                                .map(kept -> Uni.createFrom().item(out(kept, content.get())))
                                .orElseGet(() -> Site.goTo(ENTRIES)))));
    }

    private static Response out(Diary.File file, byte[] content) {
        return Response.ok(content, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileType.named(file.mediaType()).saved("record", file.name()))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }
}
