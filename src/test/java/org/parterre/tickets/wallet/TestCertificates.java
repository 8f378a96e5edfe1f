package org.parterre.tickets.wallet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Keys and certificates as Apple and Google issue them, made for one test: an authority, the organiser's pass certificate below it,
 * a server's for localhost, and a service account. None is ever kept.
 */
public final class TestCertificates {
    public static final String PASSWORD = "only-here";
    public static final String TYPE = "pass.example.parterre.tickets";
    public static final String TEAM = "A1B2C3D4E5";
    public static final String ISSUER = "3388000000012345678";

    private final KeyPair authorityKey = rsa();
    public final X509Certificate authority = certificate("Test WWDR", authorityKey, "Test WWDR", authorityKey, true);
    public final KeyPair googleKey = rsa();
    private final Path folder;

    public TestCertificates(Path folder) {
        this.folder = folder;
    }

    /** The organiser's, as PKCS #12. */
    public Path pass() {
        return store("pass.p12", "Pass Type ID: " + TYPE);
    }

    /** A server's for localhost, as PKCS #12. */
    public Path server() {
        return store("server.p12", "localhost");
    }

    /** The authority's certificate alone, DER. */
    public Path intermediate() {
        return written("wwdr.cer", encoded(authority));
    }

    /** Those who believe the authority, as PKCS #12. */
    public Path trust() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setCertificateEntry("authority", authority);
            return kept("trust.p12", store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The service account's key, as Google's console gives it. */
    public Path google() {
        String pem = "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder().encodeToString(googleKey.getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----\\n";
        String json = "{\"type\":\"service_account\",\"client_email\":\"tickets@parterre.example\",\"private_key\":\""
                + pem + "\"}";
        return written("google.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private Path store(String file, String name) {
        try {
            KeyPair pair = rsa();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            X509Certificate own = certificate(name, pair, "Test WWDR", authorityKey, false);
            store.setKeyEntry("key", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {own, authority});
            return kept(file, store);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path kept(String file, KeyStore store) throws IOException, GeneralSecurityException {
        Path path = folder.resolve(file).toAbsolutePath();
        try (OutputStream out = Files.newOutputStream(path)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return path;
    }

    private Path written(String file, byte[] content) {
        try {
            return Files.write(folder.resolve(file).toAbsolutePath(), content);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            String name, KeyPair pair, String issuer, KeyPair issuerKey, boolean authority) {
        Instant now = Instant.now();
        try {
            JcaX509v3CertificateBuilder made = new JcaX509v3CertificateBuilder(
                    new X500Principal("CN=" + issuer),
                    BigInteger.valueOf(now.toEpochMilli())
                            .add(BigInteger.valueOf(name.hashCode()))
                            .abs(),
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    new X500Principal("CN=" + name),
                    pair.getPublic());
            made.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if ("localhost".equals(name)) {
                made.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
            }
            return new JcaX509CertificateConverter()
                    .getCertificate(
                            made.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuerKey.getPrivate())));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
