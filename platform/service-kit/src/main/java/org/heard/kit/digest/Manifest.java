package org.heard.kit.digest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.TreeSet;

/**
 * What a document consists of: a digest per part. The manifest's own digest, told ahead, stands for the whole document, so
 * that whoever fetches it later can see that it is what was meant.
 *
 * @param json the facts given, and {@code "parts":[{"name":"timeline","digest":"sha-256:…"}]} by name
 */
public record Manifest(JsonNode json) {

    /**
     * @param facts what the document is about, such as ids and dates
     * @param parts the document: each field is a part
     */
    public static Manifest of(ObjectNode facts, ObjectNode parts) {
        var json = facts.deepCopy();
        var list = json.putArray("parts");
        for (var name : names(parts)) {
            list.addObject().put("name", name).put("digest", CanonicalJson.digest(parts.get(name)));
        }
        return new Manifest(json);
    }

    /** {@code sha-256:<hex>} of the canonical manifest. */
    public String digest() {
        return CanonicalJson.digest(json);
    }

    /** Whether a document has exactly the parts that the manifest lists, each unchanged. */
    public boolean covers(JsonNode parts) {
        var listed = json.path("parts");
        if (!parts.isObject() || listed.size() != parts.size()) {
            return false;
        }
        for (var part : listed) {
            var content = parts.get(part.path("name").asText());
            if (content == null
                    || !CanonicalJson.digest(content).equals(part.path("digest").asText())) {
                return false;
            }
        }
        return true;
    }

    private static TreeSet<String> names(JsonNode parts) {
        var names = new TreeSet<String>();
        parts.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
