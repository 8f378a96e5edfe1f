package org.parterre.contract;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What buyers know: their orders, of which family each is, what they paid and what they were told that the house keeps. The
 * house's own books are held against it.
 */
final class BuyersBooks {
    private static final Pattern OTHER = Pattern.compile("/orders/([0-9A-Z]{8})\\?key=([A-Za-z0-9_-]+)\"");

    private final List<Bought> orders = new ArrayList<>();
    private final Set<String> paidWays = new HashSet<>();
    private final Map<String, Long> paid = new ConcurrentHashMap<>();
    private final Map<String, Long> kept = new ConcurrentHashMap<>();

    /**
     * An order.
     *
     * @param family the number of the order that it came of by exchanges, or its own
     * @param due what a payment for it is about
     * @param ways where it may be paid
     */
    record Bought(JsonObject placed, String family, String evening, long due, List<String> ways) {
        String number() {
            return placed.getString("number");
        }

        String path(String what) {
            return "/api/orders/" + number() + "/" + what + "?key=" + placed.getString("key");
        }
    }

    /** @param credit what the seats are worth that are given for it */
    synchronized Bought placed(
            Visitor visitor, JsonObject placed, @Nullable String family, String evening, long credit) {
        long due = Math.max(0, cents(placed, "total") - credit - cents(visitor.look(placed), "gift_card"));
        Bought bought = new Bought(
                placed, family == null ? placed.getString("number") : family, evening, due, new ArrayList<>());
        if (placed.containsKey("payment")) {
            bought.ways().add(Visitor.redirect(placed));
        }
        orders.add(bought);
        return bought;
    }

    synchronized @Nullable Bought anyones(Random random) {
        return orders.isEmpty() ? null : orders.get(random.nextInt(orders.size()));
    }

    synchronized List<Bought> orders() {
        return List.copyOf(orders);
    }

    synchronized void mayBePaid(Bought bought, String way) {
        bought.ways().add(way);
    }

    /** One of the ways to pay it, or null where there is none. */
    synchronized @Nullable String way(Bought bought, Random random) {
        return bought.ways().isEmpty()
                ? null
                : bought.ways().get(random.nextInt(bought.ways().size()));
    }

    /** The bank has that money now; once, whoever says it again. */
    synchronized void paid(Bought bought, String way) {
        if (paidWays.add(way)) {
            paid.merge(bought.family(), bought.due(), Long::sum);
        }
    }

    /** Orders that the house made for those who keep their seats on another evening: the page of the old order shows the way. */
    void find(Visitor visitor, String other) {
        for (Bought bought : orders()) {
            if (lines(visitor.look(bought.placed()), "EXCHANGED").isEmpty()) {
                continue;
            }
            Matcher found = OTHER.matcher(visitor.client()
                    .get(Visitor.path(bought.placed()).replace("/api", ""))
                    .text());
            while (found.find()) {
                String number = found.group(1);
                if (orders().stream().noneMatch(one -> one.number().equals(number))) {
                    JsonObject placed = Json.createObjectBuilder()
                            .add("number", number)
                            .add("key", found.group(2))
                            .build();
                    add(new Bought(placed, bought.family(), other, 0, List.of()));
                }
            }
        }
    }

    private synchronized void add(Bought bought) {
        orders.add(bought);
    }

    void kept(Bought bought, JsonObject returned) {
        kept.merge(bought.family(), cents(returned, "kept"), Long::sum);
    }

    long paid(String family) {
        return paid.getOrDefault(family, 0L);
    }

    long kept(String family) {
        return kept.getOrDefault(family, 0L);
    }

    /** What the living lines of each family's paid orders are worth, with their charges and gifts, as their buyers see them. */
    Map<String, Long> worth(Visitor visitor) {
        Map<String, Long> worth = new TreeMap<>();
        for (Bought bought : orders()) {
            JsonObject seen = visitor.look(bought.placed());
            boolean paidFor = List.of("PAID", "CANCELLED").contains(seen.getString("status"));
            long besides = cents(seen, "service_charge") + cents(seen, "donation");
            long mine = paidFor ? worth(lines(seen, "LIVE")) + besides : 0;
            worth.merge(bought.family(), mine, Long::sum);
        }
        return worth;
    }

    /** What is off the gift cards and not spent: for orders that wait for the rest of their money. */
    long reserved(Visitor visitor) {
        return orders().stream()
                .map(bought -> visitor.look(bought.placed()))
                .filter(seen -> "PENDING".equals(seen.getString("status")))
                .mapToLong(seen -> cents(seen, "gift_card"))
                .sum();
    }

    static List<JsonObject> lines(JsonObject seen, String status) {
        return seen.getJsonArray("lines").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(line -> status.isEmpty() || status.equals(line.getString("status")))
                .toList();
    }

    static long worth(List<JsonObject> lines) {
        return lines.stream().mapToLong(line -> cents(line, "price")).sum();
    }

    static long cents(JsonObject of, String field) {
        return !of.containsKey(field)
                ? 0
                : Long.parseLong(of.getJsonObject(field).getString("amount").replace(".", ""));
    }
}
