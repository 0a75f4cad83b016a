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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.diary.DiaryFiles.Checked;
import org.heard.intake.diary.DiaryFiles.NotTaken;
import org.heard.intake.evidence.file.FileType;
import org.heard.intake.site.Secret;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.site.SiteConfig;
import org.heard.intake.site.StreamedForm;
import org.heard.intake.site.StreamedForm.Sent;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.http.OnEventLoop;

/** Photos, recordings and documents that belong to an entry of somebody's own diary. */
@Path("/record/files")
@PermitAll
@Produces("text/html;charset=UTF-8")
class DiaryFilePages {

    private static final int LONGEST_NAME = 200;

    private final Site site;
    private final Diaries diaries;
    private final DiaryFiles files;
    private final SiteConfig config;
    private final BusinessClock clock;

    DiaryFilePages(Site site, Diaries diaries, DiaryFiles files, SiteConfig config, BusinessClock clock) {
        this.site = site;
        this.diaries = diaries;
        this.files = files;
        this.config = config;
        this.clock = clock;
    }

    /** A diary that is open in this visit; it never leaves here as an answer. */
    private record Open(Session session, Secret code, Diary diary) {}

    /** Nothing is read of who has no record open, and nothing of the file before the form has shown whose it is. */
    @POST
    @Blocking
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response add(
            @Context HttpHeaders request, @Context UriInfo uri, @Context RoutingContext connection, InputStream body) {
        var comes = OnEventLoop.await(() -> site.within(request, uri, this::opened));
        return comes.getEntity() instanceof Open ? add(request, uri, body) : Site.hungUp(comes, connection);
    }

    private Response add(HttpHeaders request, UriInfo uri, InputStream body) {
        var fields = new MultivaluedHashMap<String, String>();
        try {
            var form = StreamedForm.of(request.getHeaderString(HttpHeaders.CONTENT_TYPE), body);
            var file = form.upToFile(fields);
            var asked = OnEventLoop.await(() -> site.form(request, uri, fields, this::opened));
            if (!(asked.getEntity() instanceof Open open)) {
                form.skipRest();
                return asked;
            }
            var fault = added(open, form, file, fields);
            return OnEventLoop.await(() -> fault.isEmpty()
                    ? Site.goTo("/record/entries")
                    : site.guarded(request, uri, Uni.createFrom().item(() -> shown(request, uri, open, fault.get()))));
        } catch (StreamedForm.Unreadable noWholeForm) {
            return OnEventLoop.await(() -> site.form(request, uri, fields, session -> opened(session)
                    .map(answer -> answer.getEntity() instanceof Open open
                            ? shown(request, uri, open, "files.broken")
                            : answer)));
        } catch (IOException | RuntimeException failure) {
            return OnEventLoop.await(
                    () -> site.guarded(request, uri, Uni.createFrom().failure(failure)));
        }
    }

    private Response shown(HttpHeaders request, UriInfo uri, Open open, String fault) {
        return Site.ok(DiaryPages.Templates.diary(
                site.page(request, uri, open.session()), open.diary(), clock.today(), "file", fault));
    }

    private Uni<Response> opened(Session session) {
        var code = session.diaryCode();
        return code == null
                ? Site.goTo("/record")
                : diaries.find(code)
                        .chain(found -> found.isEmpty()
                                ? Site.goTo("/record")
                                : Uni.createFrom()
                                        .item(Response.ok(new Open(session, code, found.get()))
                                                .build()));
    }

    /** Key of what is wrong; empty when the file was kept. */
    private Optional<String> added(
            Open open, StreamedForm form, Optional<Sent> file, MultivaluedMap<String, String> fields)
            throws IOException {
        if (file.isEmpty() || file.get().name().isBlank()) {
            form.rest(fields);
            return Optional.of("files.missing");
        }
        if (open.diary().files().size() >= config.filesPerDiary()) {
            form.rest(fields);
            return Optional.of("record.file.full");
        }
        try {
            var checked = files.check(file.get().content());
            form.rest(fields);
            return keep(open, checked, plain(file.get().name()), fields.getFirst("entry"));
        } catch (NotTaken why) {
            form.rest(fields);
            return Optional.of(why.getMessage());
        }
    }

    private Optional<String> keep(Open open, Checked checked, String name, String entry) {
        var to = open.diary().entries().stream()
                .filter(it -> it.id().toString().equals(entry))
                .findFirst();
        if (to.isEmpty()) {
            return Optional.of("files.missing");
        }
        var kept = new Diary.File(UUID.randomUUID(), name, checked.type().mediaType());
        OnEventLoop.await(() -> files.keep(open.code(), kept.id(), checked.content())
                .chain(() ->
                        diaries.change(open.code(), now -> now.with(to.get().id(), kept))));
        return Optional.empty();
    }

    /** One of them, to be saved. */
    @GET
    @Path("{file:[0-9a-f-]{36}}")
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Uni<Response> take(@Context HttpHeaders request, @Context UriInfo uri, UUID file) {
        return site.within(request, uri, session -> opened(session)
                .chain(answer -> answer.getEntity() instanceof Open open
                        ? files.read(open.code(), file).chain(content -> open.diary()
                                .file(file)
                                .filter(_ -> content.isPresent())
                                .map(kept -> out(kept, content.get()))
                                .map(found -> Uni.createFrom().item(found))
                                .orElseGet(() -> Site.goTo("/record/entries")))
                        : Uni.createFrom().item(answer)));
    }

    private static Response out(Diary.File file, byte[] content) {
        var ending = "." + FileType.named(file.mediaType()).extension();
        var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(content, file.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"record" + ending + "\"; filename*=UTF-8''" + name)
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .build();
    }

    /** A file's name without the folder it lay in and without what is no letter. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return last.substring(Math.max(0, last.length() - LONGEST_NAME));
    }
}
