package org.heard.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /**
     * Adds a file.
     *
     * @param name path in the ZIP, with {@code /} between folders
     * @return this pack
     * @throws IllegalArgumentException when the name could lead out of the place where it is unpacked, or is taken
     */
    public Pack add(String name, byte[] content) {
        if (!NAME.matcher(name).matches() || name.equals(SUMS) || files.containsKey(name)) {
            throw new IllegalArgumentException("not a name for a file of a pack, or taken");
        }
        files.put(name, content.clone());
        return this;
    }

    /** The ZIP with everything that was added, and the sums. */
    public byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
            put(zip, SUMS, sums().getBytes(StandardCharsets.UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String sums() {
        return files.entrySet().stream()
                .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** SHA-256 in 64 lower-case hexadecimal digits. */
    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
