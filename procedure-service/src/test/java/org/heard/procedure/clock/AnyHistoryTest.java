package org.heard.procedure.clock;

import static org.heard.procedure.clock.Given.ALL_RULES;
import static org.heard.procedure.clock.Given.DAYS;
import static org.heard.procedure.clock.Given.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.heard.procedure.clock.Budget.InWorkingDays;
import org.heard.procedure.clock.ClockChange.Ended;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockChange.Held;
import org.heard.procedure.clock.ClockChange.Missed;
import org.heard.procedure.clock.ClockChange.Opened;
import org.heard.procedure.clock.ClockChange.Reach;
import org.heard.procedure.clock.ClockChange.Released;
import org.heard.procedure.clock.ClockChange.Warned;
import org.heard.procedure.clock.ClockRule.Owner;
import org.heard.testkit.Chance;
import org.heard.testkit.rule.Rule;
import org.junit.jupiter.api.Test;

/** Any history of a clock, looked at every day, comes out as when it is counted by hand. */
@Rule("DL-10")
@Rule("DL-21")
@Rule("DL-22")
@Rule("DL-30")
@Rule("DL-33")
@Rule("DL-37")
@Rule("R-CC-1")
@Rule("R-WD-2")
@Rule("CODE-8")
@Rule("CODE-12")
class AnyHistoryTest {
    private static final int HISTORIES = 2_000;
    private static final int LONGEST = 260;

    private static final List<ClockRule> RULES = ALL_RULES.all().stream()
            .flatMap(rules -> rules.clocks().values().stream())
            .filter(rule -> rule.budget() instanceof InWorkingDays it && it.days() > 0)
            .sorted((one, other) -> one.clock().value().compareTo(other.clock().value()))
            .toList();

    @Test
    void it_comes_out_as_when_it_is_counted_by_hand() {
        var chance = Chance.in("clocks");
        for (var number = 0; number < Chance.histories(HISTORIES); number++) {
            var random = chance.history(number);
            var day0 = on("2016-01-01").plusDays(random.nextInt(3_000));
            var history = new History(
                    Chance.oneOf(RULES, random), day0, "history %d of seed %d".formatted(number, chance.seed()));
            for (var today = day0; today.isBefore(day0.plusDays(LONGEST)); today = today.plusDays(1)) {
                history.goThrough(today, random);
            }
        }
    }

    private static final class History {
        private final ClockRule rule;
        private final LocalDate day0;
        private final String story;
        private final List<ClockChange> told = new ArrayList<>();
        private ClockLedger clocks;
        private CountedByHand byHand;
        private Optional<LocalDate> foretold = Optional.empty();
        private boolean missed;
        private int warned;

        History(ClockRule rule, LocalDate day0, String story) {
            this.story = story;
            this.rule = rule;
            this.day0 = day0;
            var rules = ALL_RULES.all().stream()
                    .filter(all -> rule.equals(all.clocks().get(rule.clock())))
                    .findFirst()
                    .orElseThrow();
            this.clocks = ClockLedger.under(rules).apply(new Opened(rule.clock(), day0, "Fact"));
            this.byHand = CountedByHand.of(rule, day0, told);
        }

        void goThrough(LocalDate today, RandomGenerator random) {
            var before = told.size();
            something(today, random).ifPresent(change -> {
                told.add(change);
                clocks = clocks.apply(change);
                byHand = CountedByHand.of(rule, day0, told);
            });
            Supplier<String> said = () -> "%s, %s from %s, %s on %s".formatted(story, rule.clock(), day0, told, today);
            var clock = clocks.clocks().getFirst();
            assertEquals(byHand.limit(), clock.limit(DAYS), said);
            if (byHand.limit().isEmpty()) {
                assertTrue(isHeld(), said);
            }

            var due = new ArrayList<ClockChange>(clocks.missedBy(today, DAYS));
            due.addAll(clocks.approachingOn(today, DAYS));
            assertEquals(expected(today), due, said);
            var next = clocks.nextOn(today, DAYS);
            assertEquals(!due.isEmpty(), next.equals(Optional.of(today)), said);
            if (told.size() == before && !due.isEmpty() && today.isAfter(day0)) {
                assertEquals(Optional.of(today), foretold, () -> said.get() + " was not foretold");
            }
            clocks = clocks.apply(due);
            foretold = clocks.nextOn(today, DAYS);
        }

        /** Often nothing; else what the rules allow on that day. */
        private Optional<ClockChange> something(LocalDate today, RandomGenerator random) {
            if (clocks.clocks().getFirst().ended().isPresent()) {
                return Optional.empty();
            }
            var code = rule.clock();
            return switch (random.nextInt(60)) {
                case 0 -> Optional.of(Ended.done(code, today, today, "Fact"));
                case 1, 2, 3 ->
                    rule.extension()
                            .map(it -> new Extended(
                                    code,
                                    Chance.oneOf(it.reasons(), random),
                                    DAYS.plus(today, 1 + random.nextInt(25)),
                                    today))
                            .filter(it -> clocks.whyNotExtend(it, DAYS).isEmpty())
                            .map(ClockChange.class::cast);
                case 4, 5, 6, 7 -> hold(today, random);
                case 8, 9, 10, 11, 12 ->
                    clocks.clocks().getFirst().held().stream()
                            .findFirst()
                            .map(held -> new Released(code, held.ground(), today, "Fact"));
                default -> Optional.empty();
            };
        }

        private Optional<ClockChange> hold(LocalDate today, RandomGenerator random) {
            if (rule.holds().isEmpty()) {
                return Optional.empty();
            }
            var ground = Chance.oneOf(rule.holds(), random).ground();
            var reach = random.nextInt(4) == 0 ? Reach.PART : Reach.WHOLE;
            var held = new Held(rule.clock(), ground, reach, today, today.plusDays(30), "Fact");
            return clocks.whyNotHold(held, DAYS).isEmpty() ? Optional.of(held) : Optional.empty();
        }

        private boolean isHeld() {
            return clocks.clocks().getFirst().held().stream().anyMatch(it -> it.reach() == Reach.WHOLE);
        }

        private List<ClockChange> expected(LocalDate today) {
            var clock = rule.clock();
            var limit = byHand.limit().orElse(LocalDate.MAX);
            var ended = clocks.clocks().getFirst().ended().map(Ended::on);
            if (missed) {
                return List.of();
            }
            if (today.isAfter(limit)) {
                var inTime = ended.filter(it -> !it.isAfter(limit)).isPresent();
                missed = rule.owner() == Owner.COUNCIL && !inTime;
                return missed ? List.of(new Missed(clock, limit, limit.plusDays(1))) : List.of();
            }
            if (ended.isPresent() || byHand.limit().isEmpty()) {
                return List.of();
            }
            var step = byHand.steps().descendingMap().entrySet().stream()
                    .filter(it -> it.getKey() > warned && !it.getValue().isAfter(today))
                    .findFirst();
            step.ifPresent(it -> warned = it.getKey());
            return step.<List<ClockChange>>map(
                            it -> List.of(new Warned(clock, it.getKey(), limit, DAYS.between(today, limit))))
                    .orElse(List.of());
        }
    }
}
