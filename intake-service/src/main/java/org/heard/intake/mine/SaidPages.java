package org.heard.intake.mine;

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
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.heard.intake.complaint.Changes;
import org.heard.intake.complaint.LodgedComplaint;
import org.heard.intake.complaint.Point;
import org.heard.intake.oral.CorrectedPoint;
import org.heard.intake.oral.WrittenRecords;
import org.heard.intake.oral.WrittenRecords.Progress;
import org.heard.intake.site.Page;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;

/** What the person said. What somebody wrote down for them they say more rightly here, and confirm (SI 2006/1738 reg 16). */
@Path("/my/said")
@PermitAll
@Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.WILDCARD})
@Produces("text/html;charset=UTF-8")
class SaidPages {

    private static final int LONGEST = 18_000;

    private final Site site;
    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Changes changes;
    private final WrittenRecords records;
    private final Stories stories;

    SaidPages(
            Site site, CouncilScope scope, ReadAudit audit, Changes changes, WrittenRecords records, Stories stories) {
        this.site = site;
        this.scope = scope;
        this.audit = audit;
        this.changes = changes;
        this.records = records;
        this.stories = stories;
    }

    @CheckedTemplate(basePath = "mine")
    static class Templates {

        private Templates() {}

        static native TemplateInstance said(
                Page page, List<Said> points, List<Later> later, Progress progress, Wrong wrong);
    }

    /**
     * A point as the page shows it.
     *
     * @param words as they were typed just now, else as they are on record
     */
    record Said(int number, String words, String desiredOutcome) {

        static Said of(Point point, MultivaluedMap<String, String> form) {
            return new Said(
                    point.number,
                    form.containsKey(field(point)) ? SaidPages.words(form, field(point)) : point.words,
                    point.desiredOutcome);
        }
    }

    /** @param words null while procedure-service, which keeps them, cannot be reached */
    record Later(LocalDate on, String words) {}

    private record OnRecord(Progress progress, List<Point> first, List<Point> added) {}

    /** @param number of the point; the fault is a key, or null for none */
    record Wrong(int number, String fault) {

        static final Wrong NOTHING = new Wrong(0, null);

        /** Id of the field. */
        public String at() {
            return "words-" + number;
        }
    }

    @GET
    @Operation(hidden = true)
    public Uni<Response> show(@Context HttpHeaders request, @Context UriInfo uri) {
        return site.signedIn(request, uri, session -> page(request, uri, session, new MultivaluedHashMap<>()));
    }

    @POST
    @Operation(hidden = true)
    public Uni<Response> confirm(
            @Context HttpHeaders request, @Context UriInfo uri, MultivaluedMap<String, String> form) {
        return site.signedInForm(
                request, uri, form, session -> scope.within(new CouncilId(session.council()), () -> points(session))
                        .chain(points -> wrong(points, form) == Wrong.NOTHING
                                ? confirmed(session, form).chain(() -> Site.goTo("/my/said"))
                                : page(request, uri, session, form)));
    }

    /** The first point of theirs that says nothing any more, or too much. */
    private static Wrong wrong(List<Point> points, MultivaluedMap<String, String> form) {
        return points.stream()
                .filter(point -> form.containsKey(field(point)))
                .flatMap(
                        point -> fault(words(form, field(point))).map(fault -> new Wrong(point.number, fault)).stream())
                .findFirst()
                .orElse(Wrong.NOTHING);
    }

    private static String field(Point point) {
        return "words-" + point.number;
    }

    private static Optional<String> fault(String words) {
        if (words.isEmpty()) {
            return Optional.of("q.what.missing");
        }
        return words.length() > LONGEST ? Optional.of("q.what.long") : Optional.empty();
    }

    /** Confirmed already, perhaps in another window, it stays as it was confirmed. */
    private Uni<Void> confirmed(Session session, MultivaluedMap<String, String> form) {
        var council = new CouncilId(session.council());
        return scope.within(
                council,
                () -> changes.changeOwn(
                        council, session.complaint(), Site.CLIENT, changing -> records.progress(changing.complaint())
                                .chain(progress -> progress.awaited()
                                        ? points(session)
                                                .chain(points -> records.confirm(
                                                        changing,
                                                        changing.today(),
                                                        "complainant",
                                                        null,
                                                        corrected(points, form)))
                                        : Uni.createFrom().nullItem())));
    }

    /** The points whose words are others now. */
    private static List<CorrectedPoint> corrected(List<Point> points, MultivaluedMap<String, String> form) {
        return points.stream()
                .filter(point -> form.containsKey(field(point)))
                .map(point -> new CorrectedPoint(point.number, words(form, field(point)), null))
                .filter(said -> points.stream()
                        .noneMatch(point -> point.number == said.number()
                                && point.words.strip().equals(said.words())))
                .toList();
    }

    /** Browsers end lines as telegraphs did. */
    private static String words(MultivaluedMap<String, String> form, String field) {
        return Optional.ofNullable(form.getFirst(field))
                .orElse("")
                .replace("\r\n", "\n")
                .strip();
    }

    /** What was typed counts only while somebody is asked to confirm. */
    private Uni<Response> page(HttpHeaders request, UriInfo uri, Session session, MultivaluedMap<String, String> form) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> LodgedComplaint.<LodgedComplaint>findById(session.complaint())
                        .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "complaint"))
                        .chain(records::progress)
                        .chain(progress -> points(session)
                                .chain(first -> added(session).map(added -> new OnRecord(progress, first, added)))))
                .chain(found -> later(session, found.added()).map(later -> {
                    var typed = found.progress().awaited() ? form : new MultivaluedHashMap<String, String>();
                    return Site.ok(Templates.said(
                            site.page(request, uri, session),
                            found.first().stream()
                                    .map(point -> Said.of(point, typed))
                                    .toList(),
                            later,
                            found.progress(),
                            wrong(found.first(), typed)));
                }));
    }

    private Uni<List<Later>> later(Session session, List<Point> added) {
        return added.isEmpty()
                ? Uni.createFrom().item(List.<Later>of())
                : stories.saidLater(session.complaint()).map(words -> added.stream()
                        .map(point -> new Later(point.addedOn, words.get(point.id.toString())))
                        .toList());
    }

    private static Uni<List<Point>> points(Session session) {
        return Point.list("complaintId = ?1 and addedOn is null order by number", session.complaint());
    }

    private static Uni<List<Point>> added(Session session) {
        return Point.list("complaintId = ?1 and addedOn is not null order by number", session.complaint());
    }
}
