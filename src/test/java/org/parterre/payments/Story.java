package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.payments.mollie.MollieStandIn;
import org.parterre.payments.mollie.PaymentThere;

/** One buyer of one course: what they and Mollie do, step by step. */
final class Story {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    final MollieStandIn mollie;
    final String email;
    private Client client;
    private Client staff;
    private final String evening;
    private JsonObject hold = JsonValue.EMPTY_JSON_OBJECT;
    private JsonObject placed = JsonValue.EMPTY_JSON_OBJECT;
    private String pages = "/orders/";
    private String api = "/api/orders/";

    Story(House house, MollieStandIn mollie, String name, String evening, Client staff) {
        this.client = house.client();
        this.mollie = mollie;
        this.email = name + "@courses.example";
        this.evening = evening;
        this.staff = staff;
    }

    private Story(Story before, String evening, JsonObject placed) {
        this.client = before.client;
        this.mollie = before.mollie;
        this.email = before.email;
        this.evening = evening;
        this.staff = before.staff;
        this.placed = placed;
    }

    /** The house opened again, perhaps elsewhere. */
    Story goesOnAt(House house, Client staffThere) {
        client = house.client();
        staff = staffThere;
        return this;
    }

    /** Holds two seats and orders them. */
    Story orders(String method) {
        return orders(client, method);
    }

    Story ordersAtTheCounter(String method) {
        assertThat(tries(client, method).status()).as("not for the audience").isEqualTo(422);
        assertThat(place(staff, method).containsKey("payment")).isFalse();
        return this;
    }

    /** Buys a gift card. */
    Story buysACard(String method) {
        return buysACard(client, method);
    }

    Story buysACardAtTheCounter(String method) {
        assertThat(card(client, method).status()).as("not for the audience").isEqualTo(422);
        return buysACard(staff, method);
    }

    private Story buysACard(Client by, String method) {
        Client.Answer answer = card(by, method);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        placed = answer.json();
        pages = "/gift-cards/";
        api = "/api/gift-purchases/";
        return this;
    }

    private Client.Answer card(Client by, String method) {
        return by.post(
                "/api/gift-purchases",
                "{\"amount\":{\"amount\":\"42.50\",\"currency\":\"EUR\"},\"buyer\":{\"name\":\"Ada\",\"email\":\""
                        + email + "\",\"language\":\"nl\"},\"payment\":{\"method\":\"" + method + "\"}}");
    }

    private Story orders(Client by, String method) {
        tries(by, method);
        return this;
    }

    private JsonObject place(Client by, String method) {
        Client.Answer answer = order(by, method);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        placed = answer.json();
        return placed;
    }

    private Client.Answer tries(Client by, String method) {
        Client.Answer held = client.post("/api/performances/" + evening + "/holds", "{\"best\":{\"count\":2}}");
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        hold = held.json();
        Client.Answer answer = order(by, method);
        if (answer.status() == 201) {
            placed = answer.json();
        }
        return answer;
    }

    private Client.Answer order(Client by, String method) {
        JsonArrayBuilder lines = Json.createArrayBuilder();
        seats().forEach(seat ->
                lines.add(Json.createObjectBuilder().add("seat", seat).add("tariff", "normal")));
        return by.post(
                "/api/orders",
                "{\"hold\":\"" + hold.getString("token") + "\",\"buyer\":{\"name\":\"Ada\",\"email\":\"" + email
                        + "\",\"language\":\"nl\"},\"lines\":" + lines.build() + ",\"payment\":{\"method\":\"" + method
                        + "\"}}");
    }

    private List<String> seats() {
        return hold.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream()
                .map(seat -> seat.getString("id"))
                .toList();
    }

    String number() {
        return placed.getString("number");
    }

    /** Where the order sends its buyer to pay. */
    String way() {
        return placed.getJsonObject("payment").getString("redirect");
    }

    /** Gives all its seats for so many of another evening. @return the same buyer, with the new order */
    Story exchanges(String elsewhere, int seats) {
        JsonObject wanted = client.post(
                        "/api/performances/" + elsewhere + "/holds", "{\"best\":{\"count\":" + seats + "}}")
                .json();
        Client.Answer answer = client.post(
                path("exchanges"),
                Json.createObjectBuilder()
                        .add("from", Json.createArrayBuilder(lines("LIVE")))
                        .add("hold", wanted.getString("token"))
                        .add("payment", Json.createObjectBuilder().add("method", "ideal"))
                        .build()
                        .toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return new Story(this, elsewhere, answer.json());
    }

    /** What is to become of its seats. */
    Story answers(String wish) {
        assertThat(client.put(path("answer"), "{\"answer\":\"" + wish + "\"}").status())
                .isEqualTo(204);
        return this;
    }

    /** The seats of its lines that stand so. */
    List<String> lines(String status) {
        return client
                .get("/api/orders/" + number() + "?key=" + placed.getString("key"))
                .json()
                .getJsonArray("lines")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .filter(line -> line.getString("status").equals(status))
                .map(line -> line.getString("seat"))
                .toList();
    }

    private String path(String what) {
        return "/api/orders/" + number() + "/" + what + "?key=" + placed.getString("key");
    }

    /** Follows the way to the payment page. */
    PaymentThere goes() {
        return goes(way());
    }

    PaymentThere goes(String way) {
        Client.Answer page = client.get(way);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        PaymentThere there = mollie.behind(way);
        assertThat(page.text()).contains(mollie.url() + "/checkout/" + there.id());
        assertThat(there.wish().containsKey("webhookUrl"))
                .as("Mollie is told where to ring where it can reach the house")
                .isEqualTo(there.wish().getString("redirectUrl").startsWith("https:"));
        return there;
    }

    /** Comes back from there, as the page of Mollie leads. */
    Story comesBack(PaymentThere there) {
        Client.Answer back = client.get(there.wish().getString("redirectUrl"));
        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location")).contains(pages + number());
        return this;
    }

    Story rings(PaymentThere there) {
        assertThat(client.form("/api/payments/mollie/webhook", "id", there.id()).status())
                .isEqualTo(200);
        return this;
    }

    /** Nobody could be asked why it rang, and the house won't ask by itself. */
    Story isAskedToRingAgain(PaymentThere there) {
        assertThat(client.form("/api/payments/mollie/webhook", "id", there.id()).status())
                .isEqualTo(503);
        return this;
    }

    /** The way to the payment page says that Mollie is away. */
    Story isTurnedAway() {
        Client.Answer page = client.get(way());
        assertThat(page.status()).as(page.text()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isNotEmpty();
        assertThat(page.text()).contains("href=\"" + way() + "\"");
        return this;
    }

    /** Mollie doesn't take it, and the order's page says that it may be tried again. */
    Story isSentBack() {
        Client.Answer answer = client.get(way());
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains(pages + number());
        return this;
    }

    /** @return where to pay this time */
    String paysAgain(String method) {
        Client.Answer answer =
                client.form(pages + number() + "/payments?key=" + placed.getString("key"), "method", method);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        String way = answer.header("Location").replaceAll("^http://[^/]+", "");
        assertThat(way).startsWith("/" + (method.equals("sandbox") ? "sandbox" : "mollie") + "/payments/");
        return way;
    }

    Story paysInTheSandbox(String way) {
        assertThat(client.form(way, "outcome", "paid").status()).isEqualTo(303);
        return this;
    }

    String status() {
        return client.get(api + number() + "?key=" + placed.getString("key"))
                .json()
                .getString("status");
    }

    /** Waits without looking: a look would ask Mollie. */
    Story isWrittenTo(String subject) throws Exception {
        return until("a letter: " + subject, () -> {
            String letters = staff.get("/office/mail").text();
            return letters.lines().anyMatch(line -> line.contains(email)) && letterOf(letters, subject);
        });
    }

    /** How many letters of that subject were written to it. */
    int letters(String subject) {
        int count = 0;
        for (String row : staff.get("/office/mail").text().split("<tr>", -1)) {
            count += row.contains(email) && row.contains(subject) ? 1 : 0;
        }
        return count;
    }

    private boolean letterOf(String letters, String subject) {
        for (String row : letters.split("<tr>", -1)) {
            if (row.contains(email) && row.contains(subject)) {
                return true;
            }
        }
        return false;
    }

    Story is(String wanted) throws Exception {
        return until("an order that is " + wanted, () -> status().equals(wanted));
    }

    /** Somebody else takes the seats that are free again. */
    Story losesTheSeats() {
        Client.Answer taken = staff.post(
                "/api/performances/" + evening + "/holds",
                Json.createObjectBuilder()
                        .add("seats", Json.createArrayBuilder(seats()))
                        .build()
                        .toString());
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        return this;
    }

    /** Waits for the money to be on its way at Mollie, where the bank then says how it went. */
    Story getsBack(PaymentThere there, int refunds, String how) throws Exception {
        isSentBackAs(there, refunds, how);
        return until("a refund that is " + how, () -> {
            rings(there);
            return !office().contains(number()) || (how.equals("failed") && officeSays("Mislukt"));
        });
    }

    /** Waits for the money to be on its way at Mollie; the bank has that to say when it is asked. */
    Story isSentBackAs(PaymentThere there, int refunds, String how) throws Exception {
        until("money on its way back", () -> there.refunds().size() == refunds);
        there.refunds().get(refunds - 1).becomes(how);
        return this;
    }

    private String office() {
        return staff.get("/office/refunds").text();
    }

    boolean officeSays(String words) {
        for (String row : office().split("<tr>", -1)) {
            if (row.contains(number()) && row.contains(words)) {
                return true;
            }
        }
        return false;
    }

    Story officeShows(String words) throws Exception {
        return until("the office shows " + words, () -> officeSays(words));
    }

    /** The organiser presses the button beside it. */
    Story officePresses(String button) {
        for (String row : office().split("<tr>", -1)) {
            if (row.contains(number())) {
                String action = row.replaceAll("(?s).*action=\"(/office/refunds/\\d+/" + button + ")\".*", "$1");
                assertThat(staff.form(action).status()).isEqualTo(303);
                return this;
            }
        }
        throw new AssertionError(number() + " is not in the office");
    }

    /** Mollie rings for what the buyer's bank did, until the office reads of it in these words; somebody looks into it. */
    Story bankIsSeenTo(PaymentThere there, String words) throws Exception {
        until("the office reads: " + words, () -> {
            rings(there);
            return !bank(words).isEmpty();
        });
        String action = bank(words).replaceAll("(?s).*action=\"(/office/refunds/chargebacks/\\d+/seen)\".*", "$1");
        assertThat(staff.form(action).status()).isEqualTo(303);
        assertThat(bank(words)).isEmpty();
        return this;
    }

    private String bank(String words) {
        return Stream.of(office().split("<li>", -1))
                .filter(row -> row.contains("/seen") && row.contains(number()) && row.contains(words))
                .findFirst()
                .orElse("");
    }

    Story until(String what, Callable<Boolean> holds) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!holds.call()) {
            assertThat(Instant.now()).as(email + " waits for " + what).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(700);
        }
        return this;
    }
}
