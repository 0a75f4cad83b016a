package org.heard.files.type;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Moves a known number of bytes from one stream to another, through a buffer of a fixed size. */
final class Bytes {

    private static final int AT_ONCE = 65_536;

    private Bytes() {}

    /** @throws EOFException when there are fewer */
    static void copy(InputStream in, OutputStream out, long count) throws IOException {
        move(in, out, count, false);
    }

    /** Reads them, and writes as many zeros. */
    static void blank(InputStream in, OutputStream out, long count) throws IOException {
        move(in, out, count, true);
    }

    private static void move(InputStream in, OutputStream out, long count, boolean blank) throws IOException {
        var buffer = new byte[(int) Math.min(AT_ONCE, Math.max(count, 1))];
        for (var left = count; left > 0; ) {
            var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(blank ? new byte[read] : buffer, 0, read);
            left -= read;
        }
    }
}
