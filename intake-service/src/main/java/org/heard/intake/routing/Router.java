package org.heard.intake.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.heard.intake.routing.Route.Reason;

/**
 * Decides the procedure per point by the rows of domain rules §4.3, and for all points together by row 7: when any point is
 * statutory, all are answered in the statutory procedure, so that there is one answer.
 */
public final class Router {

    private static final List<String> FIRST_WINS = List.of("statutory", "conference", "corporate", "signposted");

    private Router() {}

    /** @param points at least one */
    public static Route route(Complainant complainant, List<Subject> points) {
        var reasons = new LinkedHashSet<Reason>();
        var procedures = new LinkedHashSet<String>();
        for (var point : points) {
            reasons.addAll(added(point));
            var deciding = deciding(complainant, point);
            procedures.add(deciding.row().procedure());
            reasons.add(Reason.of(deciding.row(), deciding.about()));
        }
        if (procedures.size() > 1) {
            reasons.add(Reason.of(Row.MIXED, null));
        }
        var procedure =
                FIRST_WINS.stream().filter(procedures::contains).findFirst().orElseThrow();
        return new Route(procedure, null, List.copyOf(reasons));
    }

    private record Fit(Row row, About about) {}

    /** The first row that fits; where 5 and 6 both fit, 6. */
    private static Fit deciding(Complainant complainant, Subject point) {
        var fits = point.about().stream()
                .map(about -> new Fit(row(complainant, about), about))
                .sorted(Comparator.comparingInt(fit -> fit.row().number()))
                .toList();
        var first = fits.getFirst();
        return first.row() == Row.CHILD_PROTECTION
                ? fits.stream()
                        .filter(fit -> fit.row() == Row.CHILDRENS_SERVICES)
                        .findFirst()
                        .orElse(first)
                : first;
    }

    private static Row row(Complainant complainant, About about) {
        return about.row() == Row.CHILDRENS_SERVICES && !complainant.isListed() ? Row.NOT_THE_CHILDS : about.row();
    }

    /** Rows 1 and 3 add and go on. */
    private static List<Reason> added(Subject point) {
        var reasons = new ArrayList<Reason>();
        Set<Circumstance> circumstances = point.circumstances();
        for (var circumstance : Circumstance.values()) {
            if (circumstances.contains(circumstance)) {
                reasons.add(Reason.of(circumstance.row(), null));
            }
        }
        return reasons;
    }
}
