package org.heard.procedure.corporate;

import java.time.LocalDate;
import java.util.Arrays;
import org.heard.procedure.clock.ClockChange.Extended;
import org.heard.procedure.clock.ClockCode;
import org.heard.procedure.complaint.ComplaintId;
import org.heard.procedure.complaint.Progress;
import org.heard.procedure.complaint.Refusal;
import org.heard.procedure.complaint.event.CorporateEvent.AnswerTimeExtended;
import org.heard.procedure.complaint.term.ExtensionReason;
import org.heard.procedure.complaint.term.Stage;
import org.heard.workingdays.WorkingDays;

/** More time for an answer: told before the limit, for a named reason, within the Code's maximum (CODE-8, CODE-12). */
final class MoreTime {

    private MoreTime() {}

    static AnswerTimeExtended of(
            Stage stage,
            ClockCode clock,
            ComplaintId id,
            ExtensionReason reason,
            LocalDate respondBy,
            LocalDate toldOn,
            LocalDate recordedOn,
            Progress progress,
            WorkingDays days) {
        progress.clocks()
                .whyNotExtend(new Extended(clock, reason.code(), respondBy, toldOn), days)
                .ifPresent(MoreTime::refuse);
        return new AnswerTimeExtended(
                id, stage, clock.value(), reason, progress.clocks().dueOn(clock, days), respondBy, toldOn, recordedOn);
    }

    private static void refuse(String code) {
        throw Arrays.stream(Refusal.values())
                .filter(refusal -> refusal.code().equals(code))
                .findFirst()
                .orElse(Refusal.CLOCK_NOT_RUNNING)
                .refused();
    }
}
