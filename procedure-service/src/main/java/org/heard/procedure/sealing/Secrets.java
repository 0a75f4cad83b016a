package org.heard.procedure.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.UUID;

/** Small secrets that must be read again, such as a webhook's: sealed with the master key, each bound to what it belongs to. */
@ApplicationScoped
public class Secrets {

    private final MasterKey key;

    Secrets(MasterKey key) {
        this.key = key;
    }

    /** The secret as it may lie in a table. */
    public byte[] seal(byte[] secret, UUID owner) {
        try {
            return key.seal(secret, owner);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("a secret cannot be sealed", impossible);
        }
    }

    /** @throws IllegalStateException when it was sealed for another owner, or with another key */
    public byte[] open(byte[] sealed, UUID owner) {
        try {
            return key.open(sealed, owner);
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("a secret cannot be opened", foreign);
        }
    }
}
