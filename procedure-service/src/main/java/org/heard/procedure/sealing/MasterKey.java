package org.heard.procedure.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.heard.kit.sealing.MasterKeyFile;
import org.heard.procedure.ProcedureConfig;

/** The key that wraps every data key. */
@Startup
@Singleton
class MasterKey {

    private final Configuration tink;
    private final Aead wrapping;

    MasterKey(ProcedureConfig config) throws GeneralSecurityException {
        this.tink = RegistryConfiguration.get();
        this.wrapping = MasterKeyFile.wrapping(config.masterKeyFile());
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
