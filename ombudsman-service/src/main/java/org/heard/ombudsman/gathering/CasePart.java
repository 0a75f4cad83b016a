package org.heard.ombudsman.gathering;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.heard.kit.digest.Manifest;

/**
 * Proves a case part: its manifest is the announced one, its parts are those of the manifest, and its words are those that
 * stand in the timeline by their commitments ({@code sha-256:<hex>} of a salt and the words). Words that were erased prove
 * nothing any more, and are taken as such.
 *
 * @param answer {@code {"manifest":{…},"case":{…,"timeline":[…]},"words":[{"sequence","salt","text"}]}}
 */
record CasePart(JsonNode answer) {

    private static final String ERASED = "[erased]";

    /** @param announced digest of the manifest as the referral told it */
    Finding judge(String announced) {
        var manifest = new Manifest(answer.path("manifest"));
        if (!manifest.json().isObject() || !answer.path("case").isObject()) {
            return new Finding.Missing("unreadable-answer");
        }
        if (announced.isEmpty()) {
            return new Finding.Missing("not-announced");
        }
        if (!manifest.digest().equals(announced)) {
            return new Finding.Differs("manifest-digest-differs");
        }
        if (!manifest.covers(answer.path("case"))) {
            return new Finding.Differs("part-digest-differs");
        }
        return wordsAreTheSealedOnes() ? Finding.held(answer) : new Finding.Differs("words-differ");
    }

    private boolean wordsAreTheSealedOnes() {
        var facts = list(answer.path("case").path("timeline"));
        var words = list(answer.path("words"));
        var promised = facts.stream().mapToInt(fact -> commitments(fact).size()).sum();
        return words.size() == promised
                && facts.stream().allMatch(fact -> commitments(fact).stream()
                        .allMatch(commitment -> words.stream().anyMatch(spoken -> proves(spoken, fact, commitment))));
    }

    private static boolean proves(JsonNode spoken, JsonNode fact, String commitment) {
        if (spoken.path("sequence").asLong(-1) != fact.path("sequence").asLong(-2)) {
            return false;
        }
        var salt = spoken.path("salt").asText();
        var text = spoken.path("text").asText();
        return salt.isEmpty() ? text.equals(ERASED) : commitment.equals(commitment(salt, text));
    }

    private static String commitment(String salt, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            return "sha-256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static List<String> commitments(JsonNode fact) {
        return fact.path("stored").findValuesAsText("commitment");
    }

    private static List<JsonNode> list(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false).toList();
    }
}
