package org.heard.procedure.complaint.event;

import java.time.LocalDate;
import org.heard.procedure.complaint.ComplaintId;

/** One fact about one complaint, for ever. */
public sealed interface ComplaintEvent
        permits ComplaintAccepted,
                LifeEvent,
                ChangeEvent,
                ReceptionEvent,
                LocalResolutionEvent,
                HoldEvent,
                StageOneEvent,
                PointEvent,
                StatementEvent,
                InquiryEvent,
                ActionEvent,
                StageTwoEvent,
                StageThreeEvent,
                PanelEvent,
                GoingOnEvent,
                EndingEvent,
                DeadlineEvent,
                AppointmentEvent,
                InvolvementEvent,
                OwnEvent,
                KeepingEvent {

    ComplaintId id();

    /** The day it happened: what the law counts from or to. */
    LocalDate happenedOn();

    /** The day it was put on record (R-CLK-1). */
    LocalDate recordedOn();
}
