package org.heard.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Files in a ZIP that has one form only: the order in which they were added, one fixed time, nothing compressed (what a
 * compressor writes depends on its version). The last file, {@link #SUMS}, lists the SHA-256 of each as {@code sha256sum -c}
 * reads it.
 */
public final class Pack {

    /** The list of the files' sums. */
    public static final String SUMS = "files.sha256";

    /** The first moment that a ZIP can hold is taken for an older one, and written with the zone of who writes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");

    private final Map<String, Measured> files = new LinkedHashMap<>();

    /** A file that need not be held in memory: whenever it is written, it is the same. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What stands before a file in a ZIP, and in the sums. */
    private record Measured(Content content, long bytes, long crc, String sha256) {}

    /**
     * Adds a file.
     *
     * @param name path in the ZIP, with {@code /} between folders
     * @return this pack
     * @throws IllegalArgumentException when the name could lead out of the place where it is unpacked, or is taken
     */
    public Pack add(String name, byte[] content) {
        var copy = content.clone();
        try {
            return add(name, out -> out.write(copy));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Adds a file that lies elsewhere. It is read once now, to measure it, and once when the ZIP is written.
     *
     * @throws IllegalArgumentException as of any other file
     */
    public Pack add(String name, Content content) throws IOException {
        if (!NAME.matcher(name).matches() || name.equals(SUMS) || files.containsKey(name)) {
            throw new IllegalArgumentException("not a name for a file of a pack, or taken");
        }
        files.put(name, measured(content));
        return this;
    }

    /** SHA-256 of a file that was added, in 64 lower-case hexadecimal digits. */
    public String sha256Of(String name) {
        return files.get(name).sha256();
    }

    /** The ZIP with everything that was added, and the sums. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try {
            zipTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Writes the same ZIP piece by piece; the stream stays open. */
    public void zipTo(OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setMethod(ZipOutputStream.STORED);
        for (var file : files.entrySet()) {
            put(zip, file.getKey(), file.getValue());
        }
        var sums = sums().getBytes(StandardCharsets.UTF_8);
        put(zip, SUMS, measured(to -> to.write(sums)));
        zip.finish();
    }

    private String sums() {
        return files.entrySet().stream()
                .map(file -> file.getValue().sha256() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static void put(ZipOutputStream zip, String name, Measured file) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(file.bytes());
        entry.setCompressedSize(file.bytes());
        entry.setCrc(file.crc());
        zip.putNextEntry(entry);
        file.content().writeTo(zip);
        zip.closeEntry();
    }

    private static Measured measured(Content content) throws IOException {
        var crc = new CRC32();
        var digest = sha256();
        var counted = new long[1];
        content.writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                crc.update(bytes, from, length);
                digest.update(bytes, from, length);
                counted[0] += length;
            }
        });
        return new Measured(content, counted[0], crc.getValue(), HexFormat.of().formatHex(digest.digest()));
    }

    /** SHA-256 in 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] content) {
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
