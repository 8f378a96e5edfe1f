package org.parterre.tickets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;

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
    private static final int SIGNATURE = 64;
    private static final String ALGORITHM = "Ed25519";

    @Inject
    SigningKey key;

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
        return write(performance, ticket, revision, key.secret());
    }

    /**
     * Reads what a scanner saw.
     *
     * @param text as scanned; line ends around it and small letters do no harm
     */
    public Read read(String text) {
        return read(text, key.open());
    }

    static String write(long performance, long ticket, int revision, PrivateKey secret) {
        if (performance >>> 32 != 0 || ticket >>> 48 != 0 || revision >>> 16 != 0) {
            throw new IllegalArgumentException("a ticket code has no room for " + performance + " " + ticket);
        }
        ByteBuffer code = ByteBuffer.allocate(SIGNED + SIGNATURE)
                .put(VERSION)
                .putInt((int) performance)
                .putShort((short) (ticket >>> 32))
                .putInt((int) ticket)
                .putShort((short) revision);
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(code.array(), 0, SIGNED);
            return Base45.encode(code.put(signature.sign()).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing a ticket code failed", e);
        }
    }

    static Read read(String text, PublicKey open) {
        String trimmed = text.length() == LENGTH ? text : text.strip(); // a code may begin with a space
        if (trimmed.length() != LENGTH) {
            return new Read.Unreadable();
        }
        byte[] bytes = Base45.decode(upperCase(trimmed));
        if (bytes == null || bytes[0] != VERSION) {
            return new Read.Unreadable();
        }
        if (!signed(bytes, open)) {
            return new Read.Forged();
        }
        ByteBuffer code = ByteBuffer.wrap(bytes, 1, SIGNED - 1);
        long performance = Integer.toUnsignedLong(code.getInt());
        long ticket = (long) Short.toUnsignedInt(code.getShort()) << 32 | Integer.toUnsignedLong(code.getInt());
        return new Read.Genuine(performance, ticket, Short.toUnsignedInt(code.getShort()));
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

    private static boolean signed(byte[] bytes, PublicKey open) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(open);
            signature.update(bytes, 0, SIGNED);
            return signature.verify(bytes, SIGNED, SIGNATURE);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
