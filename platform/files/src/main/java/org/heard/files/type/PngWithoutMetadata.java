package org.heard.files.type;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG picture with the chunks that are needed to show it, and no others. */
final class PngWithoutMetadata implements Copying {

    private static final int SIGNATURE_BYTES = 8;
    private static final int CHECKSUM_BYTES = 4;

    private static final Set<String> KEPT = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs", "hIST",
            "sPLT", "acTL", "fcTL", "fdAT");

    @Override
    public boolean copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, FileType.HEAD_BYTES));
        var out = new DataOutputStream(to);
        try {
            var signature = new byte[SIGNATURE_BYTES];
            in.readFully(signature);
            out.write(signature);
            var leftOut = false;
            for (var type = ""; !type.equals("IEND"); ) {
                var length = in.readInt();
                var name = new byte[4];
                in.readFully(name);
                type = new String(name, StandardCharsets.US_ASCII);
                if (length < 0) {
                    throw new Unreadable();
                }
                if (KEPT.contains(type)) {
                    out.writeInt(length);
                    out.write(name);
                    Bytes.copy(in, out, (long) length + CHECKSUM_BYTES);
                } else {
                    leftOut = true;
                    Bytes.copy(in, OutputStream.nullOutputStream(), (long) length + CHECKSUM_BYTES);
                }
            }
            return in.transferTo(OutputStream.nullOutputStream()) > 0 || leftOut;
        } catch (EOFException brokenOff) {
            throw new Unreadable();
        }
    }
}
