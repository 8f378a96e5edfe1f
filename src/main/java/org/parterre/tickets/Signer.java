package org.parterre.tickets;

import java.security.KeyPair;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Signs by Ed25519 (RFC 8032), by which the same key and the same text always give the same signature. Bouncy Castle does the
 * sums: Java's own take twenty times as long, 0.75 ms for a signature and as much to verify one, which the queue at the door feels.
 */
final class Signer {
    static final int SIGNATURE = Ed25519.SIGNATURE_SIZE;

    private final byte[] secret;
    private final byte[] open;

    Signer(KeyPair pair) {
        secret = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
        open = open(pair.getPublic());
    }

    /** Puts the signature of the first {@code length} bytes behind them. */
    void sign(byte[] text, int length) {
        Ed25519.sign(secret, 0, open, 0, null, text, 0, length, text, length);
    }

    /** Whether that key's owner signed the first {@code length} bytes, and the signature is what stands behind them. */
    static boolean signed(PublicKey key, byte[] text, int length) {
        return text.length == length + SIGNATURE && Ed25519.verify(text, length, open(key), 0, text, 0, length);
    }

    private static byte[] open(PublicKey key) {
        byte[] encoded = key.getEncoded(); // the key is what an X.509 key ends with (RFC 8410)
        return Arrays.copyOfRange(encoded, encoded.length - Ed25519.PUBLIC_KEY_SIZE, encoded.length);
    }
}
