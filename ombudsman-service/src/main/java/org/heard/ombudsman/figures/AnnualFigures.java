package org.heard.ombudsman.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
     * One row. A number that is null is small, or would give a small one away; so is a rate, or it has too few cases below it.
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

    /** What a row is reckoned from, before anything is hidden. */
    private record Counts(
            long received,
            long returned,
            long closed,
            long upheld,
            long notUpheld,
            long complied,
            long notComplied,
            long missed,
            long ended,
            Long averageDays) {

        static Counts of(List<CaseHistory> cases, int year) {
            var ended = cases.stream().filter(it -> isIn(year, it.endedOn())).toList();
            return new Counts(
                    cases.stream().filter(it -> isIn(year, it.receivedOn())).count(),
                    count(ended, End.RETURNED),
                    count(ended, End.CLOSED),
                    count(ended, End.UPHELD),
                    count(ended, End.NOT_UPHELD),
                    sum(ended, it -> it.settled("complied", "complied-late")),
                    sum(ended, it -> it.settled("not-complied")),
                    sum(ended, CaseHistory::missed),
                    ended.size(),
                    average(ended));
        }
    }

    /** The figures of a year from all cases. */
    static AnnualFigures of(int year, LocalDate asAt, List<CaseHistory> cases, Map<String, String> names) {
        var perCouncil = new TreeMap<>(
                cases.stream().collect(Collectors.groupingBy(it -> names.getOrDefault(it.council(), it.council()))));
        var titles = new ArrayList<>(perCouncil.keySet());
        var counts = new ArrayList<>(
                perCouncil.values().stream().map(it -> Counts.of(it, year)).toList());
        titles.add("All councils");
        counts.add(Counts.of(cases, year));
        var rows = rows(titles, counts);
        return new AnnualFigures(year, asAt, rows.getLast(), rows.subList(0, rows.size() - 1));
    }

    private static List<Figures> rows(List<String> titles, List<Counts> counts) {
        var received = table(counts, List.of(Counts::received));
        var returned = table(counts, List.of(Counts::returned));
        var closed = table(counts, List.of(Counts::closed));
        var decided = table(counts, List.of(it -> it.upheld() + it.notUpheld(), Counts::upheld, Counts::notUpheld));
        var settled =
                table(counts, List.of(it -> it.complied() + it.notComplied(), Counts::complied, Counts::notComplied));
        var missed = table(counts, List.of(Counts::missed));
        return IntStream.range(0, counts.size())
                .mapToObj(row -> new Figures(
                        titles.get(row),
                        received[row][0],
                        returned[row][0],
                        closed[row][0],
                        decided[row][0],
                        decided[row][1],
                        decided[row][2],
                        rate(decided[row]),
                        settled[row][0],
                        missed[row][0],
                        rate(settled[row]),
                        averageDays(counts, row)))
                .toList();
    }

    private static Long[][] table(List<Counts> counts, List<ToLongFunction<Counts>> columns) {
        return Table.shown(counts.stream()
                .map(it -> columns.stream()
                        .mapToLong(column -> column.applyAsLong(it))
                        .toArray())
                .toArray(long[][]::new));
    }

    /** @param numbers a whole and its two parts, as they are shown: a rate beside a hidden one would give it away */
    private static Long rate(Long... numbers) {
        return Stream.of(numbers).anyMatch(Objects::isNull) || numbers[0] < SMALLEST_SHOWN
                ? null
                : Long.valueOf(Math.round((double) numbers[1] * PER_CENT / numbers[0]));
    }

    /** The average of all would give away that of the one council whose own is not shown. */
    private static Long averageDays(List<Counts> counts, int row) {
        var councils = counts.subList(0, counts.size() - 1);
        var isOneHidden = councils.stream()
                        .filter(it -> it.ended() > 0 && it.averageDays() == null)
                        .count()
                == 1;
        return row == councils.size() && councils.size() > 1 && isOneHidden
                ? null
                : counts.get(row).averageDays();
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
