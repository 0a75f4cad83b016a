package org.heard.procedure.ruleset;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heard.procedure.ProcedureConfig;
import org.heard.procedure.clock.Budget;
import org.heard.procedure.clock.CouncilParameters;
import org.heard.procedure.clock.RuleSets;
import org.heard.procedure.ruleset.CouncilLimitsTable.Limits;

/**
 * What councils set for themselves, as this instance knows it now: the operator's file, and over it what they set through the API. A
 * council's limits change from the next day on at the earliest, so that every instance knows them before they hold.
 */
@ApplicationScoped
public class LiveCouncils {

    private static final String HANDLING_CODE = "EN-LGSCO-COMPLAINT-HANDLING-CODE";

    private final CouncilLimitsTable table;
    private final RuleSets rules = RuleSetFiles.load();
    private final List<CouncilParameters> ofFile;
    private volatile List<CouncilParameters> known;

    LiveCouncils(CouncilLimitsTable table, ProcedureConfig config) {
        this.table = table;
        this.ofFile = RuleSetFiles.councils(config.councilsFile(), rules);
        this.known = ofFile;
    }

    /** The rule sets of this release, with what councils set by whatever moment they are asked. */
    public RuleSets rules() {
        return rules.with(() -> known);
    }

    /**
     * Whether every name and budget can be read here.
     *
     * @throws IllegalArgumentException if not
     */
    public void mustBeReadable(Limits set) {
        parameters(set);
    }

    /** Learns what was set since. */
    public void refresh() {
        var all = table.all();
        known = Stream.concat(
                        ofFile.stream(),
                        all.stream().filter(set -> !isVoid(set, all)).map(this::parameters))
                .toList();
    }

    /** A later version that begins no later takes its place. */
    static boolean isVoid(Limits set, List<Limits> all) {
        return all.stream()
                .anyMatch(later -> later.council().equals(set.council())
                        && later.version() > set.version()
                        && !later.from().isAfter(set.from()));
    }

    private CouncilParameters parameters(Limits set) {
        if (!rules.leftToCouncils().containsAll(set.limits().keySet())) {
            throw new IllegalArgumentException(set.council() + " sets what no rule set leaves to it");
        }
        return new CouncilParameters(
                set.council(),
                set.from(),
                set.limits().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, limit -> Budget.parse(limit.getValue()))),
                set.handlingCodeFrom() == null ? Map.of() : Map.of(HANDLING_CODE, set.handlingCodeFrom()));
    }

    void start(@Observes @Priority(10) StartupEvent started) {
        refresh();
    }

    @Scheduled(
            every = "${heard.procedure.councils.refresh-interval:5s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void regularly() {
        refresh();
    }
}
