package org.heard.files.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form with a file, read as it streams in (RFC 7578), so that the file is nowhere held in the clear: neither in memory nor on
 * disk. The fields before the file are known before a byte of the file is read. Blocks.
 */
public final class StreamedForm {

    private static final int BUFFER_BYTES = 65_536;
    private static final int MOST_HEADER_BYTES = 8_192;
    private static final int MOST_FIELD_BYTES = 131_072;
    private static final int MOST_FIELDS = 50;
    private static final int LONGEST_BOUNDARY = 200;
    private static final int LONGEST_NAME = 200;

    private static final Pattern BOUNDARY =
            Pattern.compile("multipart/form-data;.*boundary=\"?([^\";\\s]+)\"?.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile(";\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE_NAME = Pattern.compile(";\\s*filename=\"([^\"]*)\"");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /** From here to {@code safe} the buffer holds content of the part; what is behind may be its end. */
    private int from;

    private int safe;
    private int to = 2;
    private boolean partIsOver;
    private boolean ended;
    private int fieldsRead;

    private StreamedForm(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        // the first part begins as every other one does
        buffer[0] = '\r';
        buffer[1] = '\n';
    }

    /** This is no form with a file, or no whole one. */
    public static final class Unreadable extends IOException {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * A file as it is sent.
     *
     * @param name what its sender calls it, blank where they chose none
     */
    public record Sent(String name, InputStream content) {

        /** The name without the folder it lay in and without what is no letter. */
        public String plainName() {
            var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                    .replaceAll("\\p{Cntrl}", " ")
                    .strip();
            return last.substring(Math.max(0, last.length() - LONGEST_NAME));
        }
    }

    /** @throws Unreadable when the type is not that of a form with a file */
    public static StreamedForm of(String contentType, InputStream body) throws Unreadable {
        var found = BOUNDARY.matcher(contentType == null ? "" : contentType);
        if (!found.matches() || found.group(1).length() > LONGEST_BOUNDARY) {
            throw new Unreadable("no form with a file");
        }
        return new StreamedForm(body, found.group(1));
    }

    /** Reads fields up to the next file, which must be read next; empty when the form is over. */
    public Optional<Sent> upToFile(MultivaluedMap<String, String> fields) throws IOException {
        while (nextPart()) {
            var said = header();
            var name = first(NAME, said).orElseThrow(() -> new Unreadable("a part has no name"));
            var file = first(FILE_NAME, said);
            if (file.isPresent()) {
                return Optional.of(new Sent(file.get(), new Content()));
            }
            if (++fieldsRead > MOST_FIELDS) {
                throw new Unreadable("too many fields");
            }
            fields.add(name, field());
        }
        return Optional.empty();
    }

    /** Reads the fields that are left and passes over what else there is, so that whoever sent it hears the answer. */
    public void rest(MultivaluedMap<String, String> fields) throws IOException {
        while (!ended) {
            upToFile(fields);
        }
        skipRest();
    }

    /** Reads what is left, so that whoever sent it hears the answer. */
    public void skipRest() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
    }

    private static Optional<String> first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private boolean nextPart() throws IOException {
        while (!ended && more()) {
            from = safe;
        }
        if (ended) {
            return false;
        }
        from += delimiter.length;
        safe = from;
        partIsOver = false;
        var next = new String(new byte[] {next(), next()}, StandardCharsets.ISO_8859_1);
        ended = next.equals("--");
        if (!ended && !next.equals("\r\n")) {
            throw new Unreadable("a part has no beginning");
        }
        return !ended;
    }

    /** What a part says of itself: its lines up to the empty one. */
    private String header() throws IOException {
        var header = new byte[MOST_HEADER_BYTES];
        for (var length = 0; length < MOST_HEADER_BYTES; length++) {
            header[length] = next();
            var text = length < 3 ? "" : new String(header, length - 3, 4, StandardCharsets.ISO_8859_1);
            if (text.equals("\r\n\r\n")) {
                return new String(header, 0, length, StandardCharsets.UTF_8);
            }
        }
        throw new Unreadable("a part says too much of itself");
    }

    private String field() throws IOException {
        var content = new Content().readNBytes(MOST_FIELD_BYTES + 1);
        if (content.length > MOST_FIELD_BYTES) {
            throw new Unreadable("a field is too long");
        }
        return Typed.seen(new String(content, StandardCharsets.UTF_8));
    }

    private byte next() throws IOException {
        if (from == to) {
            fill();
        }
        safe = from + 1;
        return buffer[from++];
    }

    /** Whether the part has more content at hand. */
    private boolean more() throws IOException {
        while (from == safe && !partIsOver) {
            var end = end();
            if (end >= 0) {
                safe = end;
                partIsOver = true;
            } else if (to - from >= delimiter.length) {
                safe = to - delimiter.length + 1;
            } else {
                fill();
            }
        }
        return from < safe;
    }

    /** Where the part ends, if it does within what has come; else -1. */
    private int end() {
        for (var at = from; at + delimiter.length <= to; at++) {
            if (buffer[at] == '\r'
                    && Arrays.equals(buffer, at, at + delimiter.length, delimiter, 0, delimiter.length)) {
                return at;
            }
        }
        return -1;
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        safe -= from;
        from = 0;
        var read = in.read(buffer, to, buffer.length - to);
        if (read < 0) {
            throw new Unreadable("the form breaks off");
        }
        to += read;
    }

    private final class Content extends InputStream {

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!more()) {
                return -1;
            }
            var some = Math.min(length, safe - from);
            System.arraycopy(buffer, from, into, offset, some);
            from += some;
            return some;
        }
    }
}
