package org.heard.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.heard.journeys.drill.DrillFailed;
import org.heard.journeys.drill.Drills;
import org.heard.journeys.drill.Phases;
import org.heard.journeys.drill.Rig;
import org.heard.journeys.drill.SignIn;
import org.heard.journeys.stack.Unreachable;
import org.heard.journeys.verify.NotReadable;
import org.heard.localstack.part.PartFailed;

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
        var phases = new Phases();
        var status = KEPT;
        try (var signIn = SignIn.start(checkout, Files.createTempDirectory("heard-drill-"))) {
            for (var run = 0; run < order.runs(); run++) {
                var seed = order.seed() + run;
                System.out.printf("Run %d of %d, seed %d%n", run + 1, order.runs(), seed);
                var left = order.names();
                while (!left.isEmpty()) {
                    var done = untilOneFails(checkout, signIn, left, seed, phases);
                    status = graver(status, done.status());
                    left = left.subList(done.count(), left.size());
                }
            }
        } catch (PartFailed failed) {
            System.out.println("not carried out: " + failed.getMessage());
            status = graver(status, NOT_CARRIED_OUT);
        }
        System.out.printf(
                "%d drills in %d s (%s): %s%n",
                order.runs() * order.names().size(),
                seconds(began),
                phases.inWords(),
                switch (status) {
                    case KEPT -> "every promise kept";
                    case BROKEN -> "a promise was broken";
                    default -> "not all were carried out";
                });
        return status;
    }

    /** A broken promise, whatever else happened. */
    private static int graver(int one, int other) {
        return one == BROKEN || other == BROKEN ? BROKEN : Math.max(one, other);
    }

    /** @param count how many were carried out, the last of them perhaps in vain */
    private record Done(int count, int status) {}

    private static Done untilOneFails(Path checkout, SignIn signIn, List<String> names, long seed, Phases all)
            throws IOException {
        try (var rig = Rig.start(checkout, Files.createTempDirectory("heard-drill-"), signIn)) {
            System.out.println("A Heard for the drills is up (" + taken(rig, all) + " s)");
            var count = 0;
            for (var name : names) {
                count++;
                var status = one(rig, name, seed, all);
                if (status != KEPT) {
                    System.out.println("    again: ./heard drill " + name + " --seed " + seed);
                    return new Done(count, status);
                }
            }
            return new Done(count, KEPT);
        }
    }

    private static int one(Rig rig, String name, long seed, Phases all) {
        var began = System.nanoTime();
        System.out.printf("%-34s seed %d, ", name, seed);
        try {
            var done = Drills.run(name, rig, seed);
            var findings = rig.verify();
            System.out.printf("%d s (%s): %s%n", seconds(began), taken(rig, all), done);
            if (findings.violations().isEmpty()) {
                System.out.println("    every promise kept: " + Verifier.inOneLine(findings));
                findings.settledLast()
                        .ifPresent(last -> System.out.println(
                                "    settled at look " + findings.looks() + "; until then, for one: " + last));
                return KEPT;
            }
            Verifier.print(findings, System.out);
            System.out.println("    data and logs stay in " + rig.keep());
            return BROKEN;
        } catch (DrillFailed | NotReadable | Unreachable failed) {
            System.out.println("not carried out: " + failed.getMessage());
            return NOT_CARRIED_OUT;
        } catch (RuntimeException failed) {
            System.out.println("not carried out, and data and logs stay in " + rig.keep());
            failed.printStackTrace(System.out);
            return NOT_CARRIED_OUT;
        }
    }

    /** The phases since the last time, which go into all of them. */
    private static String taken(Rig rig, Phases all) {
        var words = rig.phases().inWords();
        all.add(rig.phases());
        rig.phases().forget();
        return words;
    }

    private static long seconds(long since) {
        return (System.nanoTime() - since) / 1_000_000_000;
    }
}
