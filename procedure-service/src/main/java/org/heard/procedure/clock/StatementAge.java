package org.heard.procedure.clock;

import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_REQUEST;
import static org.heard.procedure.clock.ClockCode.STAGE_2_ANSWER_FROM_STATEMENT;

import java.time.LocalDate;
import java.util.Optional;
import org.heard.workingdays.WorkingDays;

/**
 * How long it took, or takes, from the request for stage 2 to the agreed statement of complaint (R-S2-4). No limit of the
 * law, but where stage 2 stalls.
 *
 * @param agreedOn the day it was agreed, if it was; of a statement amended later, the day of the amendment
 * @param workingDays after the request, up to the agreement, to the end of stage 2, or to today
 * @param red whether it is longer than the rule set's measure
 */
public record StatementAge(LocalDate requestedOn, Optional<LocalDate> agreedOn, int workingDays, boolean red) {

    static Optional<StatementAge> of(ClockLedger ledger, LocalDate today, WorkingDays days) {
        return ledger.clock(STAGE_2_ANSWER_FROM_REQUEST).map(request -> {
            var agreed = ledger.clock(STAGE_2_ANSWER_FROM_STATEMENT).map(StatutoryClock::day0);
            var until =
                    agreed.or(() -> request.ended().map(ClockChange.Ended::on)).orElse(today);
            var age = Math.max(0, days.between(request.day0(), until));
            var red = ledger.rules()
                    .statementAgeRedFrom()
                    .filter(from -> age >= from)
                    .isPresent();
            return new StatementAge(request.day0(), agreed, age, red);
        });
    }
}
