package org.parterre.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * From where a request comes, for the audit trail and for limits per address. A proxy that the house knows is believed when it
 * says for whom it asks; anybody else could write anything there.
 */
public final class Origin {
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int LONGEST = 45;
    private static final int NETWORK_BYTES = 8;

    private Origin() {}

    /**
     * The client's address; of IPv6 the network only, because everybody has 2^64 addresses there.
     *
     * @param peer who opened the connection
     * @param forwarded the values of X-Forwarded-For, each one or several addresses, the nearest last
     * @param proxies the addresses of the house's own proxies
     */
    static String of(String peer, List<String> forwarded, Set<String> proxies) {
        String client = peer;
        String[] way = String.join(",", forwarded).split(",", -1);
        for (int i = way.length - 1; i >= 0 && proxies.contains(client); i--) {
            String before = way[i].strip();
            if (!isAddress(before)) {
                break;
            }
            client = before;
        }
        return network(client);
    }

    /** The same for what a servlet was asked. */
    public static String of(HttpServletRequest request, Set<String> proxies) {
        return of(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")), proxies);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST && NUMERIC.matcher(text).matches();
    }

    private static String network(String address) {
        if (!isAddress(address)) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address); // an address in figures: nobody is asked
            if (!(parsed instanceof Inet6Address) || parsed.isLoopbackAddress()) {
                return parsed.getHostAddress();
            }
            byte[] bytes = parsed.getAddress();
            for (int i = NETWORK_BYTES; i < bytes.length; i++) {
                bytes[i] = 0;
            }
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException unreadable) {
            return "unknown";
        }
    }
}
