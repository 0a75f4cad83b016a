package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Which procedure, and why (R-TRI-3: "councils should be clear about which procedure they are using, and why").
 *
 * @param procedure statutory, corporate, conference or signposted
 * @param insteadOf what the rows give, where a person chose another procedure; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Route(String procedure, String insteadOf, List<Reason> reasons) {

    /**
     * @param code the row's code, such as ROUTE-6
     * @param about the subject of the point it decides; null for a row that is about all of them
     * @param text plain words for the complainant
     * @param precedents what the Ombudsman decided in such cases
     */
    public record Reason(String code, String about, String text, List<Precedent> precedents) {

        static Reason of(Row row, About about) {
            return new Reason(row.toString(), about == null ? null : about.toString(), row.text(), row.precedents());
        }
    }

    /** A published decision of the Ombudsman, by its reference. */
    public record Precedent(String reference, String council, String says) {}

    /** The codes alone, for events. */
    public List<String> codes() {
        return reasons.stream().map(Reason::code).distinct().toList();
    }

    boolean has(Row row) {
        return codes().contains(row.toString());
    }
}
