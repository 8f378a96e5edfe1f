package org.parterre.faults;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** What people wrote down: what they were promised, and what they had asked when no answer came. */
final class Notes {
    /** Seats that somebody was told are kept until then. */
    record Kept(String evening, JsonObject hold, Instant until) {
        String token() {
            return hold.getString("token");
        }

        List<String> seats() {
            return Crowd.strings(hold, "seats", "id");
        }
    }

    /** An order, the seats that were asked for, and until when it can be paid at least: after that its seats may be somebody's. */
    record Placed(String evening, List<String> seats, JsonObject order, Instant payable) {
        String path() {
            return Purchase.path(order);
        }
    }

    /** A request for seats, or to order what is kept, that was sent under a key at that moment. */
    record Sent(String path, String key, String json, Instant at, @Nullable Kept ordering) {}

    final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
    /** Orders whose money is in, by their path. */
    final ConcurrentMap<String, Placed> bought = new ConcurrentHashMap<>();
    /** Tickets as somebody saw them, by the path of their order. */
    final ConcurrentMap<String, JsonValue> shown = new ConcurrentHashMap<>();
    /** The evening of each first scan of a ticket that was answered ADMIT, by what was sent. */
    final ConcurrentMap<String, String> admitted = new ConcurrentHashMap<>();

    /** Holds and orders of which nobody knows what became, by their key. */
    final ConcurrentMap<String, Sent> sent = new ConcurrentHashMap<>();
    /** Orders that somebody began to pay, by their path. */
    final ConcurrentMap<String, Placed> paying = new ConcurrentHashMap<>();
    /** First scans that got no answer, with their evening. */
    final ConcurrentMap<String, String> scanning = new ConcurrentHashMap<>();

    /** What no house should answer, whatever happens to it, and whatever else should not be. */
    final Queue<String> wrong = new ConcurrentLinkedQueue<>();
}
