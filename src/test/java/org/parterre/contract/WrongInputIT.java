package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What can't be meant gets a clear answer and changes nothing. */
@ParameterizedClass
@EnumSource(Store.class)
class WrongInputIT {
    private static final String JSON = "application/json";

    @Parameter
    Store store;

    private Client client;
    private Visitor visitor;
    private String evening;

    @BeforeEach
    void chooseAnEvening() {
        client = Houses.on(store).client();
        visitor = new Visitor(client);
        evening = "/api/performances/" + visitor.someEvening();
    }

    private List<String> doors() {
        return List.of(evening + "/holds", "/api/orders", "/api/sessions", "/api/performances", "/api/scans");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        Client organiser = client.as("organiser");
        List<String> broken = List.of(
                "{",
                "[",
                "}",
                "seats",
                "{\"seats\":[}",
                "{'seats':[]}",
                "\u0000",
                "{\"hold\":\"\\ud800\"",
                "\"text\"",
                "17",
                "[]",
                "[".repeat(50_000),
                "{\"a\":".repeat(40_000),
                "");
        for (String path : doors()) {
            for (String body : broken) {
                if (path.equals("/api/scans") && body.equals("[]")) {
                    continue; // no scans, no answers
                }
                Client.Answer answer = organiser.post(path, body);
                assertThat(answer.status())
                        .as(path + " " + body.substring(0, Math.min(20, body.length())) + " " + answer.text())
                        .isEqualTo(400);
                Refused.problem(answer);
            }
        }
    }

    @Test
    void membersOfTheWrongKindAreRefused() {
        List<String> wrong = List.of(
                "{\"seats\":\"p-1-1\"}",
                "{\"seats\":{}}",
                "{\"seats\":[[]]}",
                "{\"seats\":[{}]}",
                "{\"best\":3}",
                "{\"best\":{\"count\":\"many\"}}",
                "{\"best\":{\"count\":1.5}}",
                "{\"best\":{\"count\":99999999999}}",
                "{\"best\":[]}",
                "{}",
                "{\"seats\":[\"p-1-1\"],\"best\":{\"count\":1}}");
        for (String body : wrong) {
            Client.Answer answer = client.post(evening + "/holds", body);
            assertThat(answer.status()).as(body + " " + answer.text()).isIn(400, 422);
            Refused.problem(answer);
        }
    }

    @Test
    void timesOutsideOfEveryCalendarAreRefused() {
        Client organiser = client.as("organiser");
        for (String time :
                List.of("+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "1999-12-31T00:00:00Z")) {
            Client.Answer scan = organiser.post(
                    "/api/scans",
                    "{\"id\":\"far\",\"code\":\"x\",\"performance\":" + visitor.someEvening() + ",\"at\":\"" + time
                            + "\"}");
            assertThat(Refused.as(400, scan)).isEqualTo("bad-input");
        }
        Client.Answer typed = organiser.form("/office/performances", "date", "+999999999-12-31", "start", "20:00");
        assertThat(typed.status()).isEqualTo(422);
    }

    @Test
    void aHugeBodyIsRefusedHoweverItIsSent() {
        byte[] huge =
                ("{\"seats\":[\"" + "x".repeat(400_000) + "\"]}").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Client organiser = client.as("organiser");
        for (String path : doors()) {
            Refused.as(413, organiser.send("POST", path, BodyPublishers.ofByteArray(huge), JSON));
            Refused.as(
                    413,
                    organiser.send(
                            "POST", path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(huge)), JSON));
        }
    }

    @Test
    void wishesAgainstTheHouseRulesChangeNothing() {
        JsonObject before = visitor.get(evening + "/seats").json();
        JsonObject hold = visitor.hold(evening.substring(18), 1);
        visitor.delete("/api/holds/" + hold.getString("token"));
        String seat = Visitor.seats(hold).get(0);
        assertThat(rule(List.of("no-such-seat"))).isEqualTo("unknown-seat");
        assertThat(rule(List.of(seat, "<b>\"'`"))).isEqualTo("unknown-seat");
        assertThat(rule(List.of(seat, ""))).isEqualTo("unknown-seat");
        assertThat(rule(List.of(seat, seatOfAnotherHall()))).isEqualTo("unknown-seat");
        assertThat(rule(List.of(seat, seat))).isEqualTo("no-seat-twice");
        assertThat(rule(List.of())).isEqualTo("at-least-one-seat");
        assertThat(rule(Collections.nCopies(51, seat))).isEqualTo("at-most-seats");
        assertThat(rule(Collections.nCopies(10_000, seat))).isEqualTo("at-most-seats");
        assertThat(rule(IntStream.range(0, 10_000).mapToObj(i -> "p-" + i).toList()))
                .isEqualTo("at-most-seats");
        for (int count : new int[] {0, -1, 51, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            Client.Answer answer = visitor.post(evening + "/holds", "{\"best\":{\"count\":" + count + "}}");
            assertThat(Refused.as(422, answer)).isEqualTo("house-rule");
        }
        Client.Answer nowhere = visitor.post(evening + "/holds", "{\"best\":{\"count\":1,\"zone\":\"' OR 1=1\"}}");
        assertThat(Refused.as(409, nowhere)).isEqualTo("not-enough-seats");
        assertThat(nowhere.json().getInt("left")).isZero();
        for (String price : List.of(
                "20",
                "{}",
                "{\"amount\":\"-1.00\",\"currency\":\"EUR\"}",
                "{\"amount\":\"20\",\"currency\":\"EUR\"}",
                "{\"amount\":\"20.00\",\"currency\":\"USD\"}",
                "{\"amount\":\"99999999999999999999.00\",\"currency\":\"EUR\"}")) {
            Client.Answer answer =
                    client.post(evening + "/holds", "{\"best\":{\"count\":1,\"max_price\":" + price + "}}");
            assertThat(answer.status()).as(price + answer.text()).isEqualTo(400);
        }
        assertThat(visitor.get(evening + "/seats").json().get("taken")).isEqualTo(before.get("taken"));
    }

    @Test
    void aKeyThatIsUsedForAnotherWishHoldsNothing() {
        Visitor keyed = visitor.with("Idempotency-Key", "wrong-" + System.nanoTime());
        JsonObject hold =
                keyed.post(evening + "/holds", "{\"best\":{\"count\":1}}").json();
        Object taken = visitor.get(evening + "/seats").json().get("taken");
        for (String other : List.of(
                "{\"best\":{\"count\":2}}",
                "{\"best\":{\"count\":1,\"accessible\":true}}",
                "{\"best\":{\"count\":1,\"max_price\":{\"amount\":\"90.00\",\"currency\":\"EUR\"}}}",
                Visitor.wish(Visitor.seats(hold)))) {
            assertThat(Refused.as(422, keyed.post(evening + "/holds", other))).isEqualTo("idempotency-mismatch");
        }
        assertThat(visitor.get(evening + "/seats").json().get("taken")).isEqualTo(taken);
        visitor.delete("/api/holds/" + hold.getString("token"));
    }

    @Test
    void anEmptyKeyIsEverybodysAndRefused() {
        JsonObject hold = visitor.hold(evening.substring(18), 1);
        Object taken = visitor.get(evening + "/seats").json().get("taken");
        for (String key : List.of("", " ", "\t ")) {
            Visitor keyed = visitor.with("Idempotency-Key", key);
            for (Client.Answer answer : List.of(
                    keyed.post(evening + "/holds", "{\"best\":{\"count\":1}}"),
                    keyed.post(evening + "/holds", Visitor.wish(Visitor.seats(hold))),
                    keyed.post("/api/orders", Visitor.order(hold)))) {
                assertThat(Refused.as(400, answer)).isEqualTo("bad-input");
                assertThat(answer.json().getString("field")).isEqualTo("Idempotency-Key");
                assertThat(answer.json().getString("title")).contains("UUID").doesNotContain("input.");
            }
        }
        assertThat(visitor.get(evening + "/seats").json().get("taken")).isEqualTo(taken);
        assertThat(visitor.post("/api/orders", Visitor.order(hold)).status())
                .as("nothing was ordered")
                .isEqualTo(201);
    }

    @Test
    void aKeyKnowsWhereOneNameEndsAndTheNextBegins() {
        Visitor keyed = visitor.with("Idempotency-Key", "names-" + System.nanoTime());
        JsonObject hold = visitor.hold(evening.substring(18), 2);
        visitor.delete("/api/holds/" + hold.getString("token"));
        List<String> seats = Visitor.seats(hold).stream().sorted().toList();
        JsonObject kept = keyed.post(evening + "/holds", Visitor.wish(seats)).json();
        Client.Answer joined = keyed.post(evening + "/holds", Visitor.wish(List.of(String.join(" ", seats))));
        assertThat(Refused.as(422, joined)).isEqualTo("idempotency-mismatch");

        String order = Visitor.order(kept);
        keyed.post("/api/orders", order);
        String smuggled = order.replace("\",\"tariff\":\"normal\"},{\"seat\":\"", ", tariff=normal], Line[seat=");
        assertThat(smuggled).isNotEqualTo(order);
        assertThat(Refused.as(422, keyed.post("/api/orders", smuggled))).isEqualTo("idempotency-mismatch");
    }

    private String rule(List<String> seats) {
        Client.Answer answer = visitor.post(evening + "/holds", Visitor.wish(seats));
        assertThat(Refused.as(422, answer)).isEqualTo("house-rule");
        return answer.json().getString("rule");
    }

    /** A seat that the evening's own hall does not have. */
    private String seatOfAnotherHall() {
        String own = visitor.get(evening + "/plan").text();
        return visitor.get("/api/performances").list().stream()
                .map(one -> "/api/performances/" + one.asJsonObject().getString("id"))
                .flatMap(one ->
                        SeatsContractIT.seatsOf(visitor.get(one + "/plan").json()))
                .map(seat -> seat.getString("id"))
                .filter(id -> !own.contains("\"id\":\"" + id + "\""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOrderThatDoesNotFitItsHoldIsRefusedAndTheHoldStays() {
        JsonObject hold = visitor.hold(evening.substring(18), 2);
        String order = Visitor.order(hold);
        String second = Visitor.seats(hold).get(1);
        assertThat(refusedOrder(422, order.replace("\"normal\"", "\"free\""))).isEqualTo("unknown-tariff");
        assertThat(refusedOrder(422, order.replace(second, "p-none"))).isEqualTo("lines-mismatch");
        assertThat(refusedOrder(422, order.replace(second, Visitor.seats(hold).get(0))))
                .isEqualTo("lines-mismatch");
        assertThat(refusedOrder(422, order.replace("sandbox", "gold"))).isEqualTo("unknown-method");
        assertThat(refusedOrder(400, order.replace("ada@example.com", "ada@"))).isEqualTo("bad-input");
        assertThat(refusedOrder(400, order.replace("ada@example.com", "ada@example.com\\r\\nBcc: a@b.nl")))
                .isEqualTo("bad-input");
        assertThat(refusedOrder(400, order.replace("Ada de Vries", " \\u0000 ")))
                .isEqualTo("bad-input");
        assertThat(refusedOrder(400, order.replace("Ada de Vries", "x".repeat(201))))
                .isEqualTo("bad-input");
        assertThat(refusedOrder(422, order.replace("\"payment\"", "\"voucher\":\"NO SUCH\",\"payment\"")))
                .isEqualTo("unknown-code");
        assertThat(refusedOrder(404, order.replace(hold.getString("token"), "A".repeat(22))))
                .isEqualTo("not-found");
        assertThat(refusedOrder(400, order.replace(hold.getString("token"), "../../etc")))
                .isEqualTo("bad-input");
        assertThat(visitor.post("/api/orders", order).status()).isEqualTo(201);
    }

    private String refusedOrder(int status, String order) {
        return Refused.as(status, visitor.post("/api/orders", order));
    }

    @Test
    void aPriceThatTheBuyerNamesIsNotBelieved() {
        JsonObject hold = visitor.hold(evening.substring(18), 1);
        String cheap = Visitor.order(hold)
                .replace("\"tariff\"", "\"price\":{\"amount\":\"0.01\",\"currency\":\"EUR\"},\"tariff\"");
        JsonObject placed = visitor.post("/api/orders", cheap).json();
        assertThat(placed.getJsonObject("total"))
                .isEqualTo(hold.getJsonArray("seats").getJsonObject(0).getJsonObject("price"));
    }

    @Test
    void aClosedSaleSellsNothing() {
        Visitor organiser = visitor.as("organiser");
        JsonObject planned = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, "10.00"))
                .json();
        String path = "/api/performances/" + planned.getString("id");
        Refused.as(404, visitor.post(path + "/holds", "{\"best\":{\"count\":1}}"));
        organiser.put(path + "/status", "{\"status\":\"PUBLISHED\"}");
        String seat = Visitor.seats(visitor.hold(planned.getString("id"), 1)).get(0);
        organiser.put(path + "/status", "{\"status\":\"CLOSED\"}");
        int free = visitor.get(path).json().getInt("free");
        for (String wish : List.of("{\"best\":{\"count\":1}}", Visitor.wish(List.of(seat)))) {
            assertThat(Refused.as(409, visitor.post(path + "/holds", wish))).isEqualTo("sale-closed");
        }
        assertThat(visitor.get(path).json().getInt("free")).isEqualTo(free);
    }

    @Test
    void oneOrdersKeyOpensNoOthersTickets() {
        JsonObject mine = visitor.place(visitor.hold(evening.substring(18), 1));
        JsonObject other = visitor.place(visitor.hold(evening.substring(18), 1));
        visitor.decide(Visitor.redirect(mine), "outcome", "paid");
        visitor.decide(Visitor.redirect(other), "outcome", "paid");
        String ticket = "/api/tickets/"
                + visitor.look(mine).getJsonArray("tickets").getJsonObject(0).getString("id") + ".pdf?key=";
        Refused.as(404, visitor.get(ticket + other.getString("key")));
        Refused.as(404, visitor.get(ticket + mine.getString("key").toLowerCase(java.util.Locale.ROOT) + "x"));
        Refused.as(404, client.get("/api/orders/" + mine.getString("number") + "?key=" + other.getString("key")));
        Refused.quietly(client.get("/orders/" + mine.getString("number") + "?key=" + other.getString("key")));
        Refused.quietly(
                client.get("/orders/" + mine.getString("number") + "/tickets.pdf?key=" + other.getString("key")));
    }

    @Test
    void scansThatCannotBeMeantAreRefusedAndAListWithOneCountsNone() {
        Visitor door = visitor.as("door");
        String tonight = visitor.tonight();
        String code = visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
        String good = DoorContractIT.scan("wrong-" + System.nanoTime(), code, tonight, "IN");
        List<String> bad = List.of(
                "null",
                "{}",
                DoorContractIT.scan("", code, tonight, "IN"),
                DoorContractIT.scan(" ", code, tonight, "IN"),
                good.replace("wrong-", "<b>"),
                good.replace("\"IN\"", "\"UP\""),
                good.replace("\"code\"", "\"coda\""),
                good.replace("\"performance\"", "\"evening\""),
                good.replace("\"gate\"", "\"at\":\"yesterday\",\"gate\""));
        for (String scan : bad) {
            Refused.as(400, door.client().post("/api/scans", scan));
            Refused.as(400, door.client().post("/api/scans", "[" + good + "," + scan + "]"));
        }
        Refused.as(400, door.post("/api/scans", "[" + String.join(",", Collections.nCopies(501, "{}")) + "]"));
        Refused.as(404, door.post("/api/scans", good.replace(":" + tonight, ":999999999")));
        assertThat(door.post("/api/scans", good).json().getString("verdict")).isEqualTo("ADMIT");
    }

    @Test
    void anUnknownOutcomeOfAPaymentIsRefused() {
        JsonObject placed = visitor.place(visitor.hold(evening.substring(18), 1));
        Client program = client.with("Accept", JSON);
        Refused.as(400, program.form(Visitor.redirect(placed), "outcome", "rich"));
        Refused.as(404, program.form("/sandbox/payments/nobody", "outcome", "paid"));
        assertThat(program.form(Visitor.redirect(placed), "outcome", "late", "delay", "soon")
                        .status())
                .isBetween(400, 499);
        assertThat(visitor.look(placed).getString("status")).isEqualTo("PENDING");
    }
}
