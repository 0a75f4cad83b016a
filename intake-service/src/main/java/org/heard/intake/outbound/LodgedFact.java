package org.heard.intake.outbound;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import org.heard.contracts.IntakeEvent.ComplaintLodged;

/** That a complaint was lodged, before anybody was told; it can be kept as text, ids and codes only. */
public record LodgedFact(ComplaintLodged event) {

    /** The fact that {@link #json} wrote. */
    public static LodgedFact read(String text, ObjectMapper json) {
        try {
            return new LodgedFact(json.readValue(text, ComplaintLodged.class));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public UUID complaintId() {
        return event.complaintId();
    }

    public String reference() {
        return event.reference();
    }

    public String json(ObjectMapper json) {
        try {
            return json.writeValueAsString(event);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
