package org.heard.intake.routing;

import java.util.stream.Collectors;
import org.heard.intake.routing.Route.Reason;
import org.heard.kit.problem.Refused;

/**
 * A person's own choice of the procedure, which must have a reason (R-TRI-3).
 *
 * @param by who chose, as the council's system knows them
 * @param second who looked at it too, and why they agree; null for nobody
 */
public record Choice(String procedure, String reason, String by, Second second) {

    /** A second person. */
    public record Second(String by, String reason) {}

    /**
     * The route with this choice. A point that row 6 makes statutory leaves the statutory procedure only when a second person
     * says why (domain rules §4.3, guard rails).
     *
     * @throws Refused {@code second-person-needed}, {@code second-person-is-the-first}
     */
    public Route over(Route decided) {
        if (procedure.equals(decided.procedure())) {
            return decided;
        }
        decided.reasons().stream()
                .filter(reason -> reason.code().equals(Route.CHILDRENS_SERVICES))
                .findFirst()
                .ifPresent(this::mustBeLookedAtTwice);
        return decided.chosen(procedure);
    }

    private void mustBeLookedAtTwice(Reason why) {
        if (second == null) {
            throw new Refused(
                    "second-person-needed",
                    "The law gives this complaint the statutory procedure. A second person must say why it does not: "
                            + why.precedents().stream()
                                    .map(known -> known.council() + " " + known.reference())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (second.by().strip().equalsIgnoreCase(by.strip())) {
            throw new Refused("second-person-is-the-first", "The second person is somebody else than the first.");
        }
    }
}
