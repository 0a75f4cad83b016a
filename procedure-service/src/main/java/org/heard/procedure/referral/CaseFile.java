package org.heard.procedure.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.heard.eventstore.StoredEvent;
import org.heard.kit.digest.Manifest;

/**
 * The case part of a referral, as at the referral: every fact of the complaint up to it, exactly as stored, so that it can be made
 * again at any later time and is the same to the byte. Words are in it by their commitments alone.
 *
 * @param parts {@code complaint} and {@code timeline}
 */
public record CaseFile(Manifest manifest, ObjectNode parts) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FORMAT = "heard-case-1";

    /**
     * The case file of a referral.
     *
     * @param upToReferral the complaint's events from the first; the last of them is the referral
     */
    public static CaseFile of(List<StoredEvent> upToReferral) {
        var first = read(upToReferral.getFirst());
        var referral = read(upToReferral.getLast());
        var facts = JSON.createObjectNode();
        facts.put("format", FORMAT);
        facts.set("complaintId", first.get("id"));
        facts.set("referralId", referral.get("referralId"));
        facts.put("asAt", upToReferral.getLast().sequence());
        var parts = JSON.createObjectNode();
        parts.set("complaint", complaint(first, referral));
        var timeline = parts.putArray("timeline");
        upToReferral.forEach(event -> timeline.add(entry(event)));
        return new CaseFile(Manifest.of(facts, parts), parts);
    }

    /**
     * A copy to be shown where nobody's words may be: the same facts, and a manifest of its own that says what is left out and of
     * which manifest it is a copy.
     */
    public CaseFile withoutWords() {
        var facts = ((ObjectNode) manifest.json()).deepCopy();
        facts.remove("parts");
        facts.put("redacted", "words");
        facts.put("copyOf", manifest.digest());
        return new CaseFile(Manifest.of(facts, parts), parts);
    }

    private static ObjectNode complaint(ObjectNode first, ObjectNode referral) {
        var complaint = JSON.createObjectNode();
        for (var name : List.of("reference", "procedure", "youngPerson", "complainantKind", "ruleSet")) {
            complaint.set(name, first.get(name));
        }
        complaint.set("receivedOn", first.get("happenedOn"));
        for (var name : List.of("ground", "because", "stage", "firstNoticeOn")) {
            if (referral.has(name)) {
                complaint.set(name, referral.get(name));
            }
        }
        return complaint;
    }

    private static ObjectNode entry(StoredEvent event) {
        var entry = JSON.createObjectNode();
        entry.put("sequence", event.sequence());
        entry.put("fact", event.type().substring(event.type().indexOf('.') + 1));
        entry.put("revision", event.revision());
        entry.put("recordedAt", event.recordedAt().toString());
        entry.set("stored", withoutBoxes(read(event)));
        return entry;
    }

    private static ObjectNode read(StoredEvent event) {
        try {
            return (ObjectNode) JSON.readTree(event.json());
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException("a stored event is no JSON", malformed);
        }
    }

    private static <T extends JsonNode> T withoutBoxes(T stored) {
        stored.findParents("commitment").forEach(words -> ((ObjectNode) words).remove("box"));
        return stored;
    }
}
