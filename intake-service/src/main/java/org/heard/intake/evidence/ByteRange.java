package org.heard.intake.evidence;

import java.util.Optional;
import java.util.regex.Pattern;
import org.heard.kit.problem.Problem;

/**
 * A part of a file, as {@code Range} asks for it (RFC 9110 section 14).
 *
 * @param from position of the first byte
 * @param to position of the last byte
 */
record ByteRange(long from, long to) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * The part of a file of this length; empty where there is no header, or one that asks otherwise than for one range of bytes:
     * then the whole file is the answer.
     *
     * @throws Problem {@code range-not-satisfiable} (416)
     */
    static Optional<ByteRange> of(String header, long length) {
        var asked = ONE.matcher(header == null ? "" : header.trim());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        var first = asked.group(1);
        var last = asked.group(2);
        var range = first.isEmpty()
                ? new ByteRange(Math.max(0, length - Long.parseLong(last)), length - 1)
                : new ByteRange(
                        Long.parseLong(first),
                        last.isEmpty() ? length - 1 : Math.min(Long.parseLong(last), length - 1));
        if (range.from > range.to) {
            throw new Problem(416, "range-not-satisfiable", "The file has " + length + " bytes.");
        }
        return Optional.of(range);
    }

    long length() {
        return to - from + 1;
    }
}
