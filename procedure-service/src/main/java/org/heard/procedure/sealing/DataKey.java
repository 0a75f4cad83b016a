package org.heard.procedure.sealing;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.heard.procedure.complaint.term.Sealed;

/** Seals and opens the words of one complaint. */
final class DataKey {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String MARK = "HmacSHA256";

    private final Aead key;
    private final byte[] secret;
    private final byte[] complaint;

    /** @param secret the key's own bytes */
    DataKey(Aead key, byte[] secret, byte[] complaint) {
        this.key = key;
        this.secret = secret.clone();
        this.complaint = complaint.clone();
    }

    Sealed seal(String words) throws GeneralSecurityException {
        var text = words.getBytes(StandardCharsets.UTF_8);
        var salted = new byte[SALT_BYTES + text.length];
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        System.arraycopy(salt, 0, salted, 0, SALT_BYTES);
        System.arraycopy(text, 0, salted, SALT_BYTES, text.length);
        return new Sealed(Base64.getEncoder().encodeToString(key.encrypt(salted, complaint)), commitment(salted));
    }

    Opened open(Sealed sealed) throws GeneralSecurityException {
        var salted = key.decrypt(Base64.getDecoder().decode(sealed.box()), complaint);
        var salt = HexFormat.of().formatHex(salted, 0, SALT_BYTES);
        var words = Arrays.copyOfRange(salted, SALT_BYTES, salted.length);
        return new Opened(salt, new String(words, StandardCharsets.UTF_8));
    }

    /** Stands for a hash in this complaint: the same for the same hash, and tells nothing to who has not the key. */
    String mark(String hash) throws GeneralSecurityException {
        var mac = Mac.getInstance(MARK);
        mac.init(new SecretKeySpec(secret, MARK));
        return "hmac-sha-256:" + HexFormat.of().formatHex(mac.doFinal(hash.getBytes(StandardCharsets.UTF_8)));
    }

    private static String commitment(byte[] salted) throws GeneralSecurityException {
        return "sha-256:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
    }
}
