package org.heard.kit.round;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Takes all that is due, a lot at a time, each once. What cannot be taken waits for the next sweep and holds nothing up. */
public final class Sweep {

    private static final Logger LOG = Logger.getLogger(Sweep.class);

    private Sweep() {}

    /**
     * @param dueBut the next of what is due without what was tried already; none ends the sweep
     * @param id what tells one from another
     * @param take what is done with each, in a transaction of its own
     */
    public static <D> void over(Function<UUID[], List<D>> dueBut, Function<D, UUID> id, Consumer<D> take) {
        var tried = new HashSet<UUID>();
        var lot = next(dueBut, tried);
        while (!lot.isEmpty()) {
            lot.forEach(due -> tried.add(id.apply(due)));
            each(lot, id, take);
            lot = next(dueBut, tried);
        }
    }

    /**
     * What is due and is known as a whole.
     *
     * @param id what tells one from another, in the log
     * @param take what is done with each, in a transaction of its own
     */
    public static <D> void each(Iterable<D> due, Function<D, ?> id, Consumer<D> take) {
        for (var one : due) {
            take(one, id, take);
        }
    }

    private static <D> List<D> next(Function<UUID[], List<D>> dueBut, Set<UUID> tried) {
        return dueBut.apply(tried.toArray(UUID[]::new));
    }

    private static <D> void take(D due, Function<D, ?> id, Consumer<D> take) {
        try {
            take.accept(due);
        } catch (RuntimeException failure) {
            LOG.warnf("%s left for later: %s", id.apply(due), failure.getClass().getName());
        }
    }
}
