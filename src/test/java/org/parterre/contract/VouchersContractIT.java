package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private String shown = ""; // the page on which the last exchange would be confirmed

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

    @Test
    void freeSeatsComeBackHoweverTheyEndAndGoAlongInAnExchange() {
        String comp = voucher("\"kind\":\"FREE_SEAT\",\"uses\":2");
        JsonObject order = placed(2, comp);
        assertThat(refused(comp)).isEqualTo("/problems/code-used-up");
        giveBack(order); // nothing was paid, so it isn't lost
        JsonObject again = placed(2, comp);
        assertThat(amount(again, "total")).isEqualTo("27.50");
        assertThat(refused(comp)).isEqualTo("/problems/code-used-up");
        String other = anotherEvening("31.00");
        JsonObject moved = exchanged(order, liveSeat(order), other, 1);
        assertThat(shown).contains("data-coded", "<dt>Vrijkaarten</dt><dd>−&nbsp;€\u00a031,00</dd>");
        assertThat(moved.getString("status")).isEqualTo("PAID");
        assertThat(amount(visitor.look(moved).getJsonArray("lines").getJsonObject(0), "full_price"))
                .isEqualTo("31.00");
        assertThat(refused(comp)).isEqualTo("/problems/code-used-up"); // it has gone along
        JsonObject two = exchanged(moved, liveSeat(moved), evening, 2);
        assertThat(amount(two, "total")).isEqualTo("27.50"); // one of them is paid for
        visitor.decide(Visitor.redirect(two), "outcome", "failed"); // and then it isn't: the old one stays
        giveBack(moved);
        assertThat(amount(placed(1, comp), "total")).isEqualTo("0.00");
        // not for this show: the new seat costs its price, and the use comes back
        String only = voucher("\"kind\":\"FREE_SEAT\",\"uses\":1,\"tariffs\":[\"normal\"]");
        JsonObject normal = placed(1, only);
        JsonObject student = visitor.post(
                        path(normal, "exchanges"),
                        "{\"from\":[\"" + liveSeat(normal) + "\"]," + tariff(visitor.hold(evening, 1), "student") + "}")
                .json();
        visitor.decide(Visitor.redirect(student), "outcome", "paid");
        assertThat(amount(placed(1, only), "total")).isEqualTo("0.00");
        AuditContractIT.audited(organiser);
    }

    @Test
    void aDiscountComesBackWhereTheWholeOrderIsCalledOff() {
        String kept = voucher("\"kind\":\"PERCENT\",\"percent\":10,\"uses\":1");
        JsonObject returned = placed(2, kept);
        visitor.decide(Visitor.redirect(returned), "outcome", "paid");
        giveBack(returned); // by the buyer's own wish
        String lost = voucher("\"kind\":\"PERCENT\",\"percent\":10,\"uses\":1");
        JsonObject order = placed(2, lost);
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        String comp = voucher("\"kind\":\"FREE_SEAT\",\"uses\":1");
        JsonObject free = placed(1, comp);
        String elsewhere = anotherEvening("20.00");
        organiser.post(
                "/api/performances/" + evening + "/displacement",
                "{\"answer_until\":\"" + OffsetDateTime.now(ZoneOffset.UTC).plusDays(2)
                        + "\",\"otherwise\":\"REFUND\"}");
        giveBack(returned, liveSeat(returned));
        giveBack(order);
        evening = elsewhere;
        assertThat(refused(lost)).isEqualTo("/problems/code-used-up"); // one of its seats is still the buyer's
        giveBack(order, liveSeat(order));
        giveBack(free);
        assertThat(amount(placed(1, lost), "total")).isEqualTo("18.00");
        assertThat(amount(placed(1, comp), "total")).isEqualTo("0.00");
        assertThat(refused(kept)).isEqualTo("/problems/code-used-up");
        AuditContractIT.audited(organiser);
    }

    @Test
    void theBoxOfficeSeesWhoHasFreeSeatsAndTheOrganiserMailsTheLink() {
        Client office = organiser.client();
        Client window = visitor.as("boxoffice").client();
        String name = "Mila " + evening;
        String[] wish = {"production", production(), "people", name, "seats", "3"};
        assertThat(window.form("/office/comps", wish).status()).isEqualTo(403);
        office.form("/office/comps", wish);
        Matcher row = Pattern.compile(name + ".*?(/free-seats/[0-9A-Z]+)\".*?(/office/comps/\\d+)/mail", Pattern.DOTALL)
                .matcher(office.get("/office/comps").text());
        assertThat(row.find()).isTrue();
        assertThat(window.get("/office/comps").text())
                .contains(name, "0 van 3")
                .doesNotContain("/free-seats/", "/mail\"", "/end\"", "<textarea");
        String mail = row.group(2) + "/mail";
        assertThat(window.form(mail, "email", "mila@parterre.example").status()).isEqualTo(403);
        assertThat(window.form(row.group(2) + "/end").status()).isEqualTo(403);
        Client.Answer wrong = office.form(mail, "email", "mila");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("value=\"mila\"");
        Client.Answer sent = office.form(mail, "email", evening + "@parterre.example", "language", "EN");
        assertThat(office.get(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .text())
                .contains("De link voor " + name + " is onderweg");
        assertThat(office.get("/office/mail").text()).contains(evening + "@parterre.example", "Your free seats for ");
        assertThat(office.get(row.group(1)).text()).contains(name);
    }

    private String production() {
        return organiser.get("/api/productions").list().getJsonObject(0).getString("id");
    }

    private String anotherEvening(String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    private JsonObject exchanged(JsonObject order, String seat, String to, int seats) {
        String hold = visitor.hold(to, seats).getString("token");
        String errand = order.getString("number") + " " + order.getString("key") + " " + seat;
        shown = visitor.client()
                .with(
                        "Cookie",
                        "exchange="
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(errand.getBytes(StandardCharsets.UTF_8)))
                .get("/exchange/" + hold)
                .text();
        Client.Answer answer =
                visitor.post(path(order, "exchanges"), "{\"from\":[\"" + seat + "\"],\"hold\":\"" + hold + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String tariff(JsonObject hold, String tariff) {
        return "\"hold\":\"" + hold.getString("token") + "\",\"lines\":[{\"seat\":\""
                + Visitor.seats(hold).get(0) + "\",\"tariff\":\"" + tariff + "\"}]";
    }

    private String liveSeat(JsonObject order) {
        JsonArray tickets = visitor.look(order).getJsonArray("tickets");
        return tickets.getValuesAs(JsonObject.class).stream()
                .filter(ticket -> ticket.getString("status").equals("VALID"))
                .map(ticket -> ticket.getString("seat"))
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonObject order, String what) {
        return "/api/orders/" + order.getString("number") + "/" + what + "?key=" + order.getString("key");
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
        giveBack(
                order,
                visitor.look(order).getJsonArray("lines").getJsonObject(0).getString("seat"));
    }

    private void giveBack(JsonObject order, String seat) {
        Client.Answer answer = visitor.post(path(order, "cancellations"), "{\"lines\":[\"" + seat + "\"]}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static String amount(JsonObject of, String field) {
        return of.getJsonObject(field).getString("amount");
    }

    private static long cents(String amount) {
        return Long.parseLong(amount.replace(".", ""));
    }
}
