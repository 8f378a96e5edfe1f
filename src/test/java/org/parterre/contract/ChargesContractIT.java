package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What an order costs besides its seats, and the tax that holds on the evening. */
@ParameterizedClass
@EnumSource(Store.class)
class ChargesContractIT {
    private static final ZoneId THERE = ZoneId.of("Europe/Amsterdam");

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String charges;
    private String before;
    private String evening;

    @BeforeEach
    void anEveningOfOnePrice() {
        visitor = new Visitor(Houses.on(store).client());
        organiser = visitor.as("organiser");
        charges = "/api/productions/"
                + organiser.get("/api/productions").list().getJsonObject(0).getString("id") + "/charges";
        before = organiser.get(charges).text();
        charge("1.50", true);
        evening = evening();
    }

    @AfterEach
    void asItWas() {
        organiser.put(charges, before);
    }

    private String evening() {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, "27.50"))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    private void charge(String amount, boolean donations) {
        assertThat(organiser
                        .put(charges, "{\"service_charge\":" + money(amount) + ",\"donations\":" + donations + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anOrderCostsItsSeatsTheChargeAndTheGift() {
        JsonObject order = placed(visitor, 2, "\"service_charge\":" + money("1.50") + ",\"donation\":" + money("5.00"));
        assertThat(amount(order, "total")).isEqualTo("61.50");
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        JsonObject shown = visitor.look(order);
        assertThat(amount(shown, "service_charge")).isEqualTo("1.50");
        assertThat(amount(shown, "donation")).isEqualTo("5.00");
        // what the buyer gives back is the price of a seat; the charge and the gift stay
        String path = "/api/orders/" + order.getString("number") + "/cancellations?key=" + order.getString("key");
        String seat = shown.getJsonArray("lines").getJsonObject(0).getString("seat");
        JsonObject returned =
                visitor.post(path, "{\"lines\":[\"" + seat + "\"]}").json();
        assertThat(amount(returned, "refund")).isEqualTo("27.50");
        JsonObject settled = settled();
        JsonObject charged = settled.getJsonArray("charges").getJsonObject(0);
        assertThat(amount(charged, "gross") + " " + amount(charged, "vat")).isEqualTo("1.50 0.12");
        assertThat(amount(settled, "gross")).isEqualTo("27.50");
        AuditContractIT.audited(organiser);
    }

    @Test
    void whoIsShownAnotherChargeIsAskedOnce() {
        JsonObject hold = visitor.hold(evening, 1);
        charge("2.00", false);
        Client.Answer refused = visitor.post("/api/orders", order(hold, "\"service_charge\":" + money("1.50")));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/charge-changed");
        assertThat(refused.text()).contains("2,00");
        JsonObject order = visitor.post("/api/orders", order(hold, "\"service_charge\":" + money("2.00")))
                .json();
        assertThat(amount(order, "total")).isEqualTo("29.50");
        for (String silly : List.of("1000.01", "-1.00", "veel", "1.000")) {
            assertThat(visitor.post("/api/orders", order(visitor.hold(evening, 1), "\"donation\":" + money(silly)))
                            .status())
                    .as(silly)
                    .isEqualTo(400);
        }
    }

    @Test
    void freeSeatsExchangesAndTheBoxOfficeHaveNoChargeAndAGiftCardPaysIt() {
        String free = VouchersContractIT.voucher(organiser, "\"kind\":\"FREE_SEAT\",\"uses\":3");
        assertThat(amount(placed(visitor, 1, "\"voucher\":\"" + free + "\""), "total"))
                .isEqualTo("0.00");
        JsonObject card = VouchersContractIT.card(organiser, "30.00");
        JsonObject order = placed(visitor, 1, "\"voucher\":\"" + card.getString("code") + "\"");
        assertThat(order.getString("status")).isEqualTo("PAID");
        assertThat(VouchersContractIT.balance(organiser, card)).isEqualTo("1.00");
        assertThat(amount(placed(visitor.as("boxoffice"), 1, "\"voucher\":null"), "total"))
                .isEqualTo("27.50");
        // the same price on another seat: nothing to pay
        String from = visitor.look(order).getJsonArray("lines").getJsonObject(0).getString("seat");
        JsonObject hold = visitor.hold(evening, 1);
        JsonObject other = visitor.post(
                        "/api/orders/" + order.getString("number") + "/exchanges?key=" + order.getString("key"),
                        "{\"from\":[\"" + from + "\"],\"hold\":\"" + hold.getString("token") + "\"}")
                .json();
        assertThat(other.getString("status")).isEqualTo("PAID");
        assertThat(amount(other, "total")).isEqualTo("27.50");
        AuditContractIT.audited(organiser);
    }

    @Test
    void ofAnEveningThatIsCalledOffTheChargeGoesBackToo() {
        JsonObject order = placed(visitor, 2, "\"donation\":" + money("5.00"));
        visitor.decide(Visitor.redirect(order), "outcome", "paid");
        JsonObject mine = placed(visitor, 1, "\"voucher\":null");
        visitor.decide(Visitor.redirect(mine), "outcome", "paid");
        String path = "/api/performances/" + evening + "/displacement";
        String soon = OffsetDateTime.now().plusSeconds(4).toString();
        assertThat(organiser
                        .post(path, "{\"answer_until\":\"" + soon + "\",\"otherwise\":\"REFUND\"}")
                        .status())
                .isEqualTo(201);
        assertThat(amount(organiser.get(path).json().getJsonObject("open"), "sum"))
                .isEqualTo("85.50");
        DisplacedContractIT.until(() -> visitor.look(order).getString("status").equals("CANCELLED")
                && visitor.look(mine).getString("status").equals("CANCELLED"));
        JsonObject settled = settled();
        JsonObject gateway = settled.getJsonArray("gateways").getJsonObject(0);
        assertThat(amount(gateway, "came")).isEqualTo("90.50");
        assertThat(amount(gateway, "back")).isEqualTo("85.50"); // a gift stays given
        assertThat(settled.getJsonArray("charges")).isEmpty();
        AuditContractIT.audited(organiser);
    }

    @Test
    void theDayOfTheEveningSaysWhichTaxIsInIt() {
        LocalDate day = OffsetDateTime.parse(
                        visitor.get("/api/performances/" + evening).json().getString("starts_at"))
                .atZoneSameInstant(THERE)
                .toLocalDate();
        JsonObject early = placed(visitor, 1, "\"voucher\":null");
        String rate = "{\"from\":\"" + day + "\",\"percent\":\"21\"}";
        assertThat(organiser.post("/api/vat-rates", rate).status()).isEqualTo(201);
        try {
            assertThat(organiser.post("/api/vat-rates", rate).status()).isEqualTo(400);
            assertThat(organiser.get("/api/vat-rates").text()).contains(day.toString());
            JsonObject late = placed(visitor, 1, "\"voucher\":null");
            assertThat(tax(late)).isEqualTo("4.77");
            assertThat(tax(early)).isEqualTo("2.27"); // what is sold keeps its rate
            visitor.decide(Visitor.redirect(early), "outcome", "paid");
            visitor.decide(Visitor.redirect(late), "outcome", "paid");
            assertThat(settled().getJsonArray("vat")).hasSize(2);
        } finally {
            assertThat(organiser.delete("/api/vat-rates/" + day).status()).isEqualTo(204);
        }
        assertThat(tax(placed(visitor, 1, "\"voucher\":null"))).isEqualTo("2.27");
        assertThat(organiser.delete("/api/vat-rates/" + day).status()).isEqualTo(404);
        assertThat(organiser.delete("/api/vat-rates/2019-01-01").status()).isEqualTo(400);
        String past = LocalDate.now(THERE).toString();
        assertThat(organiser
                        .post("/api/vat-rates", "{\"from\":\"" + past + "\",\"percent\":\"21\"}")
                        .status())
                .isEqualTo(400);
        assertThat(visitor.as("boxoffice").get("/api/vat-rates").status()).isEqualTo(403);
        AuditContractIT.audited(organiser);
    }

    private String tax(JsonObject order) {
        return amount(visitor.look(order).getJsonArray("lines").getJsonObject(0), "vat");
    }

    private JsonObject settled() {
        JsonObject settled =
                organiser.get("/api/reports/settlement?performance=" + evening).json();
        assertThat(settled.getJsonObject("ledger").getBoolean("agrees"))
                .as(settled.toString())
                .isTrue();
        return settled;
    }

    private JsonObject placed(Visitor by, int seats, String more) {
        Client.Answer answer = by.post("/api/orders", order(by.hold(evening, seats), more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private static String order(JsonObject hold, String more) {
        return Visitor.order(hold).replace("\"payment\":", more + ",\"payment\":");
    }

    private static String money(String amount) {
        return "{\"amount\":\"" + amount + "\",\"currency\":\"EUR\"}";
    }

    private static String amount(JsonObject of, String field) {
        return of.getJsonObject(field).getString("amount");
    }
}
