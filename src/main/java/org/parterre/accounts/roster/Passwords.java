package org.parterre.accounts.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;
import org.parterre.platform.Busy;

/**
 * Argon2id (RFC 9106) with the memory and rounds that OWASP asks for at least: 19 MiB, two rounds, one lane. Each hash takes
 * that memory while it runs, so only as many run at once as the heap has room for, and the others wait a moment.
 */
@ApplicationScoped
public class Passwords {
    /** Fewer characters than this can't be chosen. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    private static final int KIB = 19_456;
    private static final int ROUNDS = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** So much heap there is for each hash that may run: of the smallest house's, one takes a tenth. */
    private static final long HEAP_FOR_ONE = 150L << 20;

    private static final int SECONDS_TO_WAIT = 4;
    private static final Pattern ENCODED = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,5}),t=([0-9]),p=([1-4])" + "\\$([A-Za-z0-9+/]{22})\\$([A-Za-z0-9+/]{43})");
    /** Compared with where there is nothing to compare with, so that the time does not tell. */
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Semaphore room =
            new Semaphore((int) Math.max(1, Runtime.getRuntime().maxMemory() / HEAP_FOR_ONE), true);

    /** Salt and hash as {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}. @throws Busy when many want this at once */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIB + ",t=" + ROUNDS + ",p=" + LANES + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(digest(password, salt, KIB, ROUNDS, LANES));
    }

    /**
     * True where the password belongs to that hash. Takes as long where there is no hash, or none that can be read.
     *
     * @throws Busy when many want this at once
     */
    public boolean match(String password, @Nullable String hash) {
        Matcher known = ENCODED.matcher(hash == null ? NOBODYS : hash);
        boolean readable = known.matches();
        Matcher parts = readable ? known : ENCODED.matcher(NOBODYS);
        if (!readable && !parts.matches()) {
            throw new IllegalStateException("the hash of nobody is not one");
        }
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] found = digest(
                password,
                Base64.getDecoder().decode(parts.group(4)),
                Integer.parseInt(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)));
        return MessageDigest.isEqual(expected, found) && readable && hash != null;
    }

    private byte[] digest(String password, byte[] salt, int kib, int rounds, int lanes) {
        if (!enter()) {
            throw new Busy();
        }
        try {
            Argon2BytesGenerator argon = new Argon2BytesGenerator();
            argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(kib)
                    .withIterations(rounds)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            byte[] out = new byte[HASH_BYTES];
            // NFKC: the same password whatever keyboard composed its letters (RFC 8265)
            argon.generateBytes(
                    Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8), out);
            return out;
        } finally {
            room.release();
        }
    }

    private boolean enter() {
        try {
            return room.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
