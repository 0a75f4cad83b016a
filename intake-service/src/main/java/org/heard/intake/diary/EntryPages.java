package org.heard.intake.diary;

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
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.site.Site;

/** The entries of a diary: written, deleted, and shared with the council one by one. */
@Path("/record/entries")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class EntryPages {

    private static final String ENTRIES = "/record/entries";

    private final Site site;
    private final OpenDiary open;
    private final Diaries diaries;
    private final DiaryFiles files;
    private final SharedEntries shared;

    EntryPages(Site site, OpenDiary open, Diaries diaries, DiaryFiles files, SharedEntries shared) {
        this.site = site;
        this.open = open;
        this.diaries = diaries;
        this.files = files;
        this.shared = shared;
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> entries(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.within(
                request,
                uri,
                session -> open.in(session, (_, diary) -> Uni.createFrom()
                        .item(open.page(request, uri, session, diary, "what", null))));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> write(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> open.in(session, (code, diary) -> {
                    var typed = TypedEntry.of(form);
                    return typed.fault(diary)
                            .map(fault -> Uni.createFrom()
                                    .item(open.page(request, uri, session, diary, typed, "what", fault)))
                            .orElseGet(() -> diaries.change(code, now -> now.with(typed.entry()))
                                    .chain(() -> Site.goTo(ENTRIES)));
                }));
    }

    /** Its files go with it, and one that came a moment ago, too. */
    @POST
    @Path("delete")
    @Operation(hidden = true)
    public Uni<Response> delete(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> open.in(session, (code, _) -> {
                    var its = new ArrayList<UUID>();
                    return diaries.change(code, now -> now.entry(form.getFirst("entry"))
                                    .map(entry -> {
                                        entry.files().forEach(file -> its.add(file.id()));
                                        return now.without(entry.id());
                                    })
                                    .orElse(now))
                            .chain(() -> files.delete(code, its))
                            .chain(() -> Site.goTo(ENTRIES));
                }));
    }

    /** Sends one entry to the council, with its files, to the complaint whose person is signed in. */
    @POST
    @Path("share")
    @Operation(hidden = true)
    public Uni<Response> share(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.form(
                request,
                uri,
                form,
                session -> open.in(session, (code, diary) -> {
                    if (session.complaint() == null) {
                        return Site.goTo("/my/sign-in");
                    }
                    return diary.entry(form.getFirst("entry"))
                            .map(entry -> shared.hasRoom(session, entry)
                                    .chain(room -> room
                                            ? shared.share(session, code, entry).chain(() -> Site.goTo("/my/messages"))
                                            : Uni.createFrom()
                                                    .item(open.page(
                                                            request, uri, session, diary, "what", "files.full"))))
                            .orElseGet(() -> Site.goTo(ENTRIES));
                }));
    }
}
