package org.heard.intake.site;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Something that only the person has: the value of a session's cookie, or a code to come back. It seals what belongs to
 * it (AES-256-GCM under a key by HKDF-SHA-256), and is found by a digest, so that the database alone opens nothing.
 *
 * @param value at least 80 random bits
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int KEY_BYTES = 32;

    /** 32 letters and digits without look-alikes: neither I, L, O nor U. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int CODE_CHARACTERS = 16;
    private static final int GROUP = 4;

    /** A new value for a cookie or a form: 256 random bits. */
    public static Secret token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** A new code that somebody can write down: 80 random bits as four groups, such as {@code 7KM3-XQ9D-W2F6-H0TB}. */
    public static Secret code() {
        var code = new StringBuilder();
        for (var i = 0; i < CODE_CHARACTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new Secret(code.toString());
    }

    /** A code as somebody typed it: any case, with or without separators, O for 0, I and L for 1. */
    public static Secret typed(String text) {
        var bare = text.toUpperCase()
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return new Secret(bare.replaceAll("(.{4})(?=.)", "$1-"));
    }

    /** What it is found by: nothing can be computed back from it. */
    public String digest() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(("heard/" + value).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    /** Seals bytes for one purpose. */
    public byte[] seal(byte[] plain, String purpose) {
        try {
            return new AesGcmJce(key(purpose)).encrypt(plain, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what was sealed with it for the same purpose. */
    public byte[] open(byte[] sealed, String purpose) {
        try {
            return new AesGcmJce(key(purpose)).decrypt(sealed, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("what was sealed cannot be opened", wrong);
        }
    }

    private byte[] key(String purpose) throws GeneralSecurityException {
        return Hkdf.computeHkdf(
                "HMACSHA256",
                value.getBytes(StandardCharsets.UTF_8),
                new byte[0],
                purpose.getBytes(StandardCharsets.UTF_8),
                KEY_BYTES);
    }

    /** Never its value. */
    @Override
    public String toString() {
        return "secret";
    }
}
