package org.heard.procedure.complaint.command;

import java.time.LocalDate;

/** Something a person did, or asked for, on a day. */
public sealed interface Step extends ComplaintCommand
        permits LifeStep,
                ChangeStep,
                ReceptionStep,
                LocalResolutionStep,
                HoldStep,
                StageOneStep,
                PointStep,
                StatementStep,
                InquiryStep,
                ActionStep,
                StageTwoStep,
                StageThreeStep,
                PanelStep,
                GoingOn,
                Ending,
                AppointmentStep,
                InvolvementStep,
                OwnStep,
                KeepingStep {

    /** The day it happened; today or earlier. */
    LocalDate happenedOn();
}
