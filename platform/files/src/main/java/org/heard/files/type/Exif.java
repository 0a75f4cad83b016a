package org.heard.files.type;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What of a photo's metadata is kept: which way up it is, and when it was taken. All else is left behind, so that no maker's own
 * field, old or new, can tell a place.
 *
 * @param orientation 1 to 8
 * @param takenAt as the camera wrote it, 19 characters
 */
record Exif(OptionalInt orientation, Optional<String> takenAt) {

    static final byte[] MARK = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x8769;
    private static final int TAKEN_AT = 0x9003;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ENTRY_BYTES = 12;
    private static final int DATE_BYTES = 20;
    private static final int MOST_ENTRIES = 512;

    private static final Exif NOTHING = new Exif(OptionalInt.empty(), Optional.empty());

    /** Reads a segment, its mark first. One that cannot be read says nothing. */
    static Exif read(byte[] segment) {
        try {
            var tiff = ByteBuffer.wrap(segment, MARK.length, segment.length - MARK.length)
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var first = tiff.getInt(4);
            var orientation = entry(tiff, first, ORIENTATION).map(at -> Short.toUnsignedInt(tiff.getShort(at + 8)));
            var takenAt = entry(tiff, first, EXIF)
                    .flatMap(at -> entry(tiff, tiff.getInt(at + 8), TAKEN_AT))
                    .filter(at -> tiff.getInt(at + 4) == DATE_BYTES)
                    .map(at -> text(tiff, tiff.getInt(at + 8)))
                    .filter(text -> text.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d"));
            return new Exif(
                    orientation
                            .filter(it -> it >= 1 && it <= 8)
                            .map(OptionalInt::of)
                            .orElse(OptionalInt.empty()),
                    takenAt);
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return NOTHING;
        }
    }

    /** A segment with its mark that says just this; empty when there is nothing to say. */
    byte[] write() {
        if (equals(NOTHING)) {
            return new byte[0];
        }
        var entries = (orientation.isPresent() ? 1 : 0) + (takenAt.isPresent() ? 1 : 0);
        var second = 8 + 2 + entries * ENTRY_BYTES + 4;
        var tiff = ByteBuffer.allocate(second + 2 + ENTRY_BYTES + 4 + DATE_BYTES);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8).putShort((short) entries);
        orientation.ifPresent(it -> tiff.putShort((short) ORIENTATION)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) it)
                .putShort((short) 0));
        takenAt.ifPresent(_ ->
                tiff.putShort((short) EXIF).putShort((short) LONG).putInt(1).putInt(second));
        tiff.putInt(0);
        takenAt.ifPresent(it -> tiff.putShort((short) 1)
                .putShort((short) TAKEN_AT)
                .putShort((short) ASCII)
                .putInt(DATE_BYTES)
                .putInt(second + 2 + ENTRY_BYTES + 4)
                .putInt(0)
                .put(it.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0));
        var segment = new ByteArrayOutputStream();
        segment.writeBytes(MARK);
        segment.write(tiff.array(), 0, tiff.position());
        return segment.toByteArray();
    }

    private static Optional<Integer> entry(ByteBuffer tiff, int directory, int tag) {
        var count = Math.min(Short.toUnsignedInt(tiff.getShort(directory)), MOST_ENTRIES);
        for (var n = 0; n < count; n++) {
            var at = directory + 2 + n * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(at)) == tag) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }

    private static String text(ByteBuffer tiff, int at) {
        var bytes = new byte[DATE_BYTES - 1];
        tiff.get(at, bytes);
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
