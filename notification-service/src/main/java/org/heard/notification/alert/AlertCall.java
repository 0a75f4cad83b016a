package org.heard.notification.alert;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.heard.notification.contact.Kind;

/** One message to one contact of the council about an alert. */
@Entity
@Table(name = "alert_call")
public class AlertCall extends PanacheEntityBase {

    @Id
    public UUID id;

    public String councilId;
    public UUID complaintId;
    public UUID alertId;

    /** The contact's place in the council's order, from 0. */
    public int rung;

    public boolean outOfHours;

    @Enumerated(EnumType.STRING)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    public State state;

    /** Why it was not sent; a code. */
    public String because;

    public int attempts;
    public Instant plannedAt;
    public Instant sentAt;

    /** How far it is. */
    public enum State {
        PLANNED("planned"),
        SENT("sent"),
        FAILED("failed");

        @EnumeratedValue
        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return code;
        }
    }
}
