package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Seats that are paid are given back and exchanged: all or nothing, once, and the books add up. */
@ParameterizedClass
@EnumSource(Store.class)
class ReturnsContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String evening;
    private String other;

    @BeforeEach
    void twoEveningsOfOnePrice() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
        evening = evening("27.50");
        other = evening("31.00");
    }

    private String evening(String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    @Test
    void oneOfThreeIsGivenBackAndCanBeSoldAgain() {
        JsonObject order = bought(evening, 3);
        List<String> seats = lines(order, "LIVE");
        String seat = seats.get(1);
        assertThat(offered(order, seat)).isEqualTo("27.50");
        JsonObject back = giveBack(order, seat).json();
        assertThat(back.getJsonObject("refund").getString("amount")).isEqualTo("27.50");
        assertThat(back.getJsonObject("kept").getString("amount")).isEqualTo("0.00");
        JsonObject seen = visitor.look(order);
        assertThat(seen.getString("status")).isEqualTo("PAID");
        assertThat(lines(order, "RETURNED")).containsExactly(seat);
        assertThat(tickets(seen, "VOID")).containsExactly(seat);
        assertThat(taken(evening)).doesNotContain(seat).contains(seats.get(0), seats.get(2));
        Client.Answer again = giveBack(order, seat);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().getString("type")).isEqualTo("/problems/lines-gone");
        assertThat(giveBack(order, seats.get(0), seats.get(2)).status()).isEqualTo(201);
        assertThat(visitor.look(order).getString("status")).isEqualTo("CANCELLED");
        assertThat(visitor.post(path(order, "cancellations"), "{\"lines\":[]}").status())
                .isEqualTo(400);
        assertThat(visitor.post(
                                "/api/orders/" + order.getString("number") + "/cancellations?key=x",
                                "{\"lines\":[\"A\"]}")
                        .status())
                .isEqualTo(404);
        AuditContractIT.audited(organiser);
    }

    @Test
    void aDearerEveningIsPaidTheDifferenceForAndTheOldSeatStaysUntilThen() {
        JsonObject order = bought(evening, 2);
        List<String> seats = lines(order, "LIVE");
        String key = UUID.randomUUID().toString();
        String wish = exchange(visitor.hold(other, 1), seats.get(0));
        JsonObject placed = visitor.with("Idempotency-Key", key)
                .post(path(order, "exchanges"), wish)
                .json();
        assertThat(placed.getString("status")).isEqualTo("PENDING");
        assertThat(visitor.with("Idempotency-Key", key)
                        .post(path(order, "exchanges"), wish)
                        .json())
                .isEqualTo(placed);
        assertThat(lines(order, "LIVE")).isEqualTo(seats);
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(visitor.look(placed).getString("status")).isEqualTo("PAID");
        assertThat(visitor.look(placed).getJsonArray("tickets")).hasSize(1);
        assertThat(lines(order, "EXCHANGED")).containsExactly(seats.get(0));
        assertThat(taken(evening)).doesNotContain(seats.get(0)).contains(seats.get(1));
        assertThat(verdict(evening, order, seats.get(0))).isEqualTo("REPLACED");
        // and what was exchanged is given back out of both payments
        assertThat(giveBack(placed, lines(placed, "LIVE").get(0))
                        .json()
                        .getJsonObject("refund")
                        .getString("amount"))
                .isEqualTo("31.00");
        AuditContractIT.audited(organiser);
    }

    @Test
    void aCheaperEveningGivesTheDifferenceBackAtOnceAndASeatOfTheSameEveningCostsNothing() {
        JsonObject order = bought(other, 1);
        String seat = lines(order, "LIVE").get(0);
        JsonObject placed = visitor.post(path(order, "exchanges"), exchange(visitor.hold(evening, 1), seat))
                .json();
        assertThat(placed.getString("status")).isEqualTo("PAID");
        assertThat(visitor.look(order).getString("status")).isEqualTo("CANCELLED");
        String mine = lines(placed, "LIVE").get(0);
        String free = Visitor.seats(visitor.hold(evening, 1)).get(0);
        Client.Answer taken =
                visitor.post(path(placed, "exchanges"), "{\"from\":[\"" + mine + "\"],\"to\":[\"" + free + "\"]}");
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.json().getString("type")).isEqualTo("/problems/seats-taken");
        JsonObject moved = visitor.post(path(placed, "exchanges"), exchange(visitor.hold(evening, 1), mine))
                .json();
        assertThat(moved.getString("status")).isEqualTo("PAID");
        assertThat(taken(evening)).doesNotContain(mine);
        AuditContractIT.audited(organiser);
    }

    @Test
    void anExchangeThatIsPaidAfterTheOldSeatWasGivenBackIsPaidBack() {
        JsonObject order = bought(evening, 1);
        String seat = lines(order, "LIVE").get(0);
        JsonObject placed = visitor.post(path(order, "exchanges"), exchange(visitor.hold(other, 1), seat))
                .json();
        assertThat(giveBack(order, seat).status()).isEqualTo(201);
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(visitor.look(placed).getString("status")).isEqualTo("REFUNDED");
        assertThat(visitor.look(placed).getJsonArray("tickets")).isEmpty();
        AuditContractIT.audited(organiser);
    }

    @Test
    void ofManyWhoGiveBackOrExchangeTheSameSeatOneDoes() throws Exception {
        JsonObject order = bought(evening, 1);
        String seat = lines(order, "LIVE").get(0);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            JsonObject hold = i % 2 == 0 ? null : visitor.hold(evening, 1);
            all.add(() -> (hold == null
                            ? giveBack(order, seat)
                            : visitor.post(path(order, "exchanges"), exchange(hold, seat)))
                    .status());
        }
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : people.invokeAll(all)) {
            answers.add(answer.get());
        }
        people.shutdown();
        assertThat(answers).containsOnly(201, 409).containsOnlyOnce(201);
        AuditContractIT.audited(organiser);
    }

    @Test
    void whatIsGivenBackLaterIsKeptInPartAndThenStandsOnAGiftCard() {
        begins(evening, OffsetDateTime.now().plusHours(30));
        begins(other, OffsetDateTime.now().plusHours(10));
        JsonObject order = bought(evening, 1);
        JsonObject half = giveBack(order, lines(order, "LIVE").get(0)).json();
        assertThat(half.getJsonObject("refund").getString("amount")).isEqualTo("13.75");
        assertThat(half.getJsonObject("kept").getString("amount")).isEqualTo("13.75");
        JsonObject later = bought(other, 1);
        JsonObject card = giveBack(later, lines(later, "LIVE").get(0)).json();
        assertThat(card.getJsonObject("refund").getString("amount")).isEqualTo("31.00");
        String wish = Visitor.order(visitor.hold(evening, 1));
        JsonObject paid = visitor.post(
                        "/api/orders",
                        wish.substring(0, wish.length() - 1) + ",\"voucher\":\"" + card.getString("gift_card") + "\"}")
                .json();
        assertThat(paid.getString("status")).isEqualTo("PAID");
        AuditContractIT.audited(organiser);
    }

    private void begins(String performance, OffsetDateTime start) {
        Client.Answer moved = organiser.put(
                "/api/performances/" + performance + "/times",
                "{\"starts_at\":\"" + start.truncatedTo(ChronoUnit.MINUTES) + "\",\"doors_at\":\""
                        + start.minusHours(1).truncatedTo(ChronoUnit.MINUTES) + "\"}");
        assertThat(moved.status()).as(moved.text()).isEqualTo(200);
    }

    @Test
    void nothingIsTakenBackTonightAndNothingThatSomebodyCameInWith() {
        String tonight = evening;
        begins(tonight, OffsetDateTime.now().plusMinutes(50));
        JsonObject order = bought(tonight, 1);
        String seat = lines(order, "LIVE").get(0);
        assertThat(giveBack(order, seat).json().getString("type")).isEqualTo("/problems/not-returnable");
        JsonObject hold = visitor.hold(tonight, 1);
        assertThat(visitor.post(path(order, "exchanges"), exchange(hold, seat))
                        .json()
                        .getString("type"))
                .isEqualTo("/problems/not-exchangeable");
        assertThat(verdict(tonight, order, seat)).isEqualTo("ADMIT");
        JsonObject answer = visitor.as("boxoffice")
                .post(path(order, "exchanges"), exchange(hold, seat))
                .json();
        if (answer.containsKey(
                "payment")) { // a dearer seat: it is found out when the difference is paid, which goes back
            visitor.decide(Visitor.redirect(answer), "outcome", "paid");
            assertThat(visitor.look(answer).getString("status")).isEqualTo("REFUNDED");
        } else {
            assertThat(answer.getString("type")).isEqualTo("/problems/already-admitted");
        }
        assertThat(lines(order, "LIVE")).containsExactly(seat);
    }

    @Test
    void whatIsPromisedIsTheOrganisersToSay() {
        String production =
                organiser.get("/api/productions").list().getJsonObject(0).getString("id");
        String path = "/api/productions/" + production + "/return-policy";
        JsonObject policy = organiser.get(path).json();
        assertThat(organiser.put(path, policy.toString()).json()).isEqualTo(policy);
        for (String silly : List.of(
                "{}",
                "{\"steps\":[{\"hours_before\":-1,\"percent\":50}]}",
                "{\"steps\":[{\"hours_before\":1,\"percent\":101}]}",
                "{\"steps\":[{\"hours_before\":1,\"percent\":50},{\"hours_before\":1,\"percent\":40}]}",
                "{\"steps\":[],\"exchange_hours\":99999}")) {
            assertThat(organiser.put(path, silly).status()).as(silly).isEqualTo(400);
        }
        assertThat(visitor.as("boxoffice").get(path).status()).isEqualTo(403);
    }

    private JsonObject bought(String performance, int count) {
        JsonObject placed = visitor.place(visitor.hold(performance, count));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        return placed;
    }

    private static String path(JsonObject order, String what) {
        return "/api/orders/" + order.getString("number") + "/" + what + "?key=" + order.getString("key");
    }

    private Client.Answer giveBack(JsonObject order, String... seats) {
        return visitor.post(
                path(order, "cancellations"),
                Json.createObjectBuilder()
                        .add("lines", Json.createArrayBuilder(List.of(seats)))
                        .build()
                        .toString());
    }

    private static String exchange(JsonObject hold, String seat) {
        return "{\"from\":[\"" + seat + "\"],\"hold\":\"" + hold.getString("token") + "\"}";
    }

    private String offered(JsonObject order, String seat) {
        return visitor.get(path(order, "cancellations")).json().getJsonArray("lines").stream()
                .map(JsonValue::asJsonObject)
                .filter(line -> line.getString("seat").equals(seat))
                .map(line -> line.getJsonObject("refund").getString("amount"))
                .collect(Collectors.joining());
    }

    private List<String> lines(JsonObject order, String status) {
        return with(visitor.look(order).getJsonArray("lines"), status);
    }

    private static List<String> tickets(JsonObject seen, String status) {
        return with(seen.getJsonArray("tickets"), status);
    }

    private static List<String> with(JsonArray all, String status) {
        return all.stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("status").equals(status))
                .map(one -> one.getString("seat"))
                .toList();
    }

    private List<String> taken(String performance) {
        return visitor.get("/api/performances/" + performance + "/seats").json().getJsonArray("taken").stream()
                .map(seat -> ((JsonString) seat).getString())
                .toList();
    }

    /** What the door says of the ticket that the order had for that seat. */
    private String verdict(String performance, JsonObject order, String seat) {
        JsonObject ticket = visitor.look(order).getJsonArray("tickets").stream()
                .map(JsonValue::asJsonObject)
                .filter(one -> one.getString("seat").equals(seat))
                .findFirst()
                .orElseThrow();
        String scan = Json.createObjectBuilder()
                .add("id", UUID.randomUUID().toString())
                .add("code", ticket.getString("code"))
                .add("performance", performance)
                .add("direction", "IN")
                .add("gate", "A")
                .add("at", OffsetDateTime.now().toString())
                .build()
                .toString();
        return visitor.as("door").post("/api/scans", scan).json().getString("verdict");
    }
}
