package org.heard.files.type;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A WebP picture whose metadata chunks are blank: they keep their length, since the file's length stands at its beginning. */
final class WebpWithoutMetadata implements Copying {

    private static final int HEADER_BYTES = 12;
    private static final int FLAGS_OF_METADATA = 0x08 | 0x04;

    private static final Set<String> KEPT = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public boolean copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, FileType.HEAD_BYTES));
        var out = new DataOutputStream(to);
        try {
            var header = new byte[HEADER_BYTES];
            in.readFully(header);
            out.write(header);
            var left = Integer.toUnsignedLong(Integer.reverseBytes(toInt(header, 4))) - 4;
            var blanked = false;
            while (left >= 8) {
                var name = new byte[4];
                in.readFully(name);
                var type = new String(name, StandardCharsets.US_ASCII);
                var length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                var padded = length + (length & 1);
                var kept = KEPT.contains(type);
                out.write(kept ? name : "JUNK".getBytes(StandardCharsets.US_ASCII));
                out.writeInt(Integer.reverseBytes((int) length));
                if (type.equals("VP8X") && length > 0) {
                    out.write(in.readUnsignedByte() & ~FLAGS_OF_METADATA);
                    Bytes.copy(in, out, padded - 1);
                } else if (kept) {
                    Bytes.copy(in, out, padded);
                } else {
                    blanked = true;
                    Bytes.blank(in, out, padded);
                }
                left -= 8 + padded;
            }
            return in.transferTo(OutputStream.nullOutputStream()) > 0 || blanked;
        } catch (EOFException brokenOff) {
            throw new Unreadable();
        }
    }

    private static int toInt(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).getInt(at);
    }
}
