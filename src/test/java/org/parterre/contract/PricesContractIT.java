package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** What the organiser asks for seats, and that nobody pays another price than the one they were told. */
@ParameterizedClass
@EnumSource(Store.class)
class PricesContractIT {
    private static final String BUYER = "{\"name\":\"Ada de Vries\",\"email\":\"ada@example.com\",\"language\":\"nl\"}";

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String evening;
    private String prices;

    @BeforeEach
    void anEmptySmallHall() {
        visitor = new Visitor(Houses.on(store).client().with("Accept-Language", "en"));
        organiser = visitor.as("organiser");
        evening = "/api/performances/"
                + SeasonContractIT.onSale(
                        organiser, SeasonContractIT.halls(organiser).get(0));
        prices = evening + "/prices";
    }

    @Test
    void whoHoldsSeatsPaysWhatTheyWereToldAndTheNextOnePaysTheNewPrice() {
        JsonObject held = hold("zaal-C-1", "zaal-C-2");
        assertThat(amounts(held)).containsExactly("20.00", "20.00");
        JsonObject sold = visitor.place(hold("zaal-D-1", "zaal-D-2"));
        visitor.decide(Visitor.redirect(sold), "outcome", "paid");

        everyPrice("25.00");
        assertThat(amounts(hold("zaal-C-3", "zaal-C-4"))).containsExactly("25.00", "25.00");
        everyPrice("30.00");

        JsonObject before = visitor.get("/api/holds/" + held.getString("token")).json();
        assertThat(amounts(before)).as("told again").containsExactly("20.00", "20.00");
        assertThat(visitor.client().get("/holds/" + held.getString("token")).text())
                .contains("20.00")
                .doesNotContain("25.00", "30.00");
        assertThat(total(visitor.place(held))).as("paid").isEqualTo("40.00");
        assertThat(total(visitor.look(sold))).as("sold before").isEqualTo("40.00");
        assertThat(total(visitor.place(hold("zaal-D-3", "zaal-D-4")))).isEqualTo("60.00");
    }

    @Test
    void whatTheHoldSaysIsPaidWhileThePricesChangeAllTheTime() {
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Integer> changes = CompletableFuture.supplyAsync(() -> {
            int made = 0;
            for (; !over.get(); made++) {
                everyPrice((20 + made % 30) + ".50");
            }
            return made;
        });
        Visitor buyers = new Visitor(visitor.client());
        List<String> told = new ArrayList<>();
        for (int buyer = 0; buyer < 15; buyer++) {
            JsonObject held = buyers.hold(evening.substring(evening.lastIndexOf('/') + 1), 2);
            String each = amounts(held).get(0);
            BigDecimal both = new BigDecimal(each).add(new BigDecimal(each));
            told.add(each);
            assertThat(total(buyers.place(held))).as(held.toString()).isEqualTo(both.toString());
        }
        over.set(true);
        assertThat(changes.join()).isPositive();
        assertThat(told).as("the prices did change meanwhile").satisfies(prices -> assertThat(Set.copyOf(prices))
                .hasSizeGreaterThan(1));
    }

    @Test
    void aTariffThatLeavesTheListIsStillTheirsWhoHoldSeats() {
        JsonObject held = hold("zaal-C-1", "zaal-C-2");
        change(price -> price.getString("tariff").equals("student") ? null : price);
        assertThat(tariffs(visitor.get(evening + "/seats").json()))
                .contains("normal")
                .doesNotContain("student");
        assertThat(visitor.client().get("/holds/" + held.getString("token")).text())
                .contains("value=\"student\"");
        String refused = order(hold("zaal-D-1", "zaal-D-2"), "student");
        assertThat(Refused.as(422, visitor.post("/api/orders", refused))).isEqualTo("unknown-tariff");

        Client.Answer placed = visitor.post("/api/orders", order(held, "student"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        assertThat(total(placed.json())).isEqualTo("40.00");
        visitor.decide(Visitor.redirect(placed.json()), "outcome", "paid");
        JsonObject bought = visitor.look(placed.json());
        assertThat(bought.getJsonArray("lines").getJsonObject(0).getString("tariff"))
                .as("a tariff keeps its name where it is not sold any more")
                .isEqualTo("student");
        String ticket = bought.getJsonArray("tickets").getJsonObject(0).getString("id");
        assertThat(visitor.client()
                        .get("/api/tickets/" + ticket + ".pdf?key="
                                + placed.json().getString("key"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoOrganisersWhoLookedAtTheSameListTheSecondIsTold() {
        Client.Answer looked = organiser.get(prices);
        Visitor first = organiser.with("If-Match", looked.header("ETag"));
        String wanted =
                "{\"prices\":" + looked.json().getJsonArray("prices").toString().replace("20.00", "21.00") + "}";
        assertThat(first.put(prices, wanted).status()).isEqualTo(200);
        assertThat(Refused.as(412, first.put(prices, wanted.replace("21.00", "22.00"))))
                .isEqualTo("stale-version");
        assertThat(organiser.get(prices).text()).contains("21.00").doesNotContain("22.00");
        int revision = organiser.get(prices).json().getInt("revision");
        assertThat(organiser.put(prices, wanted).json().getInt("revision"))
                .as("the same list again")
                .isEqualTo(revision);
    }

    @Test
    void aListThatCannotBeIsRefused() {
        assertThat(Refused.as(422, organiser.put(prices, "{\"prices\":[]}"))).isEqualTo("missing-price");
        JsonArrayBuilder companionsOnly = Json.createArrayBuilder();
        prices().stream()
                .map(JsonValue::asJsonObject)
                .filter(price -> price.getString("tariff").equals("companion"))
                .forEach(companionsOnly::add);
        String only = "{\"prices\":" + companionsOnly.build() + "}";
        assertThat(Refused.as(422, organiser.put(prices, only))).isEqualTo("missing-price");
        Refused.as(400, organiser.put(prices, "{}"));
        Refused.as(
                400, organiser.put(prices, "{\"prices\":" + prices().toString().replace("20.00", "duur") + "}"));
        Refused.as(
                400, organiser.put(prices, "{\"prices\":" + prices().toString().replace("normal", "abnormal") + "}"));
        Refused.as(401, visitor.put(prices, "{\"prices\":[]}"));
        Refused.as(403, visitor.as("boxoffice").put(prices, "{\"prices\":[]}"));
        Refused.as(404, organiser.put("/api/performances/1/prices", "{\"prices\":[]}"));
        assertThat(organiser.get(prices).json().getInt("revision")).isEqualTo(1);
    }

    @Test
    void aGroupPaysLessFromSoManySeatsOn() {
        JsonObject few = hold("zaal-C-1", "zaal-C-2", "zaal-C-3", "zaal-C-4");
        Client.Answer refused = visitor.post("/api/orders", order(few, "group"));
        assertThat(Refused.as(422, refused)).isEqualTo("too-few-at-tariff");
        assertThat(refused.json().getString("title")).startsWith("Group applies from 6 seats");
        Client.Answer form = visitor.client().form("/holds/" + few.getString("token") + "/order", fields(few, "group"));
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("Group applies from 6 seats", "value=\"Ada\"");
        assertThat(visitor.post("/api/orders", order(few, "normal")).status()).isEqualTo(201);

        JsonObject many = hold("zaal-D-1", "zaal-D-2", "zaal-D-3", "zaal-D-4", "zaal-D-5", "zaal-D-6");
        assertThat(visitor.post("/api/orders", order(many, "group")).status()).isEqualTo(201);
    }

    @Test
    void aListIsKeptUnderANameAndGivenToOtherEvenings() {
        String id = evening.substring(evening.lastIndexOf('/') + 1);
        everyPrice("23.50");
        String name = "Galas " + System.nanoTime();
        Client.Answer kept = organiser.post("/api/prices", "{\"performance\":" + id + ",\"name\":\"" + name + "\"}");
        assertThat(kept.status()).as(kept.text()).isEqualTo(201);
        String template = "/api/prices/" + kept.json().getString("id");
        assertThat(kept.header("Location")).endsWith(template);
        assertThat(organiser.get(template).json()).isEqualTo(kept.json());
        assertThat(organiser.get("/api/prices").list()).contains(kept.json());
        Refused.as(400, organiser.post("/api/prices", "{\"performance\":" + id + ",\"name\":\"" + name + "\"}"));

        List<JsonObject> halls = SeasonContractIT.halls(organiser);
        String other = SeasonContractIT.onSale(organiser, halls.get(0));
        String elsewhere = SeasonContractIT.onSale(organiser, halls.get(1));
        String both = "{\"performances\":[" + other + "," + elsewhere + "]}";
        Refused.as(400, organiser.put(template + "/performances", both));
        assertThat(organiser.get("/api/performances/" + other + "/prices").text())
                .as("all or none")
                .doesNotContain("23.50");
        assertThat(organiser
                        .put(template + "/performances", "{\"performances\":[" + other + "]}")
                        .status())
                .isEqualTo(204);
        assertThat(organiser.get("/api/performances/" + other + "/prices").text())
                .contains("23.50")
                .doesNotContain("20.00");
        assertThat(organiser.delete(template).status()).isEqualTo(204);
        Refused.as(404, organiser.get(template));
    }

    private void everyPrice(String amount) {
        change(price -> Json.createObjectBuilder(price)
                .add("price", Json.createObjectBuilder().add("amount", amount).add("currency", "EUR"))
                .build());
    }

    private void change(Function<JsonObject, @Nullable JsonObject> how) {
        JsonArrayBuilder wanted = Json.createArrayBuilder();
        for (JsonValue price : prices()) {
            JsonObject other = how.apply(price.asJsonObject());
            if (other != null) {
                wanted.add(other);
            }
        }
        Client.Answer changed = organiser.put(prices, "{\"prices\":" + wanted.build() + "}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private JsonArray prices() {
        return organiser.get(prices).json().getJsonArray("prices");
    }

    private JsonObject hold(String... seats) {
        Client.Answer held = visitor.post(evening + "/holds", Visitor.wish(List.of(seats)));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held.json();
    }

    private static String order(JsonObject hold, String tariff) {
        return Visitor.order(hold, BUYER).replace("\"normal\"", "\"" + tariff + "\"");
    }

    private static String[] fields(JsonObject hold, String tariff) {
        List<String> fields = new ArrayList<>(List.of("name", "Ada", "email", "ada@example.com"));
        Visitor.seats(hold).forEach(seat -> fields.addAll(List.of("seat", seat, "tariff", tariff)));
        return fields.toArray(String[]::new);
    }

    private static List<String> amounts(JsonObject hold) {
        return hold.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream()
                .map(seat -> seat.getJsonObject("price").getString("amount"))
                .toList();
    }

    private static String total(JsonObject order) {
        return order.getJsonObject("total").getString("amount");
    }

    private static List<String> tariffs(JsonObject seats) {
        return seats.getJsonArray("zones").getValuesAs(JsonValue::asJsonObject).stream()
                .flatMap(zone -> zone.getJsonArray("prices").getValuesAs(JsonValue::asJsonObject).stream())
                .map(price -> price.getString("tariff"))
                .distinct()
                .toList();
    }
}
