package org.parterre.tickets.wallet;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/**
 * The organiser's service account with Google.
 *
 * @param account its e-mail address, who signs
 * @param issuer the number of the organiser's issuer account for Google Wallet
 */
record GoogleKey(PrivateKey key, String account, String issuer, String organiser) {
    @Override
    public String toString() {
        return "GoogleKey of " + account;
    }

    /** @param file as Google's console gives it: JSON · @throws IllegalArgumentException with a sentence about what is wrong */
    static GoogleKey read(Path file, String issuer, String organiser) {
        try (JsonReader reader = Json.createReader(Files.newInputStream(file))) {
            JsonObject kept = reader.readObject();
            String pem = kept.getString("private_key").replaceAll("-----[A-Z ]+-----|\\s", "");
            PrivateKey key = KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
            return new GoogleKey(key, kept.getString("client_email"), issuer, organiser);
        } catch (IOException | GeneralSecurityException | JsonException | NullPointerException e) {
            throw new IllegalArgumentException("the key for Google Wallet can't be read: " + e.getMessage(), e);
        }
    }
}
