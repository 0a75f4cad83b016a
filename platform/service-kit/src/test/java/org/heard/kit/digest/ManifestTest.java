package org.heard.kit.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ManifestTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void order_and_white_space_make_no_difference() {
        var one = object("{ \"b\": [1, {\"y\": null, \"x\": \"é\\u0001\"}], \"a\": true }");
        assertEquals(
                "{\"a\":true,\"b\":[1,{\"x\":\"é\\u0001\",\"y\":null}]}",
                new String(CanonicalJson.of(one), StandardCharsets.UTF_8));
        assertEquals(
                CanonicalJson.digest(one),
                CanonicalJson.digest(object("{\"a\":true,\"b\":[1,{\"x\":\"é\\u0001\",\"y\":null}]}")));
    }

    @Test
    void the_digest_is_that_of_the_bytes() {
        assertEquals(
                "sha-256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
                CanonicalJson.digest(object("{}")));
    }

    @Test
    void a_fraction_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> CanonicalJson.of(object("{\"a\":1.5}")));
    }

    @Test
    void a_manifest_covers_its_document_and_no_other() {
        var parts = object("{\"timeline\":[{\"fact\":\"StageEscalated\"}],\"complaint\":{\"stage\":\"stage-2\"}}");
        var manifest = Manifest.of(object("{\"referralId\":\"r\"}"), parts);
        assertTrue(manifest.covers(parts));
        assertFalse(manifest.covers(object("{\"timeline\":[],\"complaint\":{\"stage\":\"stage-2\"}}")));
        assertFalse(manifest.covers(parts.deepCopy().put("more", 1)));
        assertFalse(manifest.covers(parts.deepCopy().without("timeline")));
        assertFalse(manifest.covers(JSON.nullNode()));
    }

    @Test
    void another_document_has_another_digest() {
        var facts = object("{\"referralId\":\"r\"}");
        assertNotEquals(
                Manifest.of(facts, object("{\"a\":1}")).digest(),
                Manifest.of(facts, object("{\"a\":2}")).digest());
    }

    private static ObjectNode object(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }
}
