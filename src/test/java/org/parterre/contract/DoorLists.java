package org.parterre.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The list of the door as a device reads it, by the words of the contract alone. */
final class DoorLists {
    private static final String KIND = "parterre-manifest-1\n";

    private DoorLists() {}

    static Map<String, JsonObject> lines(JsonObject manifest) {
        Map<String, JsonObject> lines = new TreeMap<>();
        manifest.getJsonArray("tickets")
                .getValuesAs(JsonValue::asJsonObject)
                .forEach(line -> lines.put(line.getString("hash"), line));
        return lines;
    }

    static String state(Map<String, JsonObject> lines, String code) {
        return Objects.requireNonNull(lines.get(hash(code))).getString("state");
    }

    /** @param lines all of them, in ascending order */
    static String version(JsonObject manifest, Map<String, JsonObject> lines) {
        StringBuilder text = new StringBuilder(KIND)
                .append(manifest.getString("performance") + "\n")
                .append(manifest.getString("starts_at") + "\n")
                .append(manifest.getString("open_from") + "\n")
                .append(manifest.getBoolean("cancelled") + "\n");
        lines.values()
                .forEach(line -> text.append(line.getString("hash") + " " + line.getString("state") + " "
                        + line.getString("slip", "") + "\n"));
        return hash(text.toString());
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 16));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static boolean isSigned(JsonObject manifest) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519")
                    .generatePublic(
                            new X509EncodedKeySpec(Base64.getDecoder().decode(manifest.getString("public_key")))));
            signature.update((KIND + manifest.getString("performance") + "\n" + manifest.getString("version"))
                    .getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(manifest.getString("signature")));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
