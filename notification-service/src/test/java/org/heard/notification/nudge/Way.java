package org.heard.notification.nudge;

import static org.heard.notification.Story.email;
import static org.heard.notification.Story.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.heard.localstack.notify.NotifyStandIn;
import org.heard.localstack.notify.Receipts;
import org.heard.localstack.notify.message.Status;
import org.heard.localstack.notify.v2.Faults.Fault;
import org.heard.notification.Story;
import org.heard.notification.contact.Kind;
import org.heard.notification.nudge.Instances.Point;
import org.heard.testkit.Chance;

/**
 * One message's way through a cell of the matrix, and what else befalls it.
 *
 * @param run it belongs to
 * @param faults that its calls meet, in order
 * @param deaths points at which whoever has it in hand dies
 * @param kind a text or a letter
 * @param ending what becomes of it once the provider has it
 * @param nextRung whether there is an e-mail address after the number or the postal address
 */
record Way(
        int run,
        List<Fault> faults,
        Set<Point> deaths,
        Kind kind,
        Status ending,
        Receipts receipts,
        boolean nextRung,
        Story story) {

    private static final int TEXTS = 16;
    private static final int LETTERS = 4;
    static final int EACH_RUN = TEXTS + LETTERS;

    private static final int FIRST_NUMBER = 900;
    private static final List<Status> FAILURES =
            List.of(Status.PERMANENT_FAILURE, Status.TEMPORARY_FAILURE, Status.TECHNICAL_FAILURE);
    private static final List<Status> FAILURES_OF_LETTERS = List.of(
            Status.PERMANENT_FAILURE,
            Status.TECHNICAL_FAILURE,
            Status.VALIDATION_FAILED,
            Status.VIRUS_SCAN_FAILED,
            Status.CANCELLED);

    /** @param fault null where there is none; and so the point */
    private record Cell(Fault fault, Point point) {}

    /**
     * The ways of a run: the cells of the matrix are dealt round after round, in an order of this seed's, to texts and to letters.
     *
     * @param place of the run among those that go together, which use different numbers
     */
    static List<Way> ofRun(Chance chance, int run, int place) {
        var cells = cells(chance.seed());
        var random = chance.history(run);
        return IntStream.range(0, EACH_RUN)
                .mapToObj(index -> {
                    var dealt = index < TEXTS ? run * TEXTS + index : run * LETTERS + index - TEXTS;
                    var kind = index < TEXTS ? Kind.TEXT : Kind.LETTER;
                    return of(run, kind, cells.get(dealt % cells.size()), place * EACH_RUN + index, random);
                })
                .toList();
    }

    /** A way with a text only, a fault or none, and one death, of which no receipt tells. */
    static Way through(Fault fault, Point death, int index) {
        return new Way(
                0,
                fault == null ? List.of() : List.of(fault),
                EnumSet.of(death),
                Kind.TEXT,
                Status.DELIVERED,
                Receipts.LOST,
                false,
                Story.at(number(index)));
    }

    private static Way of(int run, Kind kind, Cell cell, int index, RandomGenerator random) {
        var faults = new ArrayList<Fault>();
        if (cell.fault() != null) {
            faults.add(cell.fault());
        }
        if (random.nextInt(3) == 0) {
            faults.add(Chance.oneOf(List.of(Fault.values()), random));
        }
        var deaths = EnumSet.noneOf(Point.class);
        if (cell.point() != null) {
            deaths.add(cell.point());
        }
        if (random.nextInt(3) == 0) {
            deaths.add(Chance.oneOf(List.of(Point.values()), random));
        }
        return new Way(
                run,
                List.copyOf(faults),
                deaths,
                kind,
                ending(kind, random),
                Chance.oneOf(List.of(Receipts.values()), random),
                random.nextBoolean(),
                Story.at(number(index)));
    }

    private static Status ending(Kind kind, RandomGenerator random) {
        var fails = random.nextInt(3) == 0;
        return kind == Kind.LETTER
                ? fails ? Chance.oneOf(FAILURES_OF_LETTERS, random) : Status.RECEIVED
                : fails ? Chance.oneOf(FAILURES, random) : Status.DELIVERED;
    }

    private static List<Cell> cells(long seed) {
        var faults = new ArrayList<Fault>(Arrays.asList(Fault.values()));
        faults.add(null);
        var points = new ArrayList<Point>(Arrays.asList(Point.values()));
        points.add(null);
        var cells = new ArrayList<Cell>();
        faults.forEach(fault -> points.forEach(point -> cells.add(new Cell(fault, point))));
        Collections.shuffle(cells, new Random(seed));
        return cells;
    }

    private static String number(int index) {
        return "07700900" + (FIRST_NUMBER + index);
    }

    /** Orders its trouble, says how the person may be reached, and lodges the complaint. */
    void begin(NotifyStandIn provider) {
        var today = LocalDate.now().toString();
        var isLetter = kind == Kind.LETTER;
        var where = isLetter ? story.address() : story.number;
        faults.forEach(fault -> provider.fail(where, fault, 1));
        provider.outcome(where, ending);
        provider.receipts(where, receipts);
        var first = isLetter ? story.letter(true, run % 2 == 0, today) : text(story.number, today);
        if (nextRung) {
            story.pact(first, email(story.email, today));
        } else {
            story.pact(first);
        }
        story.publish(story.lodgement());
    }

    /** Whether it must reach the phone, or the post, in the end, whatever happens on the way. */
    boolean mustArrive() {
        return ending.isArrival() && !faults.contains(Fault.BAD_REQUEST);
    }

    @Override
    public String toString() {
        return "run %d, %s, %s, deaths %s, %s, receipts %s"
                .formatted(run, kind, faults, deaths, ending.wire(), receipts.wire());
    }
}
