package org.heard.kit.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.heard.kit.KitConfig;

/** How many requests each client of each council may make of this instance; in real time. */
final class Allowances {

    private final Function<String, KitConfig.Allowance> of;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /** @param of what a client may do */
    Allowances(Function<String, KitConfig.Allowance> of, TimeMeter time) {
        this.of = of;
        this.time = time;
    }

    /**
     * Takes one request from what the client has left.
     *
     * @return zero when there was one; otherwise how long until there is one again
     */
    Duration take(String council, String client) {
        var probe = buckets.computeIfAbsent(council + "/" + client, _ -> bucket(of.apply(client)))
                .tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(KitConfig.Allowance allowance) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit ->
                        limit.capacity(allowance.atOnce()).refillGreedy(allowance.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
