package org.parterre.platform.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;

/** What a form sent. */
public final class Sent {
    private Sent() {}

    /** The first value of each field; of most there is only one. */
    public static Map<String, String> first(MultivaluedMap<String, String> form) {
        Map<String, String> first = new HashMap<>();
        form.keySet().forEach(name -> first.put(name, form.getFirst(name)));
        return first;
    }
}
