package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Codes are worth what they promise, once, and the books add up. */
@ParameterizedClass
@EnumSource(Store.class)
class VouchersContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String evening;

    @BeforeEach
    void anEveningOfOnePrice() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
        evening = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, "27.50"))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + evening + "/status", "{\"status\":\"PUBLISHED\"}");
    }

    @Test
    void aGiftCardPaysWhatItCanAndIsGivenBackTo() {
        JsonObject card = card("30.00");
        // as a person types it who reads O for 0, in small letters and without the spaces
        String typed =
                card.getString("code").replace(" ", "-").replace('0', 'o').toLowerCase(Locale.ROOT);
        JsonObject whole = placed(1, typed);
        assertThat(whole.getString("status")).isEqualTo("PAID");
        assertThat(whole.containsKey("payment") && !whole.isNull("payment")).isFalse();
        assertThat(amount(visitor.look(whole), "gift_card")).isEqualTo("27.50");
        assertThat(balance(card)).isEqualTo("2.50");
        JsonObject rest = placed(1, typed);
        assertThat(rest.getString("status")).isEqualTo("PENDING");
        assertThat(balance(card)).isEqualTo("0.00");
        assertThat(refused(typed)).isEqualTo("/problems/gift-card-empty");
        visitor.decide(Visitor.redirect(rest), "outcome", "paid");
        assertThat(visitor.look(rest).getString("status")).isEqualTo("PAID");
        assertThat(visitor.look(rest).getJsonArray("tickets")).hasSize(1);
        // the card first, the bank after it
        giveBack(rest);
        assertThat(balance(card)).isEqualTo("2.50");
        giveBack(whole);
        assertThat(balance(card)).isEqualTo("30.00");
        String path = "/api/gift-cards/" + card.getString("id");
        assertThat(organiser.delete(path).status()).isEqualTo(204);
        assertThat(refused(typed)).isEqualTo("/problems/gift-card-empty");
        assertThat(organiser.delete("/api/gift-cards/1").status()).isEqualTo(404);
        assertThat(visitor.as("boxoffice").get("/api/gift-cards").status()).isEqualTo(403);
        assertThat(organiser
                        .post("/api/gift-cards", "{\"amount\":{\"amount\":\"1000.01\",\"currency\":\"EUR\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(refused("NOBODYS-CODE")).isEqualTo("/problems/unknown-code");
        assertThat(refused(card("1.00").getString("code") + "," + card("1.00").getString("code")))
                .isEqualTo("/problems/too-many-codes");
        AuditContractIT.audited(organiser);
    }

    @Test
    void ofManyWhoSpendTheSameCardAtOnceAsManyAreServedAsItPaysFor() throws Exception {
        JsonObject card = card("60.00"); // two and a bit of 27.50
        List<JsonObject> placed = new ArrayList<>();
        List<Integer> answers = atOnce(12, card.getString("code"), placed);
        assertThat(answers).containsOnly(201, 409);
        long spent = placed.stream()
                .mapToLong(one -> cents(amount(visitor.look(one), "gift_card")))
                .sum();
        assertThat(cents(balance(card))).isEqualTo(6000 - spent).isNotNegative();
        assertThat(placed.stream().filter(one -> one.getString("status").equals("PAID")))
                .hasSizeLessThanOrEqualTo(2);
        AuditContractIT.audited(organiser);
    }

    @Test
    void aCodeMakesSeatsCheaperForWhomItIsAndAsOftenAsItMay() {
        String tenth = voucher("\"kind\":\"PERCENT\",\"percent\":10,\"per_buyer\":1,\"uses\":3");
        JsonObject order = placed(2, tenth.toLowerCase(Locale.ROOT));
        assertThat(amount(order, "total")).isEqualTo("49.50");
        JsonObject line = visitor.look(order).getJsonArray("lines").getJsonObject(0);
        assertThat(amount(line, "price")).isEqualTo("24.75");
        assertThat(amount(line, "full_price")).isEqualTo("27.50");
        assertThat(amount(line, "vat")).isEqualTo("2.04");
        assertThat(refused(tenth)).isEqualTo("/problems/code-used-by-you");
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        // what goes back is what was paid
        String path = "/api/orders/" + order.getString("number") + "/cancellations?key=" + order.getString("key");
        assertThat(amount(visitor.get(path).json().getJsonArray("lines").getJsonObject(0), "refund"))
                .isEqualTo("24.75");
        giveBack(order);
        // a voucher first, and a gift card pays the rest of it
        JsonObject card = card("100.00");
        String five = voucher(
                "\"kind\":\"AMOUNT\",\"amount\":{\"amount\":\"5.00\",\"currency\":\"EUR\"},\"tariffs\":[\"normal\"]");
        JsonObject both = placed(3, five + ", " + card.getString("code"));
        assertThat(both.getString("status")).isEqualTo("PAID");
        assertThat(amount(both, "total")).isEqualTo("77.50");
        assertThat(balance(card)).isEqualTo("22.50");
        String free = voucher("\"kind\":\"FREE_SEAT\",\"uses\":3");
        assertThat(amount(placed(2, free), "total")).isEqualTo("0.00");
        assertThat(amount(placed(2, free), "total")).isEqualTo("27.50"); // one was left
        assertThat(refused(free)).isEqualTo("/problems/code-used-up");
        for (String elsewhere :
                List.of("\"tariffs\":[\"student\"]", "\"zones\":[\"nowhere\"]", "\"until\":\"2026-01-01T00:00:00Z\"")) {
            assertThat(refused(voucher("\"kind\":\"PERCENT\",\"percent\":10," + elsewhere)))
                    .isEqualTo("/problems/code-not-here");
        }
        JsonObject made = organiser
                .post("/api/vouchers", "{\"kind\":\"PERCENT\",\"percent\":10,\"count\":200}")
                .list()
                .getJsonObject(199);
        assertThat(made.getInt("uses")).isEqualTo(1);
        assertThat(organiser.delete("/api/vouchers/" + made.getString("id")).status())
                .isEqualTo(204);
        assertThat(refused(made.getString("code"))).isEqualTo("/problems/unknown-code");
        String same = "{\"kind\":\"FREE_SEAT\",\"code\":\"" + five + "\"}";
        assertThat(organiser.post("/api/vouchers", same).status()).isEqualTo(400);
        assertThat(visitor.as("boxoffice").post("/api/vouchers", same).status()).isEqualTo(403);
        assertThat(organiser.delete("/api/vouchers/1").status()).isEqualTo(404);
        assertThat(organiser.get("/api/vouchers").list()).isNotEmpty();
        AuditContractIT.audited(organiser);
    }

    @Test
    void ofManyWhoUseASingleUseCodeAtOnceOneDoes() throws Exception {
        String once = voucher("\"kind\":\"FREE_SEAT\",\"uses\":1");
        List<JsonObject> placed = new ArrayList<>();
        assertThat(atOnce(12, once, placed)).containsOnly(201, 409).containsOnlyOnce(201);
        assertThat(placed).singleElement().satisfies(one -> assertThat(one.getString("status"))
                .isEqualTo("PAID"));
        AuditContractIT.audited(organiser);
    }

    private String voucher(String what) {
        return voucher(organiser, what);
    }

    static String voucher(Visitor organiser, String what) {
        Client.Answer made = organiser.post("/api/vouchers", "{" + what + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.list().getJsonObject(0).getString("code");
    }

    private List<Integer> atOnce(int people, String code, List<JsonObject> placed) throws Exception {
        List<Callable<Client.Answer>> all = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String order = order(visitor.hold(evening, 1), code);
            all.add(() -> visitor.post("/api/orders", order));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        List<Integer> answers = new ArrayList<>();
        for (Future<Client.Answer> answer : crowd.invokeAll(all)) {
            answers.add(answer.get().status());
            if (answer.get().status() == 201) {
                placed.add(answer.get().json());
            }
        }
        crowd.shutdown();
        return answers;
    }

    private JsonObject card(String amount) {
        return card(organiser, amount);
    }

    static JsonObject card(Visitor organiser, String amount) {
        return organiser
                .post(
                        "/api/gift-cards",
                        "{\"amount\":{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"},\"about\":\"een prijs\"}")
                .json();
    }

    private String balance(JsonObject card) {
        return balance(organiser, card);
    }

    static String balance(Visitor organiser, JsonObject card) {
        return organiser.get("/api/gift-cards").list().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(card.getString("id")))
                .map(one -> amount(one, "balance"))
                .findFirst()
                .orElseThrow();
    }

    private JsonObject placed(int seats, String code) {
        Client.Answer answer = visitor.post("/api/orders", order(visitor.hold(evening, seats), code));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private String refused(String code) {
        JsonObject hold = visitor.hold(evening, 1);
        String type = visitor.post("/api/orders", order(hold, code)).json().getString("type");
        visitor.delete("/api/holds/" + hold.getString("token"));
        return type;
    }

    static String order(JsonObject hold, String code) {
        return Visitor.order(hold).replace("\"payment\":", "\"voucher\":\"" + code + "\",\"payment\":");
    }

    private void giveBack(JsonObject order) {
        String seat = visitor.look(order).getJsonArray("lines").getJsonObject(0).getString("seat");
        String path = "/api/orders/" + order.getString("number") + "/cancellations?key=" + order.getString("key");
        assertThat(visitor.post(path, "{\"lines\":[\"" + seat + "\"]}").status())
                .isEqualTo(201);
    }

    private static String amount(JsonObject of, String field) {
        return of.getJsonObject(field).getString("amount");
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
