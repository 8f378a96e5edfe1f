package org.parterre.orders;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer is about to exchange, as the browser remembers it. It is as secret as the link to the order.
 *
 * @param seats those that are to be given
 */
public record Errand(String number, String key, List<String> seats) {
    public static final String COOKIE = "exchange";
    private static final int HALF_AN_HOUR = 1800;

    public NewCookie cookie(boolean secure) {
        List<String> parts = new ArrayList<>(List.of(number, key));
        parts.addAll(seats);
        byte[] text = String.join(" ", parts).getBytes(StandardCharsets.UTF_8);
        return cookie(Base64.getUrlEncoder().withoutPadding().encodeToString(text), HALF_AN_HOUR, secure);
    }

    /** The cookie that ends it. */
    public static NewCookie over(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int seconds, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(secure)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** The errand that a browser is on, or null for none and for what isn't one. */
    public static @Nullable Errand of(@Nullable Cookie cookie) {
        if (cookie == null || cookie.getValue() == null || cookie.getValue().isEmpty()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(text.split(" ", -1));
            boolean whole = parts.size() >= 3 && Orders.isNumber(parts.get(0)) && OrderRequest.isToken(parts.get(1));
            return !whole ? null : new Errand(parts.get(0), parts.get(1), List.copyOf(parts.subList(2, parts.size())));
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }
}
