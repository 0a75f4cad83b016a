package org.heard.ombudsman;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.heard.kit.digest.Manifest;
import org.heard.testkit.Records;

/** A referral as procedure-service tells it, and what procedure and intake have of it. */
public record AReferral(String complaintId, String referralId, String council, ObjectNode told) {

    public static final String COUNCIL = "E09000099";
    public static final String OTHER_COUNCIL = "E10000099";

    /** SHA-256 of the bytes 00 ff and "They never came.". */
    private static final String COMMITMENT = "sha-256:4b5c475246eaf2b1a16189a36cceb34ba5d437f9e76934f2ed6104aa39f3be1b";

    private static final String TOPIC = "heard.procedure.v1";
    private static final JsonMapper JSON = new JsonMapper();

    /** A young person's own approach, of a complaint of its own. */
    public static AReferral made() {
        return made(UUID.randomUUID().toString(), COUNCIL);
    }

    public static AReferral made(String complaintId, String council) {
        return made(complaintId, UUID.randomUUID().toString(), council);
    }

    public static AReferral made(String complaintId, String referralId, String council) {
        var told = JsonNodeFactory.instance.objectNode();
        told.put("complaintId", complaintId)
                .put("referralId", referralId)
                .put("ground", "own-approach")
                .put("because", "delay")
                .put("referredOn", "2026-11-20")
                .put("stage", "stage-2")
                .put("youngPerson", true)
                .put("firstNoticeOn", "2026-08-01");
        told.put("manifestDigest", manifest(told, referralId).digest());
        return new AReferral(complaintId, referralId, council, told);
    }

    public AReferral by(boolean youngPerson) {
        told.put("youngPerson", youngPerson);
        return this;
    }

    public AReferral with(String field, String value) {
        told.put(field, value);
        return announced(field);
    }

    /** The same of a council that missed the limit of stage 2. */
    public AReferral late(String dueOn) {
        told.put("late", dueOn);
        told.put("manifestDigest", manifest(told, referralId).digest());
        return this;
    }

    public AReferral without(String field) {
        told.remove(field);
        return announced(field);
    }

    /** What stands in the case part, too, is in what was announced of it. */
    private AReferral announced(String changed) {
        if (changed.equals("ground") || changed.equals("because")) {
            told.put("manifestDigest", manifest(told, referralId).digest());
        }
        return this;
    }

    /** Another referral of the same complaint. */
    public AReferral later() {
        return made(complaintId, council).with("ground", "procedure-complete").without("because");
    }

    /** Tells it as a new event. */
    public AReferral send() {
        send(UUID.randomUUID().toString());
        return this;
    }

    public void send(String eventId) {
        send(headers(eventId), told.toString());
    }

    public void send(Map<String, String> headers, String payload) {
        Records.send(TOPIC, complaintId, payload.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Map<String, String> headers(String eventId) {
        return new HashMap<>(Map.of(
                "ce_specversion", "1.0",
                "ce_id", eventId,
                "ce_type", "uk.heard.ReferredToOmbudsman.v1",
                "ce_source", "/procedure-service",
                "ce_subject", complaintId,
                "ce_time", "2026-11-20T10:00:00Z",
                "councilid", council,
                "correlationid", UUID.randomUUID().toString(),
                "sequence", "7"));
    }

    /** The case part as procedure-service has it. */
    public String casePart() {
        return answer(manifest(told, referralId), parts(told, referralId));
    }

    /** The announced manifest with other contents. */
    public String casePartWithOtherContents() {
        return answer(manifest(told, referralId), parts(told, "another"));
    }

    /** A case part that is whole in itself, and another than was announced. */
    public String anotherCasePart() {
        return answer(manifest(told, "another"), parts(told, "another"));
    }

    /** What was announced, with words that nobody sealed. */
    public String casePartWithOtherWords() {
        return casePart().replace("They never came.", "They came.");
    }

    /** Who the people are, how to reach them and what they said, as intake-service has it. */
    public String personPart() {
        try {
            var person = (ObjectNode) JSON.readTree("""
                    {"people":[{"role":"complainant","name":"Quillon Testwell","dateOfBirth":"2011-04-02"}],
                     "contact":[{"kind":"text","address":"+447700900123","safe":true,"codeWord":"lantern"}],
                     "council":{"name":"Ashmere Council",
                       "linkOfficers":[{"name":"Ombudsman link officer","email":"link-officer@ashmere.example"}]},
                     "needs":[{"kind":"interpreter","words":"Invented: Polish, a woman."}],
                     "evidence":[{"number":1,"file":"evidence/001.txt","name":"My diary.txt","givenBy":"complainant",
                       "sha256":"4b5c475246eaf2b1a16189a36cceb34ba5d437f9e76934f2ed6104aa39f3be1b"}],
                     "complaint":{"reference":"HRD-1","points":[
                       {"number":1,"about":"looked-after-care","words":"My things were thrown away."}]}}""");
            var manifest = Manifest.of(
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("referralId", referralId)
                            .put("complaintId", complaintId),
                    person);
            var answer = JsonNodeFactory.instance.objectNode();
            answer.set("manifest", manifest.json());
            answer.set("person", person);
            return answer.toString();
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    public String casePartPath() {
        return "/v1/complaints/" + complaintId + "/referrals/" + referralId + "/case";
    }

    public String personPartPath() {
        return "/v1/complaints/" + complaintId + "/referrals/" + referralId + "/person";
    }

    private static String answer(Manifest manifest, ObjectNode parts) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("manifest", manifest.json());
        answer.set("case", parts);
        answer.putArray("words")
                .addObject()
                .put("sequence", 4)
                .put("salt", "00ff")
                .put("text", "They never came.");
        return answer.toString();
    }

    private static Manifest manifest(ObjectNode told, String referralId) {
        return Manifest.of(
                JsonNodeFactory.instance.objectNode().put("referralId", referralId), parts(told, referralId));
    }

    private static ObjectNode parts(ObjectNode told, String referralId) {
        try {
            var parts = (ObjectNode) JSON.readTree("""
                    {"complaint": {"procedure": "statutory", "stage": "stage-2", "ground": "%s", "because": "%s",
                      "of": "%s"},
                     "timeline": [
                       {"sequence": 3, "fact": "StageEscalated", "stored": {"to": "stage-2", "happenedOn": "2026-11-02"}},
                       {"sequence": 4, "fact": "StatementAgreed", "stored": {"happenedOn": "2026-11-09", "words": {"commitment": "%s"}}},
                       {"sequence": 5, "fact": "ReferredToOmbudsman", "stored": {"happenedOn": "2026-11-20"}}]}""".formatted(
                            told.path("ground").asText(), told.path("because").asText(), referralId, COMMITMENT));
            if (told.has("late")) {
                parts.withArray("timeline")
                        .add(JSON.readTree("""
                        {"sequence": 6, "fact": "DeadlineMissed", "stored": {"clock": "DL-21/request", "rule": "DL-21",
                          "stage": "stage-2", "dueOn": "%s", "happenedOn": "2026-11-20"}}""".formatted(told.path("late").asText())));
            }
            return parts;
        } catch (JsonProcessingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
