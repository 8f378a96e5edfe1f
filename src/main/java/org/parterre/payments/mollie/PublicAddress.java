package org.parterre.payments.mollie;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether somebody on the internet could reach an address: Mollie refuses a payment whole (422) when it can't reach the webhook
 * that it is told. What only looks public is refused by Mollie itself.
 */
final class PublicAddress {
    private static final List<String> NOWHERE =
            List.of("localhost", ".localhost", ".local", ".internal", ".test", ".invalid", ".lan", ".home.arpa");
    /** RFC 1918, RFC 3927, RFC 6598 and the loopback. */
    private static final Pattern PRIVATE = Pattern.compile(
            "(0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|100\\.(6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\..*");

    private PublicAddress() {}

    static boolean is(URI address) {
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        boolean named = host.contains(".") && NOWHERE.stream().noneMatch(host::endsWith);
        return named && !host.contains(":") && !PRIVATE.matcher(host).matches();
    }
}
