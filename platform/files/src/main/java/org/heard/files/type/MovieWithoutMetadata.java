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
import java.util.Arrays;
import java.util.Set;

/**
 * An MP4 or QuickTime film or sound whose boxes of user data and metadata, where phones write a place, are free space of the same
 * length: nothing moves, so no index needs a change. What a camera mixes into the stream of the film itself stays.
 */
final class MovieWithoutMetadata implements Copying {

    private static final int LARGEST_INDEX_BYTES = 32 << 20;
    private static final int HEADER_BYTES = 8;
    private static final int LONG_HEADER_BYTES = 16;
    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);
    private static final Set<String> METADATA = Set.of("udta", "meta", "uuid", "XMP_");
    private static final Set<String> WITH_METADATA = Set.of("moov", "trak");

    @Override
    public boolean copy(InputStream from, OutputStream to) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(from, FileType.HEAD_BYTES));
        var out = new DataOutputStream(to);
        var blanked = false;
        try {
            for (var first = in.read(); first >= 0; first = in.read()) {
                var size = Integer.toUnsignedLong(
                        first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedByte() << 8 | in.readUnsignedByte());
                blanked |= box(size, in, out);
            }
            return blanked;
        } catch (EOFException brokenOff) {
            throw new Unreadable();
        }
    }

    private static boolean box(long size, DataInputStream in, DataOutputStream out) throws IOException {
        var name = new byte[4];
        in.readFully(name);
        var type = new String(name, StandardCharsets.ISO_8859_1);
        var metadata = METADATA.contains(type);
        out.writeInt((int) size);
        out.write(metadata ? FREE : name);
        if (size == 0) {
            in.transferTo(metadata ? OutputStream.nullOutputStream() : out);
            return metadata;
        }
        var left = size - HEADER_BYTES;
        if (size == 1) {
            var whole = in.readLong();
            out.writeLong(whole);
            left = whole - LONG_HEADER_BYTES;
        }
        if (left < 0) {
            throw new Unreadable();
        }
        if (metadata) {
            Bytes.blank(in, out, left);
            return true;
        }
        if (!WITH_METADATA.contains(type)) {
            Bytes.copy(in, out, left);
            return false;
        }
        return index(left, in, out);
    }

    private static boolean index(long length, DataInputStream in, DataOutputStream out) throws IOException {
        if (length > LARGEST_INDEX_BYTES) {
            throw new Unreadable();
        }
        var index = in.readNBytes((int) length);
        if (index.length < length) {
            throw new Unreadable();
        }
        var blanked = blank(ByteBuffer.wrap(index), 0, index.length);
        out.write(index);
        return blanked;
    }

    private static boolean blank(ByteBuffer boxes, int from, int to) throws Unreadable {
        var blanked = false;
        for (var at = from; at + HEADER_BYTES <= to; ) {
            var size = boxes.getInt(at);
            if (size < HEADER_BYTES || size > to - at) {
                throw new Unreadable();
            }
            var type = new String(boxes.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            if (METADATA.contains(type)) {
                boxes.put(at + 4, FREE);
                Arrays.fill(boxes.array(), at + HEADER_BYTES, at + size, (byte) 0);
                blanked = true;
            } else if (WITH_METADATA.contains(type)) {
                blanked |= blank(boxes, at + HEADER_BYTES, at + size);
            }
            at += size;
        }
        return blanked;
    }
}
