package org.heard.intake.mine;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.heard.intake.complaint.Point;
import org.heard.intake.evidence.Announcement;
import org.heard.intake.evidence.Arrival;
import org.heard.intake.evidence.Collecting;
import org.heard.intake.evidence.Evidence;
import org.heard.intake.evidence.Party;
import org.heard.intake.mine.FilePages.Shown;
import org.heard.intake.outbound.ToIntakeTopic;
import org.heard.intake.site.Session;
import org.heard.intake.site.Site;
import org.heard.intake.site.SiteConfig;
import org.heard.kit.clock.BusinessClock;
import org.heard.kit.council.CouncilId;
import org.heard.kit.council.CouncilScope;
import org.heard.kit.council.ReadAudit;

/** Evidence that a complaint's own person gave, on their page. */
@ApplicationScoped
public class OwnFiles {

    private static final int LONGEST_WORDS = 2_000;

    private final CouncilScope scope;
    private final ReadAudit audit;
    private final Collecting collecting;
    private final ToIntakeTopic topic;
    private final SiteConfig config;
    private final BusinessClock clock;

    OwnFiles(
            CouncilScope scope,
            ReadAudit audit,
            Collecting collecting,
            ToIntakeTopic topic,
            SiteConfig config,
            BusinessClock clock) {
        this.scope = scope;
        this.audit = audit;
        this.collecting = collecting;
        this.topic = topic;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A file as its person sees it.
     *
     * @param state its code
     * @param because code of why it is held or was refused; null else
     */
    record OwnFile(UUID id, String name, String words, LocalDate givenOn, String state, String because) {

        /** Whether it can be taken out again. */
        public boolean ready() {
            return state.equals("ready");
        }

        /** Key of the state in a word. */
        public String stateKey() {
            return "files.state." + state;
        }

        /** Key of what that means. */
        public String whyKey() {
            return "files.why." + (because == null ? state : because);
        }

        /** The design system's colour for it. */
        public String colour() {
            return switch (state) {
                case "ready" -> "green";
                case "refused" -> "red";
                default -> "yellow";
            };
        }
    }

    /** What they gave, newest first, and what it can be about; the read is on record. */
    Uni<Shown> of(Session session) {
        var council = new CouncilId(session.council());
        return scope.within(council, () -> collecting
                .list(session.complaint(), Party.COMPLAINANT)
                .call(() -> audit.recordOwn(council, session.complaint(), Site.CLIENT, "evidence"))
                .chain(rows -> points(session).map(points -> new Shown(shown(rows), points))));
    }

    /**
     * One that they gave and that nothing speaks against; the read is on record. Empty for every other one: there is none, it is
     * somebody else's, or it is not ready.
     */
    Uni<Optional<Evidence>> ready(Session session, UUID id) {
        var council = new CouncilId(session.council());
        var complaint = session.complaint();
        return scope.within(council, () -> collecting
                .list(complaint, Party.COMPLAINANT)
                .map(rows -> rows.stream()
                        .filter(row -> row.id.equals(id) && isOwn(row) && row.isReady())
                        .findFirst())
                .call(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.recordOwn(council, complaint, Site.CLIENT, "evidence-file")));
    }

    private static boolean isOwn(Evidence row) {
        return row.givenBy.equals(Party.COMPLAINANT.toString());
    }

    /** Whether they gave as many files as are taken on a page. */
    public Uni<Boolean> isFull(Session session) {
        return scope.within(new CouncilId(session.council()), () -> Evidence.count(
                        "complaintId = ?1 and givenBy = ?2 and state <> 'refused'",
                        session.complaint(),
                        Party.COMPLAINANT.toString())
                .map(given -> given >= config.filesPerComplaint()));
    }

    /** Key of what is wrong with what they say of a file. */
    static Optional<String> fault(MultivaluedMap<String, String> fields) {
        return words(fields).length() > LONGEST_WORDS ? Optional.of("files.long") : Optional.empty();
    }

    /** What they say of a file. */
    static String words(MultivaluedMap<String, String> fields) {
        return field(fields, "words");
    }

    /** A file of theirs has come; somebody of the council is asked to look at it. */
    Uni<Void> keep(Session session, Arrival.Kept kept, String name, MultivaluedMap<String, String> fields) {
        var council = new CouncilId(session.council());
        var complaint = session.complaint();
        return scope.within(council, () -> points(session)
                .chain(points -> collecting.announce(
                        council, complaint, Party.COMPLAINANT, said(name, fields, points), Site.CLIENT))
                .chain(row -> collecting.arrived(complaint, row.id, Party.COMPLAINANT, row.version, kept))
                .chain(() -> topic.contactAsked(council, complaint, "message-to-read", clock.today())));
    }

    /** What is about no point of theirs is about all of it. */
    private Announcement said(String name, MultivaluedMap<String, String> fields, List<Point> points) {
        var words = words(fields);
        var about = field(fields, "about");
        return new Announcement(
                clock.today(),
                name,
                Party.COMPLAINANT,
                points.stream()
                        .map(point -> point.id)
                        .filter(id -> id.toString().equals(about))
                        .toList(),
                words.isEmpty() ? null : words,
                null);
    }

    private static Uni<List<Point>> points(Session session) {
        return Point.list("complaintId = ?1 order by number", session.complaint());
    }

    private static List<OwnFile> shown(List<Evidence> rows) {
        return rows.reversed().stream()
                .filter(OwnFiles::isOwn)
                .map(row -> new OwnFile(row.id, row.name, row.words, row.givenOn, row.state, row.because))
                .toList();
    }

    private static String field(MultivaluedMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("").strip();
    }
}
