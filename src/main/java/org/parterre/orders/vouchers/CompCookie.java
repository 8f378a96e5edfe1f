package org.parterre.orders.vouchers;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The link of somebody of the company, as their browser remembers it on the way to the checkout. */
public final class CompCookie {
    public static final String NAME = "free-seats";
    private static final int HALF_AN_HOUR = 1800;
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4,30}");

    private CompCookie() {}

    static NewCookie of(Voucher voucher, boolean secure) {
        return new NewCookie.Builder(NAME)
                .value(Code.key(voucher.code()))
                .path("/holds")
                .maxAge(HALF_AN_HOUR)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The code that it remembers, or nothing. */
    public static String code(@Nullable Cookie cookie) {
        String value = cookie == null || cookie.getValue() == null ? "" : cookie.getValue();
        return CODE.matcher(value).matches() ? value : "";
    }
}
