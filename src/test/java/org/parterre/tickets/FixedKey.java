package org.parterre.tickets;

import java.security.KeyPair;

/** A house whose key is always the same, so that what it signs can be written down. */
public final class FixedKey {
    public static final String PUBLIC = "MCowBQYDK2VwAyEAua6gbEbYR28KAK60gqUNE84kkl3qmQsrwrCSJtYo9c0=";
    private static final String PRIVATE = "MC4CAQAwBQYDK2VwBCIEIELnHm4q15oyruI93At1bxw6I668eZxPxfKR+WnqxqtR";

    private FixedKey() {}

    public static SigningKey key() {
        SigningKey key = new SigningKey();
        key.keys = new SigningKeys() {
            @Override
            public KeyPair theOne() {
                return read(PUBLIC, PRIVATE);
            }
        };
        return key;
    }

    public static TicketCode codes() {
        TicketCode codes = new TicketCode();
        codes.key = key();
        return codes;
    }
}
