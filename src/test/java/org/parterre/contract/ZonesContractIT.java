package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Zones that are painted otherwise for one evening: everybody sees them at once, and nobody who has seats pays by them. */
@ParameterizedClass
@EnumSource(Store.class)
class ZonesContractIT {
    private static final List<String> ROW = List.of("zaal-C-1", "zaal-C-2");

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;
    private String evening;
    private String zones;
    private String dear;
    private String cheap;

    @BeforeEach
    void aSmallHallWithTwoPrices() {
        visitor = new Visitor(Houses.on(store).client().with("Accept-Language", "en"));
        organiser = visitor.as("organiser");
        evening = "/api/performances/"
                + SeasonContractIT.onSale(
                        organiser, SeasonContractIT.halls(organiser).get(0));
        zones = evening + "/zones";
        dear = zoneOf("zaal-C-1");
        cheap = organiser.get(zones).json().getJsonArray("zones").getValuesAs(JsonValue::asJsonObject).stream()
                .map(zone -> zone.getString("zone"))
                .filter(zone -> !zone.equals(dear))
                .findFirst()
                .orElseThrow();
        JsonObject list = organiser.get(evening + "/prices").json();
        String dearer = list.getJsonArray("prices").toString();
        for (JsonObject price : list.getJsonArray("prices").getValuesAs(JsonValue::asJsonObject)) {
            if (price.getString("zone").equals(dear)) {
                dearer = dearer.replace(price.toString(), price.toString().replace("20.00", "50.00"));
            }
        }
        assertThat(organiser
                        .put(evening + "/prices", "{\"prices\":" + dearer + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsPaintedIsSeenAndPaidByWhoeverComesNext() {
        Client.Answer plan = visitor.get(evening + "/plan");
        Client.Answer seats = visitor.get(evening + "/seats");
        JsonObject held = hold("zaal-C-1", "zaal-C-2");
        paint(cheap, ROW);

        Client.Answer painted =
                visitor.with("If-None-Match", plan.header("ETag")).get(evening + "/plan");
        assertThat(painted.status()).isEqualTo(200);
        assertThat(zoneIn(painted.json(), "zaal-C-1")).isEqualTo(cheap);
        assertThat(zoneIn(painted.json(), "zaal-C-3")).isEqualTo(dear);
        assertThat(visitor.with("If-None-Match", seats.header("ETag"))
                        .get(evening + "/seats")
                        .status())
                .as("who looked before is told")
                .isEqualTo(200);

        assertThat(total(visitor.place(held))).as("held before").isEqualTo("100.00");
        paint(cheap, List.of("zaal-C-1", "zaal-C-2", "zaal-D-1", "zaal-D-2"));
        JsonObject cheaper = hold("zaal-D-1", "zaal-D-2");
        assertThat(cheaper.getJsonArray("seats").getJsonObject(0).getString("zone"))
                .isEqualTo(cheap);
        organiser.put(zones, "{\"zones\":[]}");
        assertThat(total(visitor.place(cheaper)))
                .as("held while it was painted")
                .isEqualTo("40.00");
        assertThat(zoneOf("zaal-D-1")).isEqualTo(dear);
        assertThat(visitor.get(evening + "/plan").header("ETag"))
                .as("as in the plan again")
                .isEqualTo(plan.header("ETag"));
    }

    @Test
    void theBestOfAZoneAreLookedForWhereItIsPainted() {
        paint(cheap, ROW);
        paint(dear, List.of("zaal-C-1"));
        JsonObject all = organiser.get(zones).json();
        List<String> others = all.getJsonArray("zones").getValuesAs(JsonValue::asJsonObject).stream()
                .filter(zone -> zone.getString("zone").equals(cheap))
                .flatMap(zone -> zone.getJsonArray("seats").getValuesAs(JsonString::getString).stream())
                .toList();
        paint(dear, others);
        paint(cheap, ROW);
        Client.Answer best = visitor.post(evening + "/holds", "{\"best\":{\"count\":2,\"zone\":\"" + cheap + "\"}}");
        assertThat(best.status()).as(best.text()).isEqualTo(201);
        assertThat(best.json().getJsonArray("seats").getJsonObject(0).getString("zone"))
                .isEqualTo(cheap);
    }

    @Test
    void anotherEveningOfTheSamePlanStaysAsItIs() {
        paint(cheap, ROW);
        String other = SeasonContractIT.onSale(
                organiser, SeasonContractIT.halls(organiser).get(0));
        assertThat(zoneIn(visitor.get("/api/performances/" + other + "/plan").json(), "zaal-C-1"))
                .isEqualTo(dear);
        assertThat(zoneOf("zaal-C-1")).isEqualTo(cheap);
    }

    @Test
    void aCopyIsPricedAndPaintedAsItsModelIsNow() {
        paint(cheap, ROW);
        OffsetDateTime later = OffsetDateTime.parse(visitor.get(evening).json().getString("starts_at"))
                .plusDays(1);
        Client.Answer copied = organiser.post(evening + "/copies", "{\"starts_at\":\"" + later + "\"}");
        assertThat(copied.status()).as(copied.text()).isEqualTo(201);
        String copy = "/api/performances/" + copied.json().getString("id");
        assertThat(organiser.get(copy + "/prices").json().getJsonArray("prices"))
                .isEqualTo(organiser.get(evening + "/prices").json().getJsonArray("prices"));
        assertThat(organiser.get(copy + "/zones").json().getJsonArray("zones"))
                .isEqualTo(organiser.get(zones).json().getJsonArray("zones"));
    }

    @Test
    void whatIsAskedForCanBeSentBack() {
        paint(cheap, ROW);
        Client.Answer looked = organiser.get(zones);
        Visitor first = organiser.with("If-Match", looked.header("ETag"));
        Client.Answer same = first.put(zones, looked.text());
        assertThat(same.json()).isEqualTo(looked.json());
        assertThat(first.put(zones, "{\"zones\":[]}").status()).isEqualTo(200);
        assertThat(Refused.as(412, first.put(zones, looked.text()))).isEqualTo("stale-version");
    }

    @Test
    void aPaintingThatCannotBeIsRefused() {
        Refused.as(400, organiser.put(zones, painting(cheap, List.of("zaal-Z-99"))));
        Refused.as(400, organiser.put(zones, painting("nowhere", ROW)));
        Refused.as(400, organiser.put(zones, painting(cheap, List.of("zaal-C-1", "zaal-C-1"))));
        Refused.as(400, organiser.put(zones, "{}"));
        Refused.as(400, organiser.put(zones, "{\"zones\":[null]}"));
        Refused.as(401, visitor.put(zones, painting(cheap, ROW)));
        Refused.as(403, visitor.as("boxoffice").put(zones, painting(cheap, ROW)));
        Refused.as(404, organiser.put("/api/performances/1/zones", painting(cheap, ROW)));
        assertThat(zoneOf("zaal-C-1")).isEqualTo(dear);
    }

    private void paint(String zone, List<String> seats) {
        Client.Answer painted = organiser.put(zones, painting(zone, seats));
        assertThat(painted.status()).as(painted.text()).isEqualTo(200);
    }

    private static String painting(String zone, List<String> seats) {
        return "{\"zones\":[{\"zone\":\"" + zone + "\",\"seats\":[\"" + String.join("\",\"", seats) + "\"]}]}";
    }

    private JsonObject hold(String... seats) {
        Client.Answer held = visitor.post(evening + "/holds", Visitor.wish(List.of(seats)));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held.json();
    }

    private String zoneOf(String seat) {
        return zoneIn(visitor.get(evening + "/plan").json(), seat);
    }

    private static String zoneIn(JsonObject plan, String id) {
        return plan.getJsonArray("sections").getValuesAs(JsonValue::asJsonObject).stream()
                .flatMap(section -> section.getJsonArray("rows").getValuesAs(JsonValue::asJsonObject).stream())
                .flatMap(row -> row.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream())
                .filter(seat -> seat.getString("id").equals(id))
                .findFirst()
                .orElseThrow()
                .getString("zone");
    }

    private static String total(JsonObject order) {
        return order.getJsonObject("total").getString("amount");
    }
}
