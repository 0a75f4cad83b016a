package org.heard.files.type;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG photo with what is needed to show it, and no more: segments of applications and comments stay behind, and so does
 * whatever follows the picture (phones hang a second one there, or a film, with metadata of its own). Pixels are not touched.
 */
final class JpegWithoutMetadata implements Copying {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int COMMENT = 0xFE;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_14 = 0xEE;
    private static final int APP_15 = 0xEF;
    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, FileType.HEAD_BYTES));
        var out = new DataOutputStream(new BufferedOutputStream(to, FileType.HEAD_BYTES));
        try {
            if (in.read() != 0xFF || in.read() != START) {
                throw new Unreadable();
            }
            out.writeShort(0xFF00 | START);
            var leftOut = segments(in, out);
            var trailing = in.transferTo(OutputStream.nullOutputStream()) > 0;
            out.flush();
            return leftOut || trailing;
        } catch (EOFException brokenOff) {
            throw new Unreadable();
        }
    }

    private static boolean segments(DataInputStream in, DataOutputStream out) throws IOException {
        var leftOut = false;
        var marker = nextMarker(in);
        while (marker != END) {
            if (isAlone(marker)) {
                out.writeShort(0xFF00 | marker);
                marker = nextMarker(in);
                continue;
            }
            var length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new Unreadable();
            }
            var segment = new byte[length];
            in.readFully(segment);
            var kept = kept(marker, segment);
            leftOut |= kept != segment;
            if (kept.length > 0 || kept == segment) {
                out.writeShort(0xFF00 | marker);
                out.writeShort(kept.length + 2);
                out.write(kept);
            }
            marker = marker == SCAN ? copyScan(in, out) : nextMarker(in);
        }
        out.writeShort(0xFF00 | END);
        return leftOut;
    }

    /** The segment itself where it is kept, what takes its place, or nothing. */
    private static byte[] kept(int marker, byte[] segment) {
        if (marker == APP_1 && beginsWith(segment, Exif.MARK)) {
            return Exif.read(segment).write();
        }
        var keeps = marker == APP_0
                || marker == APP_14
                || marker == APP_2 && beginsWith(segment, COLOURS)
                || marker != COMMENT && (marker < APP_0 || marker > APP_15);
        return keeps ? segment : new byte[0];
    }

    private static int nextMarker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new Unreadable();
        }
        var marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** Copies the picture's data and gives the marker that follows; a picture that breaks off is ended. */
    private static int copyScan(DataInputStream in, DataOutputStream out) throws IOException {
        for (var next = in.read(); next >= 0; next = in.read()) {
            if (next != 0xFF) {
                out.write(next);
                continue;
            }
            var marker = in.read();
            while (marker == 0xFF) {
                marker = in.read();
            }
            if (marker < 0) {
                return END;
            }
            if (marker != 0 && !isRestart(marker)) {
                return marker;
            }
            out.writeShort(0xFF00 | marker);
        }
        return END;
    }

    private static boolean isAlone(int marker) {
        return isRestart(marker) || marker == 0x01;
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static boolean beginsWith(byte[] segment, byte[] beginning) {
        return segment.length >= beginning.length
                && Arrays.equals(segment, 0, beginning.length, beginning, 0, beginning.length);
    }
}
