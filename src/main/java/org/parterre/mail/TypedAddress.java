package org.parterre.mail;

import java.util.regex.Pattern;
import org.parterre.platform.BadInput;

/** An address that somebody of the house typed. */
public final class TypedAddress {
    /** What is said of one that is none. */
    public static final String PROBLEM = "mail.no-address";

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");
    private static final int LONGEST = 254;

    private TypedAddress() {}

    /** @throws BadInput for what is none */
    public static String of(String typed) {
        String address = typed.strip();
        if (address.length() > LONGEST || !ADDRESS.matcher(address).matches()) {
            throw new BadInput("email", PROBLEM);
        }
        return address;
    }
}
