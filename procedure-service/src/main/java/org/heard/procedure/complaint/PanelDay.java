package org.heard.procedure.complaint;

import java.time.LocalDate;
import java.util.Optional;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.PanelEvent.PanelPostponed;
import org.heard.procedure.complaint.event.StageThreeEvent.PanelArranged;

/** The day on which the panel is to meet: the one arranged, or the one it was put off to. */
public final class PanelDay {

    private PanelDay() {}

    /** Empty while none is arranged. */
    public static Optional<LocalDate> of(Progress progress) {
        return progress.inThisProcedure()
                .flatMap(fact -> switch (fact) {
                    case PanelArranged it -> Optional.of(it.meetsOn()).stream();
                    case PanelPostponed it -> Optional.of(it.meetsOn()).stream();
                    case ComplaintEvent _ -> Optional.<LocalDate>empty().stream();
                })
                .findFirst();
    }
}
