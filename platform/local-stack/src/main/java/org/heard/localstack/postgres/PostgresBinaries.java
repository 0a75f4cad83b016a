package org.heard.localstack.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.heard.localstack.config.Versions;
import org.heard.localstack.part.Folders;
import org.heard.localstack.part.PartFailed;
import org.tukaani.xz.XZInputStream;

/** The server's programs, unpacked once per version from the archive on our class path. */
record PostgresBinaries(Path folder) {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresBinaries unpackedUnder(Path programs) throws IOException {
        var folder = programs.resolve("postgres-" + Versions.ofThisBuild().postgres());
        if (!Files.exists(folder)) {
            Files.createDirectories(programs);
            var fresh = Files.createTempDirectory(programs, "postgres-");
            unpack(fresh);
            moveInPlace(fresh, folder);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void moveInPlace(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException _) {
            Folders.delete(fresh);
        }
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = archive();
                var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
    }

    private static InputStream archive() {
        var archive = PostgresBinaries.class.getResourceAsStream(ARCHIVE);
        if (archive == null) {
            throw new PartFailed("PostgreSQL is packed for Linux on x86-64 only; use such a machine");
        }
        return archive;
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(content, path);
            var executable = path.startsWith(target.resolve("bin"));
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
