package org.parterre.programme.prices;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;

/** What a form sent. */
final class Sent {
    private Sent() {}

    /** The first value of each field; of most there is only one. */
    static Map<String, String> first(MultivaluedMap<String, String> form) {
        Map<String, String> first = new HashMap<>();
        form.keySet().forEach(name -> first.put(name, form.getFirst(name)));
        return first;
    }
}
