package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Who pays what. Each test offers a tariff of its own and ends it, since the shared house's evenings go by the others. */
@ParameterizedClass
@EnumSource(Store.class)
class TariffsContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String tariffs;
    private String code;

    @BeforeEach
    void comeIn() {
        visitor = new Visitor(Houses.on(store).client().with("Accept-Language", "en"));
        organiser = visitor.as("organiser");
        JsonObject production = organiser.get("/api/productions").list().getJsonObject(0);
        tariffs = "/api/productions/" + production.getString("id") + "/tariffs";
        code = "t" + System.nanoTime() % 1_000_000_000;
    }

    @Test
    void aTariffIsOfferedSoldEndedAndStillNamedWhereItWasSold() {
        Client.Answer offered = organiser.post(tariffs, tariff("Press", "\"staff_only\":true"));
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        assertThat(offered.header("Location")).endsWith(tariffs + "/" + code);
        assertThat(organiser.get(tariffs).list()).contains(offered.json());
        String evening = "/api/performances/"
                + SeasonContractIT.onSale(
                        organiser, SeasonContractIT.halls(organiser).get(0));
        assertThat(visitor.get(evening + "/seats").text()).as("staff only").doesNotContain(code);

        Visitor boxOffice = visitor.as("boxoffice");
        assertThat(Refused.as(422, visitor.post("/api/orders", order(visitor, evening, "zaal-C-1", "zaal-C-2"))))
                .isEqualTo("unknown-tariff");
        Client.Answer placed = boxOffice.post("/api/orders", order(boxOffice, evening, "zaal-D-1", "zaal-D-2"));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        String held = order(boxOffice, evening, "zaal-C-3", "zaal-C-4");

        Client.Answer ended =
                organiser.put(tariffs + "/" + code, tariff("Press", "\"staff_only\":true,\"ended\":true"));
        assertThat(ended.json().getBoolean("ended")).isTrue();
        assertThat(organiser.get(evening + "/prices").text()).doesNotContain(code);
        assertThat(organiser.get("/api/productions").text())
                .as("no longer offered")
                .doesNotContain(code);
        assertThat(boxOffice.post("/api/orders", held).status())
                .as("held before")
                .isEqualTo(201);
        assertThat(Refused.as(422, boxOffice.post("/api/orders", order(boxOffice, evening, "zaal-D-3", "zaal-D-4"))))
                .isEqualTo("unknown-tariff");
        assertThat(visitor.look(placed.json())
                        .getJsonArray("lines")
                        .getJsonObject(0)
                        .getString("tariff"))
                .isEqualTo(code);
    }

    @Test
    void theOnlyOrdinaryTariffCannotGo() {
        String evening = SeasonContractIT.onSale(
                organiser, SeasonContractIT.halls(organiser).get(0));
        String prices = "/api/performances/" + evening + "/prices";
        organiser.post(tariffs, tariff("Only", "\"staff_only\":false"));
        JsonArray before = organiser.get(prices).json().getJsonArray("prices");
        JsonArrayBuilder list = Json.createArrayBuilder();
        before.getValuesAs(JsonValue::asJsonObject).stream()
                .filter(price -> price.getString("tariff").equals("normal"))
                .forEach(price -> list.add(Json.createObjectBuilder(price).add("tariff", code)));
        assertThat(organiser.put(prices, "{\"prices\":" + list.build() + "}").status())
                .isEqualTo(200);
        assertThat(Refused.as(422, organiser.put(tariffs + "/" + code, tariff("Only", "\"ended\":true"))))
                .isEqualTo("missing-price");
        assertThat(Refused.as(422, organiser.put(tariffs + "/" + code, tariff("Only", "\"least\":4"))))
                .isEqualTo("missing-price");
        assertThat(organiser.get(tariffs + "/" + code).json().getBoolean("ended"))
                .isFalse();
        organiser.put(prices, "{\"prices\":" + before + "}");
        assertThat(organiser
                        .put(tariffs + "/" + code, tariff("Only", "\"ended\":true"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ofTwoOrganisersTheSecondIsTold() {
        organiser.post(tariffs, tariff("Neighbours", "\"least\":2"));
        String path = tariffs + "/" + code;
        Visitor looked = organiser.with("If-Match", organiser.get(path).header("ETag"));
        assertThat(looked.put(path, tariff("Neighbours", "\"least\":3")).json().getInt("least"))
                .isEqualTo(3);
        assertThat(Refused.as(412, looked.put(path, tariff("Neighbours", "\"least\":4"))))
                .isEqualTo("stale-version");
        organiser.put(path, tariff("Neighbours", "\"ended\":true"));
    }

    @Test
    void aTariffThatCannotBeIsRefused() {
        for (String wrong : List.of(
                "{}",
                tariff("", "\"least\":2"),
                tariff("Few", "\"least\":1"),
                tariff("Few", "\"least\":4,\"most\":3"),
                tariff("Few", "\"most\":0"),
                tariff("Few", "\"least\":2.5"),
                tariff("N".repeat(81), "\"least\":2"),
                tariff("Two\\nlines", "\"least\":2"),
                tariff("Few", "\"least\":2").replace(code, "Not a code"),
                tariff("Few", "\"least\":2").replace(code, "normal"))) {
            Client.Answer answer = organiser.client().post(tariffs, wrong);
            assertThat(answer.status()).as(wrong + " " + answer.text()).isEqualTo(400);
            Refused.problem(answer);
        }
        Refused.as(404, organiser.post("/api/productions/1/tariffs", tariff("Few", "\"least\":2")));
        Refused.as(404, organiser.get(tariffs + "/" + code));
        Refused.as(401, visitor.post(tariffs, "{}"));
        Refused.as(403, visitor.as("boxoffice").post(tariffs, "{}"));
    }

    private String tariff(String name, String more) {
        return "{\"code\":\"" + code + "\",\"name\":{\"nl\":\"" + name + "\",\"en\":\"" + name + "\"}," + more + "}";
    }

    private String order(Visitor who, String evening, String... seats) {
        JsonObject held =
                who.post(evening + "/holds", Visitor.wish(List.of(seats))).json();
        return Visitor.order(held).replace("\"normal\"", "\"" + code + "\"");
    }
}
