package org.heard.localstack.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The two keys that services read from files: 32 random bytes each, in Base64 on one line.
 *
 * @param master wraps the data keys of complaints
 * @param lookup keys the digests by which a sealed value can be found
 */
public record KeyFiles(Path master, Path lookup) {

    private static final int KEY_BYTES = 32;

    /** The files in a folder. */
    public static KeyFiles in(Path folder) {
        return new KeyFiles(folder.resolve("master.key"), folder.resolve("lookup.key"));
    }

    /** Makes up the keys that are missing in a folder, for stacks that the launcher does not start. */
    public static void main(String[] args) throws IOException {
        in(Path.of(args[0])).createMissing();
    }

    /** Makes up the keys that are not there yet. */
    public KeyFiles createMissing() throws IOException {
        create(master);
        create(lookup);
        return this;
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, Base64.getEncoder().encodeToString(bytes) + "\n");
    }
}
