package org.heard.kit.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key that wraps every data key: 32 bytes, in Base64, in the file that {@code HEARD_MASTER_KEY_FILE} names. */
public final class MasterKeyFile {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private MasterKeyFile() {}

    /**
     * What wraps data keys with the key in a file.
     *
     * @throws IllegalStateException where the file holds no such key
     */
    public static Aead wrapping(Path file) throws GeneralSecurityException {
        AeadConfig.register();
        var key = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(IV_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(read(file), InsecureSecretKeyAccess.get()))
                .build();
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static byte[] read(Path file) {
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).trim());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new IllegalStateException("HEARD_MASTER_KEY_FILE names no file with a key in Base64", unreadable);
        }
        throw new IllegalStateException("the key in HEARD_MASTER_KEY_FILE does not have " + KEY_BYTES + " bytes");
    }
}
