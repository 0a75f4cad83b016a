package org.heard.notification.contact;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heard.notification.NotificationConfig;

/** Digests addresses under a key (HMAC-SHA-256), so that a reply can be matched without keeping a number. */
@Startup
@Singleton
public class LookupKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    LookupKey(NotificationConfig config) {
        var file = config.lookupKeyFile()
                .orElseThrow(() -> new IllegalStateException("heard.notification.lookup-key-file is needed"));
        this.key = new SecretKeySpec(read(file, config.createMissingLookupKey()), ALGORITHM);
    }

    /** The digest of an address: the same for every way to write it, and nothing without the key. */
    public String digest(Address address) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var text = address.kind() + ":" + address.value();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] read(Path file, boolean createMissing) {
        try {
            if (createMissing && !Files.exists(file)) {
                create(file);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length < KEY_BYTES) {
                throw new IllegalStateException("the lookup key is shorter than " + KEY_BYTES + " bytes");
            }
            return bytes;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the lookup key cannot be read", unreadable);
        }
    }

    /** Whole or not at all, and only once, whoever starts at the same time. */
    private static void create(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var draft = Files.createTempFile(folder, "lookup", ".new", ownerOnly);
        try {
            var bytes = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(bytes);
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // made by another process a moment ago: that one holds
        } finally {
            Files.delete(draft);
        }
    }
}
