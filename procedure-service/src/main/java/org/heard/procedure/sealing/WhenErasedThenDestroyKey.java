package org.heard.procedure.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import org.axonframework.eventhandling.EventHandler;
import org.heard.eventstore.Follower;
import org.heard.procedure.complaint.event.KeepingEvent.ComplaintErased;

/** An erasure that was decided is carried out: without its key, a complaint's words are erased wherever they lie. */
@ApplicationScoped
class WhenErasedThenDestroyKey implements Follower {

    private final KeyDestruction keys;

    WhenErasedThenDestroyKey(KeyDestruction keys) {
        this.keys = keys;
    }

    @Override
    public String name() {
        return "key-destruction";
    }

    @EventHandler
    void on(ComplaintErased fact) {
        keys.destroy(fact.id().uuid());
    }
}
