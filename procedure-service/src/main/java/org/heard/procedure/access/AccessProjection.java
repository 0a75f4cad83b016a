package org.heard.procedure.access;

import jakarta.enterprise.context.ApplicationScoped;
import org.axonframework.eventhandling.EventHandler;
import org.heard.eventstore.Follower;
import org.heard.procedure.complaint.event.AppointmentEvent;
import org.heard.procedure.complaint.event.ChangeEvent;
import org.heard.procedure.complaint.event.EndingEvent.ComplaintWithdrawn;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.ReceptionEvent.ComplaintRejected;
import org.heard.procedure.complaint.event.StageThreeEvent.FinalResponseIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.AdjudicationIssued;
import org.heard.procedure.complaint.event.StageTwoEvent.IndependentPersonAppointed;
import org.heard.procedure.complaint.event.StageTwoEvent.InvestigatorAppointed;

/** Writes who sees a complaint once more from the store, so that it can be rebuilt; the same facts give the same rows. */
@ApplicationScoped
class AccessProjection implements Follower {

    private final AccessTable table;

    AccessProjection(AccessTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "access";
    }

    @EventHandler
    void on(AppointmentEvent event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(InvolvementEvent event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(LifeEvent event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(ChangeEvent event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(ComplaintWithdrawn event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(ComplaintRejected event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(ComplaintErased event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(AdjudicationIssued event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(FinalResponseIssued event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(InvestigatorAppointed event) {
        table.write(event.id().uuid());
    }

    @EventHandler
    void on(IndependentPersonAppointed event) {
        table.write(event.id().uuid());
    }
}
