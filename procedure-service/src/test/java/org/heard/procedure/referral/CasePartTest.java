package org.heard.procedure.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.heard.eventstore.StoredEvent;
import org.junit.jupiter.api.Test;

/** What the Ombudsman is sent: every fact as stored, words by their commitments alone, and proof that nothing was changed. */
class CasePartTest {

    private static final String ACCEPTED = """
            {"id":"c-1","reference":"HRD-1","procedure":"corporate","youngPerson":false,"complainantKind":"parent",
             "ruleSet":"CODE","happenedOn":"2026-06-01","recordedOn":"2026-06-02"}""";
    private static final String ANSWERED = """
            {"id":"c-1","words":{"box":"c2VhbGVk","commitment":"sha-256:00"},
             "findings":[{"point":1,"reasons":{"box":"c2VhbGVk","commitment":"sha-256:01"}}]}""";
    private static final String REFERRED = """
            {"id":"c-1","referralId":"r-1","ground":"own-approach","because":"delay","firstNoticeOn":"2026-06-01"}""";

    @Test
    void it_says_which_complaint_and_why_it_came() {
        var complaint = part().parts().get("complaint");
        assertEquals("HRD-1", complaint.get("reference").asText());
        assertEquals("corporate", complaint.get("procedure").asText());
        assertEquals("2026-06-01", complaint.get("receivedOn").asText());
        assertEquals("delay", complaint.get("because").asText());
        assertEquals("own-approach", complaint.get("ground").asText());
        assertFalse(complaint.has("stage"));
    }

    @Test
    void it_holds_every_fact_as_stored_and_of_words_the_commitment_alone() {
        var timeline = part().parts().get("timeline");
        assertEquals(3, timeline.size());
        var answer = timeline.get(1);
        assertEquals(1, answer.get("sequence").asInt());
        assertEquals("StageOneAnswered", answer.get("fact").asText());
        assertEquals("2", answer.get("revision").asText());
        assertEquals("2026-06-22T09:00:00Z", answer.get("recordedAt").asText());
        assertEquals("sha-256:00", answer.at("/stored/words/commitment").asText());
        assertEquals(
                "sha-256:01", answer.at("/stored/findings/0/reasons/commitment").asText());
        assertFalse(part().parts().toString().contains("c2VhbGVk"));
    }

    @Test
    void its_manifest_covers_it_and_nothing_else() {
        var part = part();
        assertTrue(part.manifest().covers(part.parts()));
        assertEquals("heard-case-1", part.manifest().json().get("format").asText());
        assertEquals("c-1", part.manifest().json().get("complaintId").asText());
        assertEquals("r-1", part.manifest().json().get("referralId").asText());
        assertEquals(2, part.manifest().json().get("asAt").asInt());
        var changed = part().parts().deepCopy();
        changed.put("complaint", "another");
        assertFalse(part.manifest().covers(changed));
        assertEquals(part.manifest().digest(), part().manifest().digest());
    }

    @Test
    void a_redacted_copy_has_a_manifest_of_its_own_that_names_the_one_it_copies() {
        var copy = part().withoutWords();
        assertTrue(copy.manifest().covers(copy.parts()));
        assertEquals("words", copy.manifest().json().get("redacted").asText());
        assertEquals(
                part().manifest().digest(), copy.manifest().json().get("copyOf").asText());
        assertFalse(copy.manifest().digest().equals(part().manifest().digest()));
        assertEquals(part().parts(), copy.parts());
    }

    @Test
    void what_is_no_json_is_said_to_be_none() {
        assertThrows(IllegalStateException.class, () -> CaseFile.of(List.of(stored(0, "ComplaintAccepted", "1", "{"))));
    }

    private static CaseFile part() {
        return CaseFile.of(List.of(
                stored(0, "ComplaintAccepted", "1", ACCEPTED),
                stored(1, "StageOneAnswered", "2", ANSWERED),
                stored(2, "ReferredToOmbudsman", "1", REFERRED)));
    }

    private static StoredEvent stored(long sequence, String fact, String revision, String json) {
        return new StoredEvent(
                "e-" + sequence,
                sequence,
                "complaint." + fact,
                revision,
                Instant.parse("2026-06-22T09:00:00Z"),
                json,
                Map.of());
    }
}
