package org.heard.intake.routing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which procedure, and why (R-TRI-3: "councils should be clear about which procedure they are using, and why").
 *
 * @param procedure statutory, corporate, conference or signposted: what answers the complaint as a whole
 * @param insteadOf what the rows give, where a person chose another procedure; else null
 * @param table the version of the table that decided
 * @param points what the rows give each point, in the points' order
 * @param signposts who answers what no procedure of the council does
 * @param doNow what to do at once, whoever reads it; empty unless a child may be in danger
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Route(
        String procedure,
        String insteadOf,
        List<Reason> reasons,
        TableVersion table,
        List<PointRoute> points,
        List<Signpost> signposts,
        List<String> doNow) {

    static final String STATUTORY = "statutory";
    static final String SIGNPOSTED = "signposted";

    /** The code of the row that gives the statutory procedure. */
    static final String CHILDRENS_SERVICES = "ROUTE-6";

    /**
     * @param code the row's code, such as ROUTE-6
     * @param about the subject of the point it decides; null for a row that is about all of them
     * @param text plain words for the complainant
     * @param citation what the row rests on
     * @param tag how sure the source is: V, V2, OK or D
     * @param precedents what the Ombudsman decided in such cases
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String code, String about, String text, String citation, String tag, List<Precedent> precedents) {

        static Reason of(Row row, About about) {
            return new Reason(
                    row.code(),
                    about == null ? null : about.toString(),
                    row.text(),
                    row.citation(),
                    row.tag(),
                    row.precedents());
        }
    }

    /** A published decision of the Ombudsman, by its reference. */
    public record Precedent(String reference, String council, String says) {}

    /** A version of the table. */
    public record TableVersion(String id, int version, LocalDate effectiveFrom) {}

    /**
     * What the rows give one point.
     *
     * @param number its place among the points, from 1
     * @param code the row that decides it
     */
    public record PointRoute(int number, String procedure, String code) {

        /**
         * Whether it is answered along with a complaint in that procedure: not what no procedure of the council answers, and not
         * what belongs in a procedure that protects more (row 7).
         */
        public boolean goesAlongWith(String other) {
            return procedure.equals(SIGNPOSTED)
                    ? other.equals(SIGNPOSTED)
                    : Router.PROTECTS_MOST.indexOf(other) <= Router.PROTECTS_MOST.indexOf(procedure);
        }
    }

    /** The codes alone, for events. */
    public List<String> codes() {
        return reasons.stream().map(Reason::code).distinct().toList();
    }

    /** The same, where the points have other numbers: one for each, in their order. */
    public Route numbered(List<Integer> numbers) {
        var renumbered = IntStream.range(0, points.size())
                .mapToObj(at -> new PointRoute(
                        numbers.get(at),
                        points.get(at).procedure(),
                        points.get(at).code()))
                .toList();
        return new Route(procedure, insteadOf, reasons, table, renumbered, signposts, doNow);
    }

    /** Whether the council and the health service both have a part in it (LGA 1974 s33ZA). */
    @JsonIgnore
    public boolean isEntwinedWithHealth() {
        return signposts.stream().anyMatch(body -> body.code().equals(RoutingTable.JOINT_OMBUDSMEN));
    }

    /** The same route by a person's choice; what the rows give stays visible. */
    Route chosen(String other) {
        return new Route(other, procedure, reasons, table, points, signposts, doNow);
    }
}
