package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text in a ticket's QR code: version (1 byte), performance (4), ticket (6), revision (2) and an Ed25519 signature of these
 * (64), as Base45. Nothing in it is about a person. The same ticket and revision always give the same text.
 */
@ApplicationScoped
public class TicketCode {
    /** How long every code is. */
    public static final int LENGTH = 116;

    private static final byte VERSION = 1;
    private static final int SIGNED = 13;
    private static final int MOST_REMEMBERED = 20_000;

    @Inject
    SigningKey key;

    private final Map<Read.Genuine, String> written = new ConcurrentHashMap<>();

    /** What reading a text showed. */
    public sealed interface Read {
        /** Made by this house. That the ticket still counts is for the database to say. */
        record Genuine(long performance, long ticket, int revision) implements Read {}

        /** Has the form of one of our codes, but we never signed it. */
        record Forged() implements Read {}

        /** Something else: another QR code, half a code, a typed word. */
        record Unreadable() implements Read {}
    }

    public String write(Ticket ticket) {
        return write(ticket.performance(), ticket.id(), ticket.revision());
    }

    /** The code that this ticket has, or had, in that revision. */
    public String write(long performance, long ticket, int revision) {
        Read.Genuine facts = new Read.Genuine(performance, ticket, revision);
        String known = written.get(facts);
        return known == null ? remember(facts, write(performance, ticket, revision, key.signer())) : known;
    }

    /** A code never changes, and is asked for again: by its owner, by the manifest, at the door. */
    private String remember(Read.Genuine facts, String code) {
        if (written.size() >= MOST_REMEMBERED) {
            written.clear();
        }
        written.put(facts, code);
        return code;
    }

    /**
     * Reads what a scanner saw.
     *
     * @param text as scanned; line ends around it and small letters do no harm
     */
    public Read read(String text) {
        return read(text, key.signer(), written::get);
    }

    static String write(long performance, long ticket, int revision, Signer signer) {
        if (performance >>> 32 != 0 || ticket >>> 48 != 0 || revision >>> 16 != 0) {
            throw new IllegalArgumentException("a ticket code has no room for " + performance + " " + ticket);
        }
        ByteBuffer code = ByteBuffer.allocate(SIGNED + Signer.SIGNATURE)
                .put(VERSION)
                .putInt((int) performance)
                .putShort((short) (ticket >>> 32))
                .putInt((int) ticket)
                .putShort((short) revision);
        signer.sign(code.array(), SIGNED);
        return Base45.encode(code.array());
    }

    /**
     * Reads by writing anew: signing is quicker than verifying, and says more, that it is the very text we would have written.
     *
     * @param known tells the code of these facts where it was written before, else null
     */
    static Read read(String text, Signer signer, Function<Read.Genuine, @Nullable String> known) {
        String code = plain(text);
        byte[] bytes = code == null ? null : bytes(code);
        if (code == null || bytes == null) {
            return new Read.Unreadable();
        }
        Read.Genuine facts = facts(bytes);
        String written = known.apply(facts);
        String ours = written == null ? write(facts.performance(), facts.ticket(), facts.revision(), signer) : written;
        return isSame(ours, code) ? facts : new Read.Forged();
    }

    /** The same for who has only the house's public key. */
    static Read read(String text, PublicKey key) {
        String code = plain(text);
        byte[] bytes = code == null ? null : bytes(code);
        if (bytes == null) {
            return new Read.Unreadable();
        }
        return Signer.signed(key, bytes, SIGNED) ? facts(bytes) : new Read.Forged();
    }

    /** As we write it, however it was scanned; null for what has another length. */
    static @Nullable String plain(String text) {
        String trimmed = text.length() == LENGTH ? text : text.strip(); // a code may begin with a space
        return trimmed.length() == LENGTH ? upperCase(trimmed) : null;
    }

    private static byte @Nullable [] bytes(String code) {
        byte[] bytes = Base45.decode(code);
        return bytes == null || bytes[0] != VERSION ? null : bytes;
    }

    private static Read.Genuine facts(byte[] bytes) {
        ByteBuffer signed = ByteBuffer.wrap(bytes, 1, SIGNED - 1);
        long performance = Integer.toUnsignedLong(signed.getInt());
        long ticket = (long) Short.toUnsignedInt(signed.getShort()) << 32 | Integer.toUnsignedLong(signed.getInt());
        return new Read.Genuine(performance, ticket, Short.toUnsignedInt(signed.getShort()));
    }

    /** In a time that does not tell how much of it was right. */
    private static boolean isSame(String ours, String code) {
        return MessageDigest.isEqual(
                ours.getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.US_ASCII));
    }

    /** ASCII only: elsewhere capitals may be longer than their small letters. */
    private static String upperCase(String text) {
        StringBuilder upper = new StringBuilder(text);
        for (int i = 0; i < upper.length(); i++) {
            char c = upper.charAt(i);
            if (c >= 'a' && c <= 'z') {
                upper.setCharAt(i, (char) (c - 32));
            }
        }
        return upper.toString();
    }
}
