package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.parterre.platform.AuditTrail;
import org.parterre.platform.persistence.Database;
import org.parterre.platform.persistence.DatabaseFailure;
import org.parterre.platform.persistence.Raced;
import org.parterre.platform.persistence.Retried;

/** Where the house's key pair is kept. There is one row, and the primary key sees to it that there is never a second. */
@ApplicationScoped
class SigningKeys {
    private static final String ALGORITHM = "Ed25519";
    private static final long THE_ONE = 1;

    @Inject
    Database database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The key pair, made and kept when there is none. Of two houses that start at once, both get the first one's. */
    @Retried
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public KeyPair theOne() {
        List<KeyPair> found = database.query(
                "SELECT public_key, private_key FROM signing_key WHERE id=?",
                row -> read(row.getString(1), row.getString(2)),
                THE_ONE);
        return found.isEmpty() ? keep(generate()) : found.get(0);
    }

    private KeyPair keep(KeyPair made) {
        try {
            database.update(
                    "INSERT INTO signing_key (id, public_key, private_key, made_at) VALUES (?,?,?,?)",
                    THE_ONE,
                    Base64.getEncoder().encodeToString(made.getPublic().getEncoded()),
                    Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()),
                    clock.millis());
        } catch (DatabaseFailure e) {
            throw DatabaseFailure.isDuplicate(e) ? new Raced() : e;
        }
        audit.record("signing-key-made", "signing-key:" + THE_ONE, "");
        return made;
    }

    static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has " + ALGORITHM, e);
        }
    }

    static KeyPair read(String publicKey, String privateKey) {
        try {
            KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
            Base64.Decoder bytes = Base64.getDecoder();
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(bytes.decode(publicKey))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(bytes.decode(privateKey))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in table signing_key can't be read", e);
        }
    }
}
