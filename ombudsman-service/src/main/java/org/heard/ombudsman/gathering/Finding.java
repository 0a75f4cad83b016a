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

    /** Judges the person part: it must be what its own manifest says. */
    static Finding ofPersonPart(JsonNode answer) {
        if (!answer.at("/person/people").isArray()) {
            return new Missing("unreadable-answer");
        }
        return new Manifest(answer.path("manifest")).covers(answer.path("person"))
                ? held(answer)
                : new Differs("part-digest-differs");
    }

    /** Keeps an answer in its one form, so that what is shown is what was proven. */
    static Finding held(JsonNode answer) {
        return new Held(new String(CanonicalJson.of(answer), StandardCharsets.UTF_8));
    }
}
