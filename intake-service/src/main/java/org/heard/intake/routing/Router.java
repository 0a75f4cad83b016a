package org.heard.intake.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.heard.intake.routing.Route.PointRoute;
import org.heard.intake.routing.Route.Reason;

/**
 * Decides the procedure per point by the rows of the table, and for all points together by its row 7: when any point is
 * statutory, all that the council answers are answered in the statutory procedure, so that there is one answer.
 */
public final class Router {

    static final List<String> PROTECTS_MOST = List.of(Route.STATUTORY, "conference", "corporate", Route.SIGNPOSTED);

    private final RoutingTable table;

    Router(RoutingTable table) {
        this.table = table;
    }

    /** By the version of the table that was in force on that day. */
    public static Router on(LocalDate receivedOn) {
        return new Router(RoutingTable.on(receivedOn));
    }

    /** What is to be done at once, whoever reads it, where a child may be in danger. */
    public List<String> whatToDoNow() {
        return table.doNow();
    }

    /** @param points at least one */
    public Route route(Complainant complainant, List<Subject> points) {
        var reasons = new LinkedHashSet<Reason>();
        var routes = new ArrayList<PointRoute>();
        var rows = new ArrayList<Row>();
        for (var point : points) {
            var added = added(point);
            added.forEach(row -> reasons.add(Reason.of(row, null)));
            rows.addAll(added);
            var fit = deciding(complainant, point);
            reasons.add(Reason.of(fit.row(), fit.about()));
            rows.add(fit.row());
            routes.add(new PointRoute(
                    routes.size() + 1, fit.row().procedure(), fit.row().code()));
        }
        var procedures = routes.stream().map(PointRoute::procedure).distinct().toList();
        if (procedures.stream().filter(other -> !other.equals(Route.SIGNPOSTED)).count() > 1) {
            reasons.add(Reason.of(table.mixedRow(), null));
        }
        return new Route(
                PROTECTS_MOST.stream().filter(procedures::contains).findFirst().orElseThrow(),
                null,
                List.copyOf(reasons),
                table.named(),
                List.copyOf(routes),
                signposts(rows, procedures, points),
                isDangerTold(points) ? table.doNow() : List.of());
    }

    private record Fit(Row row, About about) {}

    /** The first row that fits, unless it yields to another that fits, too. */
    private Fit deciding(Complainant complainant, Subject point) {
        var fits = point.about().stream()
                .map(about -> new Fit(table.row(about, complainant), about))
                .sorted(Comparator.comparingInt(fit -> fit.row().number()))
                .toList();
        var first = fits.getFirst();
        return fits.stream()
                .filter(fit -> fit.row().key().equals(first.row().yieldsTo()))
                .findFirst()
                .orElse(first);
    }

    private List<Row> added(Subject point) {
        Set<Circumstance> circumstances = point.circumstances();
        return Stream.of(Circumstance.values())
                .filter(circumstances::contains)
                .map(table::row)
                .toList();
    }

    private List<Signpost> signposts(List<Row> rows, List<String> procedures, List<Subject> points) {
        var bodies = new LinkedHashSet<String>();
        rows.forEach(row -> bodies.addAll(row.signposts()));
        if (procedures.contains(Route.SIGNPOSTED)) {
            bodies.addAll(table.elsewhere());
        }
        if (isEntwinedWithHealth(procedures, points)) {
            bodies.add(RoutingTable.JOINT_OMBUDSMEN);
        }
        return bodies.stream().map(table::body).toList();
    }

    /** Whether the council and the health service both have a part in it (LGA 1974 s33ZA). */
    private static boolean isEntwinedWithHealth(List<String> procedures, List<Subject> points) {
        return procedures.stream().anyMatch(procedure -> !procedure.equals(Route.SIGNPOSTED))
                && points.stream().anyMatch(point -> point.about().contains(About.HEALTH_SERVICE));
    }

    private static boolean isDangerTold(List<Subject> points) {
        return points.stream().flatMap(point -> point.circumstances().stream()).anyMatch(Circumstance::isDanger);
    }
}
