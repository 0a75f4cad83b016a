package org.heard.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heard.journeys.drill.DrillFailed;
import org.heard.journeys.drill.Drills;
import org.heard.journeys.drill.Rig;

/**
 * Carries out drills on a Heard of their own: {@code Driller CHECKOUT [NAME...] [--seed N] [--runs K] [--list]}; all of them when none is
 * named. Ends with 0 when every promise was kept, 1 when one was broken, with the ids concerned, and 2 when a drill could not be
 * carried out.
 */
public final class Driller {

    private static final int KEPT = 0;
    private static final int BROKEN = 1;
    private static final int NOT_CARRIED_OUT = 2;

    private Driller() {}

    public static void main(String[] args) throws IOException {
        System.exit(drill(Path.of(args[0]), List.of(args).subList(1, args.length)));
    }

    private record Order(List<String> names, long seed, int runs, boolean list) {

        static Order of(List<String> words) {
            var names = new ArrayList<String>();
            var seed = new Random().nextLong(1_000_000);
            var runs = 1;
            var list = false;
            for (var index = 0; index < words.size(); index++) {
                switch (words.get(index)) {
                    case "--seed" -> seed = Long.parseLong(words.get(++index));
                    case "--runs" -> runs = Integer.parseInt(words.get(++index));
                    case "--list" -> list = true;
                    case String name when Drills.all().containsKey(name) -> names.add(name);
                    case String word -> throw new IllegalArgumentException("no drill is called " + word);
                }
            }
            return new Order(names.isEmpty() ? List.copyOf(Drills.all().keySet()) : names, seed, runs, list);
        }
    }

    private static int drill(Path checkout, List<String> words) throws IOException {
        Order order;
        try {
            order = Order.of(words);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            System.err.println(
                    "./heard drill [NAME...] [--seed N] [--runs K], or ./heard drill --list (" + e.getMessage() + ")");
            return NOT_CARRIED_OUT;
        }
        if (order.list()) {
            Drills.all().forEach((name, what) -> System.out.printf("%-34s %s%n", name, what));
            return KEPT;
        }
        return all(checkout, order);
    }

    /** Each run has a Heard of its own, so that what one left behind makes none of the others slower; so has what follows a failure. */
    private static int all(Path checkout, Order order) throws IOException {
        var began = System.nanoTime();
        var status = KEPT;
        for (var run = 0; run < order.runs(); run++) {
            var seed = order.seed() + run;
            var left = order.names();
            while (!left.isEmpty()) {
                var done = untilOneFails(checkout, left, seed);
                status = graver(status, done.status());
                left = left.subList(done.count(), left.size());
            }
        }
        System.out.printf(
                "%d drills in %d s%n",
                order.runs() * order.names().size(), (System.nanoTime() - began) / 1_000_000_000);
        return status;
    }

    /** A broken promise, whatever else happened. */
    private static int graver(int one, int other) {
        return one == BROKEN || other == BROKEN ? BROKEN : Math.max(one, other);
    }

    /** @param count how many were carried out, the last of them perhaps in vain */
    private record Done(int count, int status) {}

    private static Done untilOneFails(Path checkout, List<String> names, long seed) throws IOException {
        System.out.println("Starting a Heard for the drills");
        try (var rig = Rig.start(checkout, Files.createTempDirectory("heard-drill-"))) {
            var count = 0;
            for (var name : names) {
                count++;
                var status = one(rig, name, seed);
                if (status != KEPT) {
                    System.out.println("    again: ./heard drill " + name + " --seed " + seed);
                    return new Done(count, status);
                }
            }
            return new Done(count, KEPT);
        }
    }

    private static int one(Rig rig, String name, long seed) {
        var began = System.nanoTime();
        System.out.printf("%-34s seed %d, ", name, seed);
        try {
            var done = Drills.run(name, rig, seed);
            var findings = rig.verify();
            System.out.printf("%d s: %s%n", (System.nanoTime() - began) / 1_000_000_000, done);
            if (findings.violations().isEmpty()) {
                System.out.println("    every promise kept: " + Verifier.inOneLine(findings));
                return KEPT;
            }
            Verifier.print(findings, System.out);
            System.out.println("    data and logs stay in " + rig.keep());
            return BROKEN;
        } catch (DrillFailed failed) {
            System.out.println("not carried out: " + failed.getMessage());
            return NOT_CARRIED_OUT;
        }
    }
}
