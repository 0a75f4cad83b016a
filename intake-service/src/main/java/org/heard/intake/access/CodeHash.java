package org.heard.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * What is kept of a code: Argon2id (19 MiB, 2 passes, 1 lane: the least that OWASP asks for) under a salt of its own.
 *
 * @param salt random, one per code
 * @param hash of code and salt
 */
record CodeHash(byte[] salt, byte[] hash) {

    private static final int MEMORY_KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Of no code that anybody has: comparing with it takes as long as with a real one. */
    static final CodeHash NOBODYS = new CodeHash(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    /** A new hash; some 50 ms of one core. */
    static CodeHash of(String code, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new CodeHash(salt, argon2id(code, salt));
    }

    /** Whether it is the hash of this code; takes the same time either way. */
    boolean fits(String code) {
        return MessageDigest.isEqual(hash, argon2id(code, salt));
    }

    private static byte[] argon2id(String code, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(code.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
