package org.heard.files.scan;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Looks into an office document, which is an archive: without unpacking more than a bounded amount, and keeping none of it. */
final class DocumentCheck {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 500L << 20;
    private static final int PIECE_BYTES = 65_536;

    private DocumentCheck() {}

    static Finding of(InputStream file) throws IOException {
        var unpacked = 0L;
        var entries = 0;
        var isDocument = false;
        var piece = new byte[PIECE_BYTES];
        try (var archive = new ZipInputStream(file)) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > MOST_ENTRIES) {
                    return new Finding.Bad("too-much-inside");
                }
                if (isActive(name)) {
                    return new Finding.Bad("active-content");
                }
                isDocument |= name.equals("[content_types].xml") || name.equals("mimetype");
                for (var read = archive.read(piece); read >= 0; read = archive.read(piece)) {
                    unpacked += read;
                    if (unpacked > MOST_BYTES) {
                        return new Finding.Bad("too-much-inside");
                    }
                }
            }
        } catch (ZipException broken) {
            var locked = String.valueOf(broken.getMessage()).contains("encrypted");
            return new Finding.Bad(locked ? "locked-with-a-password" : "broken");
        }
        return isDocument ? new Finding.Clean() : new Finding.Bad("not-a-document");
    }

    /** Macros of either family, and programs that are hung onto a document. */
    private static boolean isActive(String name) {
        return name.endsWith("vbaproject.bin")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("/activex/")
                || name.matches(".*\\.(exe|dll|js|vbs|bat|cmd|ps1|scr|jar|msi|hta|com)");
    }
}
