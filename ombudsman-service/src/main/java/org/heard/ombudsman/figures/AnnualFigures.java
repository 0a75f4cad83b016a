package org.heard.ombudsman.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.heard.ombudsman.figures.CaseHistory.End;

/**
 * The figures of a year, 1 April to 31 March: what was received in it, and what was decided in it.
 *
 * @param year the calendar year in which it began
 * @param asAt what was on record at the end of this day
 * @param councils by name, each with its own
 */
public record AnnualFigures(int year, LocalDate asAt, Figures overall, List<Figures> councils) {

    /** Numbers from 1 to 4 could point at a person: they are not shown. */
    static final long SMALLEST_SHOWN = 5;

    private static final int PER_CENT = 100;

    /**
     * One row. A number that is null is small, and not shown; a rate that is null has too few cases below it.
     *
     * @param upheldRatePerCent of the decided
     * @param complianceRatePerCent complied, late or not, of the recommendations that were settled
     * @param averageDays from receipt to the end, in whole calendar days
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Figures(
            String council,
            Long received,
            Long returned,
            Long closedAfterInitialEnquiries,
            Long decided,
            Long upheld,
            Long notUpheld,
            Long upheldRatePerCent,
            Long recommendationsSettled,
            Long recommendationsMissed,
            Long complianceRatePerCent,
            Long averageDays) {}

    /** The figures of a year from all cases. */
    static AnnualFigures of(int year, LocalDate asAt, List<CaseHistory> cases, Map<String, String> names) {
        var perCouncil = new TreeMap<>(
                cases.stream().collect(Collectors.groupingBy(it -> names.getOrDefault(it.council(), it.council()))));
        var rows = new ArrayList<Figures>();
        perCouncil.forEach((council, theirs) -> rows.add(row(council, theirs, year, List.of())));
        return new AnnualFigures(year, asAt, row("All councils", cases, year, rows), rows);
    }

    /** @param parts rows that add up to this one: where one of them hides a number, the sum would give it away, and hides it too */
    private static Figures row(String council, List<CaseHistory> cases, int year, List<Figures> parts) {
        var received = cases.stream().filter(it -> isIn(year, it.receivedOn())).count();
        var ended = cases.stream().filter(it -> isIn(year, it.endedOn())).toList();
        var upheld = count(ended, End.UPHELD);
        var decided = upheld + count(ended, End.NOT_UPHELD);
        var complied = sum(ended, it -> it.settled("complied", "complied-late"));
        var settled = complied + sum(ended, it -> it.settled("not-complied"));
        return new Figures(
                council,
                shown(received, parts, Figures::received),
                shown(count(ended, End.RETURNED), parts, Figures::returned),
                shown(count(ended, End.CLOSED), parts, Figures::closedAfterInitialEnquiries),
                shown(decided, parts, Figures::decided),
                shown(upheld, parts, Figures::upheld),
                shown(decided - upheld, parts, Figures::notUpheld),
                rate(upheld, decided),
                shown(settled, parts, Figures::recommendationsSettled),
                shown(sum(ended, CaseHistory::missed), parts, Figures::recommendationsMissed),
                rate(complied, settled),
                average(ended));
    }

    private static Long shown(long number, List<Figures> parts, java.util.function.Function<Figures, Long> same) {
        var hidden = parts.stream().filter(part -> same.apply(part) == null).count();
        return hidden == 1 || number > 0 && number < SMALLEST_SHOWN ? null : Long.valueOf(number);
    }

    private static Long rate(long part, long whole) {
        var other = whole - part;
        var isTelling =
                whole < SMALLEST_SHOWN || part > 0 && part < SMALLEST_SHOWN || other > 0 && other < SMALLEST_SHOWN;
        return isTelling ? null : Long.valueOf(Math.round((double) part * PER_CENT / whole));
    }

    private static Long average(List<CaseHistory> ended) {
        return ended.size() < SMALLEST_SHOWN
                ? null
                : Long.valueOf(Math.round(ended.stream()
                        .flatMapToLong(it -> LongStream.of(ChronoUnit.DAYS.between(it.receivedOn(), it.endedOn())))
                        .average()
                        .orElseThrow()));
    }

    private static long count(List<CaseHistory> cases, End end) {
        return cases.stream().filter(it -> it.end() == end).count();
    }

    private static long sum(List<CaseHistory> cases, ToLongFunction<CaseHistory> number) {
        return cases.stream().mapToLong(number).sum();
    }

    private static boolean isIn(int year, LocalDate day) {
        return day != null && !day.isBefore(LocalDate.of(year, 4, 1)) && day.isBefore(LocalDate.of(year + 1, 4, 1));
    }
}
