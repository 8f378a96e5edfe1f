package org.parterre.tickets.wallet;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.parterre.tickets.print.Sheet;

/** What a wallet is told to draw as a code. */
public final class WalletCode {
    private WalletCode() {}

    public static String apple(Sheet sheet) {
        AppleKey key = new AppleKey(key(), List.of(), store(), "", "pass.example", "TEAM", "x");
        return new ApplePass(sheet, PassIdentity.of(sheet.ticket(), "k"), true)
                .json(key, "https://x", "https://x")
                .getJsonArray("barcodes")
                .getJsonObject(0)
                .getString("message");
    }

    public static String google(Sheet sheet) {
        String link = new GooglePass(sheet, new GoogleKey(key(), "a@b", "1", "x")).link(Instant.EPOCH);
        String claims = new String(Base64.getUrlDecoder().decode(link.split("\\.")[3]), StandardCharsets.UTF_8);
        try (JsonReader reader = Json.createReader(new StringReader(claims))) {
            return reader.readObject()
                    .getJsonObject("payload")
                    .getJsonArray("eventTicketObjects")
                    .getJsonObject(0)
                    .getJsonObject("barcode")
                    .getString("value");
        }
    }

    private static PrivateKey key() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyStore store() {
        try {
            return KeyStore.getInstance("PKCS12");
        } catch (KeyStoreException e) {
            throw new IllegalStateException(e);
        }
    }
}
