package org.heard.ombudsman.gathering;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.heard.kit.digest.CanonicalJson;
import org.heard.kit.digest.Manifest;

/** What came of a try to fetch a part. */
sealed interface Finding {

    /** It is what was meant. */
    record Held(String content) implements Finding {}

    /** It came, and it is not what the referral announced: it is not kept, and tried again in case that is mended. */
    record Differs(String problem) implements Finding {}

    /** It did not come. */
    record Missing(String problem) implements Finding {}

    /**
     * Judges a case part.
     *
     * @param answer {@code {"manifest":{…},"case":{…}}}
     * @param announced digest of the manifest as the referral told it
     */
    static Finding ofCasePart(JsonNode answer, String announced) {
        var manifest = new Manifest(answer.path("manifest"));
        if (!manifest.json().isObject() || !answer.path("case").isObject()) {
            return new Missing("unreadable-answer");
        }
        if (!manifest.digest().equals(announced)) {
            return new Differs("manifest-digest-differs");
        }
        if (!manifest.covers(answer.path("case"))) {
            return new Differs("part-digest-differs");
        }
        return held(answer);
    }

    /** Judges who the people are. */
    static Finding ofIdentity(JsonNode answer) {
        return answer.path("people").isArray() ? held(answer) : new Missing("unreadable-answer");
    }

    private static Finding held(JsonNode answer) {
        return new Held(new String(CanonicalJson.of(answer), StandardCharsets.UTF_8));
    }
}
