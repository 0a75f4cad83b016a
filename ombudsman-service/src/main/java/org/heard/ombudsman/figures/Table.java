package org.heard.ombudsman.figures;

import java.util.Comparator;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;

/**
 * Numbers that add up: a row for each council and the last for all of them; the first column for a whole and those after it for
 * its parts. A small number is hidden. Where what is hidden of a sum could be reckoned from the rest of it, more of it is
 * hidden, until it cannot. With at most three columns no hidden number is then told by several sums together either.
 */
final class Table {

    /** Numbers from 1 to 4 could point at a person. */
    private static final LongPredicate SMALL = number -> number > 0 && number < AnnualFigures.SMALLEST_SHOWN;

    private final long[][] numbers;
    private final boolean[][] hidden;

    private Table(long[][] numbers) {
        this.numbers = numbers;
        this.hidden = new boolean[numbers.length][numbers[0].length];
    }

    /**
     * @param numbers by row and column, as they are
     * @return the same, null where a number is hidden
     */
    static Long[][] shown(long[][] numbers) {
        var table = new Table(numbers);
        table.hideSmallOnes();
        while (table.hidesMore()) {
            // one more may call for another
        }
        return table.shown();
    }

    private void hideSmallOnes() {
        for (var row = 0; row < numbers.length; row++) {
            for (var column = 0; column < numbers[row].length; column++) {
                hidden[row][column] = SMALL.test(numbers[row][column]);
            }
        }
    }

    private record Cell(int row, int column) {}

    /** Hides one number more; none is left to hide when every sum keeps what is hidden of it. */
    private boolean hidesMore() {
        var last = numbers.length - 1;
        for (var column = 0; column < numbers[0].length; column++) {
            var of = column;
            var councils =
                    IntStream.range(0, last).mapToObj(row -> new Cell(row, of)).toArray(Cell[]::new);
            if (hides(new Cell(last, of), councils, true)) {
                return true;
            }
        }
        for (var row = 0; row < numbers.length && numbers[0].length > 1; row++) {
            var of = row;
            var parts = IntStream.range(1, numbers[row].length)
                    .mapToObj(column -> new Cell(of, column))
                    .toArray(Cell[]::new);
            if (hides(new Cell(of, 0), parts, false)) {
                return true;
            }
        }
        return false;
    }

    /** @param sumFirst whether the sum is hidden rather than another of its parts */
    private boolean hides(Cell sum, Cell[] parts, boolean sumFirst) {
        var count = of(parts).filter(this::isHidden).count();
        if (isHidden(sum) ? count != 0 : count == 0) {
            return false;
        }
        var together = of(parts).filter(this::isHidden).mapToLong(this::number).sum();
        if (!isHidden(sum) && count > 1 && !SMALL.test(together)) {
            return false;
        }
        var part = of(parts)
                .filter(it -> !isHidden(it) && number(it) > 0)
                .min(Comparator.comparingLong(this::number))
                .orElse(sum);
        var one = sumFirst && !isHidden(sum) ? sum : part;
        if (isHidden(one)) {
            return false;
        }
        hidden[one.row()][one.column()] = true;
        return true;
    }

    private static java.util.stream.Stream<Cell> of(Cell[] cells) {
        return java.util.Arrays.stream(cells);
    }

    private boolean isHidden(Cell cell) {
        return hidden[cell.row()][cell.column()];
    }

    private long number(Cell cell) {
        return numbers[cell.row()][cell.column()];
    }

    private Long[][] shown() {
        var shown = new Long[numbers.length][numbers[0].length];
        for (var row = 0; row < numbers.length; row++) {
            for (var column = 0; column < numbers[row].length; column++) {
                shown[row][column] = hidden[row][column] ? null : Long.valueOf(numbers[row][column]);
            }
        }
        return shown;
    }
}
