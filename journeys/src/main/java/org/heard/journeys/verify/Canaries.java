package org.heard.journeys.verify;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Many texts looked for at once: by their first eight bytes, then whole. */
final class Canaries {

    private static final int SHORTEST = 8;

    private final Map<Long, List<byte[]>> byStart = new HashMap<>();

    /** Texts of eight bytes and more; shorter ones would be found everywhere by chance. */
    Canaries(Collection<String> texts) {
        for (var text : new HashSet<>(texts)) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            if (bytes.length >= SHORTEST) {
                byStart.merge(start(bytes, 0), List.of(bytes), Canaries::joined);
            }
        }
    }

    /** How many there are. */
    int size() {
        return byStart.values().stream().mapToInt(List::size).sum();
    }

    /** Where in the content each that stands there does so first. */
    Set<Integer> in(byte[] content) {
        var found = new HashSet<Integer>();
        if (content == null || content.length < SHORTEST) {
            return found;
        }
        var window = start(content, 0);
        for (var at = 0; ; at++) {
            for (var text : byStart.getOrDefault(window, List.of())) {
                if (standsAt(content, at, text)) {
                    found.add(at);
                }
            }
            if (at + SHORTEST >= content.length) {
                return found;
            }
            window = window << Byte.SIZE | content[at + SHORTEST] & 0xffL;
        }
    }

    private static boolean standsAt(byte[] content, int at, byte[] text) {
        return at + text.length <= content.length
                && java.util.Arrays.equals(content, at, at + text.length, text, 0, text.length);
    }

    private static long start(byte[] bytes, int at) {
        var start = 0L;
        for (var index = 0; index < SHORTEST; index++) {
            start = start << Byte.SIZE | bytes[at + index] & 0xffL;
        }
        return start;
    }

    private static List<byte[]> joined(List<byte[]> one, List<byte[]> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }
}
