package org.heard.files.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF for names that make it do something by itself. Names stand in the open or in compressed object streams,
 * which are unpacked to a bounded amount; other streams are pictures, fonts and text. A harmless file that merely has such a name is
 * refused, too: better than the other way round.
 */
final class PdfCheck {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "JS",
            "Launch",
            "RichMedia",
            "EmbeddedFiles",
            "EmbeddedFile",
            "XFA",
            "ImportData",
            "SubmitForm");
    private static final int LONGEST_NAME = 127;
    private static final int MOST_UNPACKED_BYTES = 64 << 20;
    private static final int PIECE_BYTES = 8_192;

    private final StringBuilder name = new StringBuilder();
    private boolean inName;
    private boolean objectStream;
    private boolean skipping;
    private boolean locked;
    private boolean active;
    private int unpacked;

    private PdfCheck() {}

    static Finding of(InputStream file) throws IOException {
        return new PdfCheck().look(new BufferedInputStream(file, PIECE_BYTES * 8));
    }

    private Finding look(InputStream in) throws IOException {
        var word = new StringBuilder();
        for (var next = in.read(); next >= 0 && !active && unpacked <= MOST_UNPACKED_BYTES; next = in.read()) {
            if (!skipping) {
                take(next);
            }
            if (Character.isLetter(next)) {
                word.append((char) next);
                if (word.length() > LONGEST_NAME) {
                    word.setLength(0);
                }
                continue;
            }
            var said = word.toString();
            if (said.equals("stream") && !skipping && (next == '\r' || next == '\n')) {
                if (objectStream) {
                    unpack(in, next == '\r' ? in.read() : next);
                }
                endOfName();
                skipping = true;
                objectStream = false;
            }
            skipping &= !said.endsWith("endstream");
            word.setLength(0);
        }
        endOfName();
        if (active) {
            return new Finding.Bad("active-content");
        }
        if (unpacked > MOST_UNPACKED_BYTES) {
            return new Finding.Bad("too-much-inside");
        }
        return locked ? new Finding.Bad("locked-with-a-password") : new Finding.Clean();
    }

    /** One byte after the other; a name begins with a slash and may hide letters as {@code #4a}. */
    private void take(int next) {
        if (next == '/') {
            endOfName();
            inName = true;
        } else if (inName) {
            if (next <= ' ' || "()<>[]{}%".indexOf(next) >= 0 || name.length() > LONGEST_NAME) {
                endOfName();
            } else {
                name.append((char) next);
            }
        }
    }

    private void endOfName() {
        if (inName) {
            var plain = unhidden(name);
            active |= ACTIVE.contains(plain);
            locked |= plain.equals("Encrypt");
            objectStream |= plain.equals("ObjStm");
        }
        inName = false;
        name.setLength(0);
    }

    private static String unhidden(CharSequence name) {
        var plain = new StringBuilder();
        for (var at = 0; at < name.length(); at++) {
            var hex = name.charAt(at) == '#' && at + 2 < name.length()
                    ? name.subSequence(at + 1, at + 3).toString()
                    : "";
            if (hex.matches("[0-9a-fA-F]{2}")) {
                plain.append((char) Integer.parseInt(hex, 16));
                at += 2;
            } else {
                plain.append(name.charAt(at));
            }
        }
        return plain.toString();
    }

    /** Reads names in a compressed object stream, whose first byte may have been read already. */
    private void unpack(InputStream in, int first) throws IOException {
        var inflater = new Inflater();
        var packed = new byte[1];
        var piece = new byte[PIECE_BYTES];
        try {
            for (var next = first == '\n' ? in.read() : first; next >= 0 && !inflater.finished(); ) {
                packed[0] = (byte) next;
                inflater.setInput(packed);
                for (var read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                    unpacked += read;
                    for (var at = 0; at < read; at++) {
                        take(piece[at] & 0xff);
                    }
                }
                if (unpacked > MOST_UNPACKED_BYTES || active) {
                    return;
                }
                next = inflater.finished() ? -1 : in.read();
            }
        } catch (DataFormatException notCompressed) {
            inName = false;
        } finally {
            inflater.end();
        }
    }
}
