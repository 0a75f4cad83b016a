package org.heard.notification.inbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.heard.contracts.ProcedureEvent;
import org.heard.contracts.ProcedureEvent.AppointmentMade;
import org.heard.contracts.ProcedureEvent.ComplaintAccepted;
import org.heard.contracts.ProcedureEvent.ComplaintClosed;
import org.heard.contracts.ProcedureEvent.ComplaintReinstated;
import org.heard.contracts.ProcedureEvent.ComplaintRejected;
import org.heard.contracts.ProcedureEvent.ProcedureChanged;
import org.heard.contracts.ProcedureEvent.ResponseIssued;
import org.heard.contracts.ProcedureEvent.StaffNamed;
import org.heard.contracts.ProcedureEvent.StageEscalated;
import org.heard.contracts.ProcedureEvent.StageOrdered;
import org.heard.contracts.ProcedureEvent.SufficientInterestRefused;
import org.heard.notification.complaint.KnownComplaint;
import org.heard.notification.duty.NewsDays;
import org.heard.notification.duty.PeopleTellings;

/** What a fact of procedure-service teaches us of a complaint: what its person waits for, and who else must be told. */
@ApplicationScoped
class Learning {

    /** They get copies of reports and answers by law (SI 2006/1738 reg 20). */
    private static final Set<String> COPIED = Set.of("independent-person", "advocate");

    private final NewsDays days;

    Learning(NewsDays days) {
        this.days = days;
    }

    void from(ProcedureEvent fact, KnownComplaint complaint) {
        switch (fact) {
            case ComplaintAccepted it -> accepted(it, complaint);
            case StageEscalated it -> complaint.waitsFor(stageOr(it.to(), complaint), it.requestedOn(), days);
            case StageOrdered it -> complaint.waitsFor(it.stage(), it.orderedOn(), days);
            case ProcedureChanged it -> changed(it, complaint);
            case ComplaintReinstated it -> {
                complaint.closedOn = null;
                complaint.waitsFor(stageOr(it.stage(), complaint), it.reinstatedOn(), days);
            }
            case ResponseIssued _, ComplaintRejected _, SufficientInterestRefused _ -> complaint.waitsNoMore();
            case ComplaintClosed it -> {
                complaint.closedOn = it.closedOn();
                complaint.waitsNoMore();
            }
            case AppointmentMade it when COPIED.contains(it.role()) -> complaint.tellToo(it.role());
            case StaffNamed it -> complaint.tellToo(PeopleTellings.staff(String.valueOf(it.namingId())));
            default -> {
                // nothing else changes what we know
            }
        }
    }

    /** Where intake-service's own fact has not come yet, this is the first that tells us that they wait. */
    private void accepted(ComplaintAccepted fact, KnownComplaint complaint) {
        if (complaint.youngPerson == null) {
            complaint.youngPerson = fact.youngPerson();
        }
        var isFirst = complaint.procedure == null;
        complaint.procedure = fact.procedure();
        if (isFirst && !complaint.procedure.equals(FromIntake.SIGNPOSTED)) {
            complaint.waitsFor(stageOr(fact.stage(), complaint), fact.receivedOn(), days);
        }
    }

    private void changed(ProcedureChanged fact, KnownComplaint complaint) {
        complaint.procedure = fact.to();
        complaint.waitsFor(stageOr(fact.stage(), complaint), fact.dayZero(), days);
    }

    private static String stageOr(String stage, KnownComplaint complaint) {
        var isStatutory = complaint.procedure == null || complaint.procedure.equals("statutory");
        return stage != null && isStatutory ? stage : complaint.procedure;
    }
}
