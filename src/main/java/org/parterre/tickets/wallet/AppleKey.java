package org.parterre.tickets.wallet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organiser's certificate for passes, as Apple issues it, with its key.
 *
 * @param chain that certificate and those it rests on, Apple's WWDR certificate among them
 * @param store the same for a TLS connection to Apple's push service
 * @param password of that store's key
 * @param type the pass type identifier: {@code pass.org.example.tickets}
 * @param organiser as the pass names it
 */
record AppleKey(
        PrivateKey key,
        List<X509Certificate> chain,
        KeyStore store,
        String password,
        String type,
        String team,
        String organiser) {

    @Override
    public String toString() {
        return "AppleKey of " + type;
    }

    /**
     * @param intermediate Apple's WWDR certificate, DER or PEM, where it is not in the PKCS #12 file
     * @throws IllegalArgumentException with a sentence about what is wrong
     */
    static AppleKey read(
            Path file, String password, @Nullable Path intermediate, String type, String team, String organiser) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                    List<X509Certificate> chain = new ArrayList<>();
                    for (Certificate one : store.getCertificateChain(alias)) {
                        chain.add((X509Certificate) one);
                    }
                    if (intermediate != null) {
                        chain.add(certificate(intermediate));
                    }
                    return new AppleKey(key, List.copyOf(chain), store, password, type, team, organiser);
                }
            }
            throw new IllegalArgumentException(file + " has no private key in it");
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException("the certificate for Apple Wallet can't be read: " + e.getMessage(), e);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, GeneralSecurityException {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
    }
}
