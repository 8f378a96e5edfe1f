package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parterre.contract.BuyersBooks.Bought;
import org.parterre.house.Client;

/** One person who buys, pays, gives back, exchanges and answers at random, also what another just had in hand. */
final class Spender {
    private static final Set<Integer> ANSWERS = Set.of(200, 201, 204, 303, 404, 409, 422);
    private static final List<String> WISHES = List.of("REFUND", "VOUCHER", "GIVE", "KEEP");

    private final Visitor visitor;
    private final BuyersBooks books;
    private final List<String> evenings;
    private final List<String> codes;
    private final Random random;
    private final String buyer;

    /** @param codes that anybody may use; more come as people are given gift cards */
    Spender(Visitor visitor, BuyersBooks books, List<String> evenings, List<String> codes, long seed) {
        this.visitor = visitor;
        this.books = books;
        this.evenings = evenings;
        this.codes = codes;
        this.random = new Random(seed);
        this.buyer = "{\"name\":\"Ada\",\"email\":\"spender" + seed + "@money.example\",\"language\":\"en\"}";
    }

    /** @return whether it was done and not refused */
    boolean acts() {
        Client.Answer answer =
                switch (random.nextInt(12)) {
                    case 0, 1, 2, 3 -> buys();
                    case 4, 5, 6 -> exchanges();
                    case 7, 8 -> givesBack();
                    case 9 -> paysOnce();
                    case 10 -> paysMore();
                    default -> answers();
                };
        assertThat(ANSWERS).as(answer.text()).contains(answer.status());
        return answer.status() < 300;
    }

    private Client.Answer buys() {
        String evening = evening();
        Client.Answer held = hold(evening);
        if (held.status() != 201) {
            return held;
        }
        String order = Visitor.order(held.json(), buyer);
        if (random.nextInt(4) == 0) {
            order = order.replace(
                    "\"payment\":", "\"donation\":{\"amount\":\"2.50\",\"currency\":\"EUR\"},\"payment\":");
        }
        String code = code();
        Client.Answer placed = visitor.post(
                "/api/orders",
                code.isEmpty() ? order : order.replace("\"payment\":", "\"voucher\":\"" + code + "\",\"payment\":"));
        if (placed.status() == 201) {
            decides(books.placed(visitor, placed.json(), null, evening, 0));
        }
        return placed;
    }

    private String evening() {
        return evenings.get(random.nextInt(evenings.size()));
    }

    private String code() {
        synchronized (codes) {
            return switch (random.nextInt(5)) {
                case 0, 1 -> "";
                case 2 -> one() + "," + one();
                default -> one();
            };
        }
    }

    private String one() {
        return codes.get(random.nextInt(codes.size()));
    }

    private Client.Answer hold(String evening) {
        return visitor.post(
                "/api/performances/" + evening + "/holds", "{\"best\":{\"count\":" + (1 + random.nextInt(3)) + "}}");
    }

    private void decides(Bought bought) {
        String way = books.way(bought, random);
        if (way != null) {
            tells(
                    bought,
                    way,
                    List.of("paid", "paid", "paid", "twice", "late", "failed", "abandoned")
                            .get(random.nextInt(7)));
        }
    }

    private void tells(Bought bought, String way, String outcome) {
        if (!outcome.equals("failed") && !outcome.equals("abandoned")) {
            books.paid(bought, way);
        }
        visitor.decide(way, "outcome", outcome, "delay", "0");
    }

    private Client.Answer exchanges() {
        Bought bought = books.anyones(random);
        String evening = evening();
        Client.Answer held = hold(evening);
        if (bought == null || held.status() != 201) {
            return held;
        }
        List<JsonObject> given = some(bought);
        Client.Answer placed = visitor.post(
                bought.path("exchanges"),
                Json.createObjectBuilder()
                        .add("from", Json.createArrayBuilder(seats(given)))
                        .add("hold", held.json().getString("token"))
                        .build()
                        .toString());
        if (placed.status() == 201) {
            decides(books.placed(visitor, placed.json(), bought.family(), evening, BuyersBooks.worth(given)));
        }
        return placed;
    }

    private Client.Answer givesBack() {
        Bought bought = books.anyones(random);
        if (bought == null) {
            return hold(evening());
        }
        Client.Answer returned = visitor.post(
                bought.path("cancellations"),
                Json.createObjectBuilder()
                        .add("lines", Json.createArrayBuilder(seats(some(bought))))
                        .build()
                        .toString());
        if (returned.status() == 201) {
            books.kept(bought, returned.json());
            @Nullable String card = returned.json().getString("gift_card", null);
            if (card != null) {
                codes.add(card);
            }
        }
        return returned;
    }

    /** What somebody perhaps paid already, or left alone long ago. */
    private Client.Answer paysOnce() {
        Bought bought = books.anyones(random);
        String way = bought == null ? null : books.way(bought, random);
        if (bought == null || way == null) {
            return hold(evening());
        }
        tells(bought, way, "paid");
        return visitor.get(Visitor.path(bought.placed()));
    }

    /** In another tab. */
    private Client.Answer paysMore() {
        Bought bought = books.anyones(random);
        if (bought == null) {
            return hold(evening());
        }
        Client.Answer answer = visitor.client()
                .form(
                        "/orders/" + bought.number() + "/payments?key="
                                + bought.placed().getString("key"),
                        "method",
                        "sandbox");
        String way = answer.header("Location").replaceAll("^http://[^/]+", "");
        if (way.startsWith("/sandbox/")) {
            books.mayBePaid(bought, way);
            tells(bought, way, "paid");
        }
        return answer;
    }

    /** Whether or not the evening was called off, and anybody was told. */
    private Client.Answer answers() {
        Bought bought = books.anyones(random);
        return bought == null
                ? hold(evening())
                : visitor.put(
                        bought.path("answer"), "{\"answer\":\"" + WISHES.get(random.nextInt(WISHES.size())) + "\"}");
    }

    /** Some of the seats that were the order's when one looked. */
    private List<JsonObject> some(Bought bought) {
        List<JsonObject> lines = new ArrayList<>(BuyersBooks.lines(visitor.look(bought.placed()), ""));
        Collections.shuffle(lines, random);
        return lines.subList(0, 1 + random.nextInt(lines.size()));
    }

    private static List<String> seats(List<JsonObject> lines) {
        return lines.stream().map(line -> line.getString("seat")).toList();
    }
}
