package org.heard.intake.routing;

import java.util.List;

/**
 * Which procedure, and why (R-TRI-3: "councils should be clear about which procedure they are using, and why").
 *
 * @param procedure statutory, corporate, conference or signposted
 */
public record Route(String procedure, List<Reason> reasons) {

    /**
     * @param code the row's code, such as ROUTE-6
     * @param about the subject of the point it decides
     * @param text plain words for the complainant
     */
    public record Reason(String code, String about, String text) {}

    /** The codes alone, for events. */
    public List<String> codes() {
        return reasons.stream().map(Reason::code).distinct().toList();
    }
}
