package org.heard.procedure.complaint;

import java.util.UUID;

/** A complaint's id: the one that intake gave, everywhere. */
public record ComplaintId(String value) {

    public ComplaintId {
        value = UUID.fromString(value).toString();
    }

    public static ComplaintId of(UUID id) {
        return new ComplaintId(id.toString());
    }

    public UUID uuid() {
        return UUID.fromString(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
