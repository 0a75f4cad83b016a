package org.heard.bench;

/**
 * How much is done.
 *
 * @param repeats how often each subject is measured, there and back again
 * @param operations of ours, the stock engine and the raw rows in one repeat
 * @param slowOperations of Flowable in one repeat
 * @param due complaints that fall due at one instant
 * @param open sizes of the store for which deadlines are measured, smallest first
 * @param seenSeconds for how long events are stored at 500 a second
 * @param requests over HTTP in one repeat
 */
record Scale(int repeats, int operations, int slowOperations, int due, int[] open, int seenSeconds, int requests) {

    static final Scale FULL = new Scale(4, 20_000, 3_000, 10_000, new int[] {10_000, 100_000, 1_000_000}, 20, 2_000);
    static final Scale QUICK = new Scale(2, 8_000, 1_000, 10_000, new int[] {10_000, 100_000, 1_000_000}, 10, 1_000);

    /** To see that all of it works; its figures say nothing. */
    static final Scale SMOKE = new Scale(2, 400, 100, 1_000, new int[] {1_000, 5_000}, 2, 100);

    @Override
    public String toString() {
        return "%d repeats of %,d operations (%,d of Flowable, %,d over HTTP), %,d due at once, %,d open at most"
                .formatted(repeats, operations, slowOperations, requests, due, open[open.length - 1]);
    }
}
