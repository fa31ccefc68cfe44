package org.ledgerdesk.chassis.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a fresh nonce in front of each ciphertext; the name it is bound to is authenticated with it. */
final class Aes {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    static byte[] random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return value;
    }

    static byte[] encrypt(byte[] key, byte[] plain, byte[] boundTo) {
        var nonce = random(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, plain, boundTo);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    static byte[] decrypt(byte[] key, byte[] nonceAndSealed, byte[] boundTo) {
        var nonce = Arrays.copyOf(nonceAndSealed, NONCE_BYTES);
        var sealed = Arrays.copyOfRange(nonceAndSealed, NONCE_BYTES, nonceAndSealed.length);
        return run(Cipher.DECRYPT_MODE, key, nonce, sealed, boundTo);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, byte[] boundTo) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(boundTo);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed text could not be " + (mode == 1 ? "written" : "read") + ".", e);
        }
    }
}
