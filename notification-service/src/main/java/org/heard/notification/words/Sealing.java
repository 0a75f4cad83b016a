package org.heard.notification.words;

import com.google.crypto.tink.Aead;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.heard.kit.sealing.MasterKeyFile;
import org.heard.notification.NotificationConfig;

/** Seals what people wrote, and from which number, with the master key, each bound to the one row it stands in. */
@Startup
@Singleton
public class Sealing {

    private final Aead key;

    Sealing(NotificationConfig config) throws GeneralSecurityException {
        this.key = MasterKeyFile.wrapping(config.masterKeyFile()
                .orElseThrow(() -> new IllegalStateException("heard.notification.master-key-file is needed")));
    }

    public byte[] seal(String words, UUID row) {
        try {
            return key.encrypt(words.getBytes(StandardCharsets.UTF_8), boundTo(row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("words cannot be sealed", impossible);
        }
    }

    public String open(byte[] kept, UUID row) {
        try {
            return new String(key.decrypt(kept, boundTo(row)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("words cannot be opened", foreign);
        }
    }

    private static byte[] boundTo(UUID row) {
        return row.toString().getBytes(StandardCharsets.UTF_8);
    }
}
