package org.heard.intake.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.heard.intake.routing.Route.Reason;

/**
 * Decides the procedure per point by the rows of domain rules §4.3, and for all points together by row 7: when any point is
 * statutory, all are answered in the statutory procedure, so that there is one answer.
 */
public class Router {

    private static final List<String> FIRST_WINS = List.of("statutory", "conference", "corporate", "signposted");

    private Router() {}

    /** @param points subjects of the points, at least one */
    public static Route route(ComplainantKind complainant, Collection<About> points) {
        var procedures = new ArrayList<String>();
        var reasons = new ArrayList<Reason>();
        for (var about : points.stream().distinct().toList()) {
            var row = "ROUTE-6".equals(about.row()) && !complainant.isListed() ? "ROUTE-8" : about.row();
            procedures.add(procedure(row));
            reasons.add(new Reason(row, about.toString(), text(row)));
        }
        var procedure =
                FIRST_WINS.stream().filter(procedures::contains).findFirst().orElseThrow();
        if (procedures.stream().distinct().count() > 1) {
            reasons.add(new Reason("ROUTE-7", null, text("ROUTE-7")));
        }
        return new Route(procedure, List.copyOf(reasons));
    }

    private static String procedure(String row) {
        return switch (row) {
            case "ROUTE-6" -> "statutory";
            case "ROUTE-4" -> "conference";
            case "ROUTE-5", "ROUTE-8", "ROUTE-9", "ROUTE-19" -> "corporate";
            default -> "signposted";
        };
    }

    private static String text(String row) {
        return switch (row) {
            case "ROUTE-2" -> "A court decided this. Only a court can change it. A lawyer can help.";
            case "ROUTE-4" -> "This is about a child protection conference. Its chair looks at it first.";
            case "ROUTE-5" -> "This is about child protection work. The council's general procedure is for that.";
            case "ROUTE-6" -> "This is about help for a child. The law gives it three stages, each with a time limit.";
            case "ROUTE-7" -> "All your points get one answer, in the procedure that protects you most.";
            case "ROUTE-8" -> "The council's general procedure is for this.";
            case "ROUTE-9" -> "The council's general procedure is for delays. A tribunal decides what a plan says.";
            case "ROUTE-10" -> "The school's governors look at what happens in a school.";
            case "ROUTE-11" -> "The council's data protection team looks at this, then the Information Commissioner.";
            case "ROUTE-12" -> "A review panel looks at who may foster or adopt.";
            case "ROUTE-13" -> "The home or agency answers first. The council stays responsible.";
            case "ROUTE-14" -> "The health service answers this.";
            case "ROUTE-15" -> "The police complaints body looks at this.";
            case "ROUTE-16" -> "Another body looks at this: the court's family service or the social work regulator.";
            case "ROUTE-17" -> "This is about care for an adult. Another procedure is for that.";
            case "ROUTE-18" -> "This is about somebody's work. It is not for a complaint.";
            default -> "The council's general procedure is for this.";
        };
    }
}
