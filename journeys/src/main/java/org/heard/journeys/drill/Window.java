package org.heard.journeys.drill;

/** The last bytes that went one way, so that a text is found though it came in two pieces. */
final class Window {

    private static final int KEPT = 512;

    private byte[] bytes = new byte[0];
    private int fresh;

    void add(byte[] piece, int length) {
        var kept = Math.min(KEPT, bytes.length);
        var next = new byte[kept + length];
        System.arraycopy(bytes, bytes.length - kept, next, 0, kept);
        System.arraycopy(piece, 0, next, kept, length);
        bytes = next;
        fresh = kept;
    }

    /** Whether the text stands in what came lately. */
    boolean holds(byte[] text) {
        return find(text, 0);
    }

    /** Whether the text ends in the piece that came last. */
    boolean holdsLast(byte[] text) {
        return find(text, Math.max(0, fresh - text.length + 1));
    }

    private boolean find(byte[] text, int from) {
        for (var at = from; at + text.length <= bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + text.length, text, 0, text.length)) {
                return true;
            }
        }
        return false;
    }
}
