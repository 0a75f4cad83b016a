package org.heard.procedure.reading;

import org.heard.kit.council.Caller;
import org.heard.procedure.complaint.event.ComplaintEvent;
import org.heard.procedure.complaint.event.EndingEvent;
import org.heard.procedure.complaint.event.InvolvementEvent;
import org.heard.procedure.complaint.event.LifeEvent;
import org.heard.procedure.complaint.event.ReceptionEvent;

/** On whose side somebody looks at a complaint. */
public enum Viewer {
    /** The council's staff and systems, and services that read by reference. */
    COUNCIL,
    /** Whoever serves on the complaint: investigator, independent person, panel, advocate. */
    SERVING;

    /** The side of who asks; staff who serve look as staff. */
    public static Viewer of(Caller caller) {
        return caller.hasRole("complaint:read-appointed") && !caller.hasRole("complaint:read") ? SERVING : COUNCIL;
    }

    /**
     * Whether this side may know more of a fact than that it happened. What a person told the council alone stays there: why they
     * withdraw, whether somebody presses them, what the child wishes, a concern for their safety, which staff are kept away.
     */
    public boolean opens(ComplaintEvent fact) {
        return this == COUNCIL
                || switch (fact) {
                    case ReceptionEvent _, LifeEvent _, EndingEvent _, InvolvementEvent _ -> false;
                    case ComplaintEvent _ -> true;
                };
    }
}
