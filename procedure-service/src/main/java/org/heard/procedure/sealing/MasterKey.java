package org.heard.procedure.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import org.heard.procedure.ProcedureConfig;

/** The key that wraps every data key: 32 bytes, in Base64, in the file that configuration names. */
@Startup
@Singleton
class MasterKey {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Configuration tink;
    private final Aead wrapping;

    MasterKey(ProcedureConfig config) throws GeneralSecurityException {
        AeadConfig.register();
        this.tink = RegistryConfiguration.get();
        var bytes = read(config.masterKeyFile());
        var key = AesGcmKey.builder()
                .setParameters(AesGcmParameters.builder()
                        .setKeySizeBytes(KEY_BYTES)
                        .setIvSizeBytes(IV_BYTES)
                        .setTagSizeBytes(TAG_BYTES)
                        .build())
                .setKeyBytes(SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()))
                .build();
        this.wrapping = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(tink, Aead.class);
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

    /** A new data key of a complaint, wrapped. */
    byte[] newWrappedKey(UUID complaint) throws GeneralSecurityException {
        var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, tink);
        return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, wrapping, bytes(complaint), tink);
    }

    /** The data key of a complaint. */
    DataKey unwrap(byte[] wrapped, UUID complaint) throws GeneralSecurityException {
        var key = TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, bytes(complaint), tink);
        var secret = ((AesGcmKey) key.getPrimary().getKey()).getKeyBytes().toByteArray(InsecureSecretKeyAccess.get());
        return new DataKey(key.getPrimitive(tink, Aead.class), secret, bytes(complaint));
    }

    byte[] seal(byte[] secret, UUID owner) throws GeneralSecurityException {
        return wrapping.encrypt(secret, bytes(owner));
    }

    byte[] open(byte[] sealed, UUID owner) throws GeneralSecurityException {
        return wrapping.decrypt(sealed, bytes(owner));
    }

    private static byte[] bytes(UUID complaint) {
        return complaint.toString().getBytes(StandardCharsets.UTF_8);
    }
}
