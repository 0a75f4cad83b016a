package org.heard.testkit;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Random histories that can be told again: the seed is printed, and {@code -Dheard.seed=…} repeats it.
 *
 * @param seed of this run
 */
public record Chance(long seed) {

    /** A new seed for each run, unless one is given; printed with what it is for. */
    public static Chance in(String what) {
        var chance = new Chance(Long.getLong("heard.seed", new Random().nextLong()));
        System.out.printf("%s: -Dheard.seed=%d%n", what, chance.seed());
        return chance;
    }

    /** How many histories to try: as many as are given normally, or {@code -Dheard.histories=…}. */
    public static int histories(int normally) {
        return Integer.getInteger("heard.histories", normally);
    }

    /** How many runs of something slower to try: as many as are given normally, or {@code -Dheard.runs=…}. */
    public static int runs(int normally) {
        return Integer.getInteger("heard.runs", normally);
    }

    /** The chance of one history, independent of the others, so that a failing one can be told alone. */
    public RandomGenerator history(int number) {
        return new Random(seed + number * 1_000_003L);
    }

    /** One of several. */
    public static <T> T oneOf(List<T> several, RandomGenerator random) {
        return several.get(random.nextInt(several.size()));
    }
}
