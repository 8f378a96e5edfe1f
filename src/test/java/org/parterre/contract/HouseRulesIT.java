package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The house rules as a buyer and as staff meet them, in a small hall that is empty: rows A (wheelchair places at its ends) to D. */
@ParameterizedClass
@EnumSource(Store.class)
class HouseRulesIT {
    private static final String SEAT = "zaal-B-";

    @Parameter
    Store store;

    private Visitor buyer;
    private Visitor organiser;
    private String evening;

    @BeforeEach
    void anEmptySmallHall() {
        buyer = new Visitor(Houses.on(store).client().with("Accept-Language", "nl"));
        organiser = buyer.as("organiser");
        evening = SeasonContractIT.onSale(
                organiser, SeasonContractIT.halls(organiser).get(0));
    }

    @Test
    void aSeatLeftAloneIsRefusedWithWhatHelps() {
        Client.Answer refused = hold(buyer, SEAT + 2, SEAT + 3);
        assertThat(Refused.as(422, refused)).isEqualTo("house-rule");
        assertThat(refused.json().getString("rule")).isEqualTo("no-lone-seat");
        assertThat(refused.json().getString("detail")).isEqualTo(SEAT + 1);
        assertThat(refused.json().getString("title"))
                .contains("alleen over: Zaal · rij B · stoel 1. ")
                .contains("Schuif één plaats op");
        Client.Answer english =
                hold(new Visitor(Houses.on(store).client().with("Accept-Language", "en")), SEAT + 2, SEAT + 3);
        assertThat(english.json().getString("title")).contains("on its own: Floor · row B · seat 1.");
        List<String> instead = SeatsContractIT.taken(refused.json(), "instead");
        assertThat(hold(buyer, instead.toArray(String[]::new)).status()).isEqualTo(201);
    }

    @Test
    void thePageSaysItAndKeepsTheChoice() {
        String path = "/performances/" + evening + "/holds";
        Client.Answer page = buyer.client().form(path, "seat", SEAT + 2, "seat", SEAT + 3);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Zo blijft er één stoel alleen over: Zaal · rij B · stoel 1.")
                .contains("value=\"" + SEAT + "2\" checked", "value=\"" + SEAT + "3\" checked")
                .doesNotContain("value=\"" + SEAT + "4\" checked");
        assertThat(buyer.client().form(path, "seat", SEAT + 1, "seat", SEAT + 2).status())
                .isEqualTo(303);
    }

    @Test
    void staffAreOnlyTold() {
        for (String staff : List.of("boxoffice", "organiser")) {
            String row = staff.equals("boxoffice") ? SEAT : "zaal-D-";
            Client.Answer held = hold(buyer.as(staff), row + 2, row + 3);
            assertThat(held.status()).isEqualTo(201);
            assertThat(held.json().getJsonArray("warnings").getValuesAs(JsonString.class))
                    .singleElement()
                    .asString()
                    .contains("Zo blijft er één stoel alleen over");
        }
        assertThat(hold(buyer.as("boxoffice"), "zaal-C-1", "zaal-C-2").json()).doesNotContainKey("warnings");
        assertThat(hold(buyer.as("door"), SEAT + 6, SEAT + 8).status())
                .as("the door sells nothing")
                .isEqualTo(422);
    }

    @Test
    void thePageOfTheBoxOfficeKeepsTheSeatsAndSaysWhatTheAudienceMayNot() {
        Client staff = buyer.as("boxoffice").client();
        String path = "/performances/" + evening + "/holds";
        Client.Answer held = staff.form(path, "seat", SEAT + 2, "seat", SEAT + 3);
        assertThat(held.status()).isEqualTo(303);
        String hold = held.header("Location");
        String sentence = "Zo blijft er één stoel alleen over: Zaal · rij B · stoel 1.";
        assertThat(staff.get(hold).text()).contains("Alleen de kassa mag deze plaatsen zo kiezen", sentence);
        assertThat(new Visitor(Houses.on(store).client().with("Accept-Language", "en"))
                        .as("boxoffice")
                        .client()
                        .get(hold)
                        .text())
                .contains("Only the box office may choose these seats")
                .contains("This would leave one seat on its own: Floor · row B · seat 1.");
        assertThat(staff.form(hold.substring(hold.indexOf("/holds/")) + "/order", "name", "")
                        .text())
                .as("and again beside what was typed wrong")
                .contains(sentence);
        assertThat(buyer.client().get(hold).text()).doesNotContain("Alleen de kassa", "alleen over");
        String calm = staff.form(path, "seat", "zaal-D-1", "seat", "zaal-D-2").header("Location");
        assertThat(staff.get(calm).text()).doesNotContain("Alleen de kassa");
    }

    @Test
    void aCompanionPlaceGoesWithItsWheelchairPlace() {
        Client.Answer refused = hold(buyer, "zaal-A-2");
        assertThat(Refused.as(422, refused)).isEqualTo("house-rule");
        assertThat(refused.json().getString("rule")).isEqualTo("companion-with-wheelchair");
        assertThat(refused.json().getString("title")).contains("rij A · stoel 1");
        assertThat(hold(buyer, "zaal-A-2", "zaal-A-13").status())
                .as("not its own wheelchair place")
                .isEqualTo(422);
        assertThat(hold(buyer, "zaal-A-1", "zaal-A-2").status()).isEqualTo(201);
        assertThat(hold(buyer, "zaal-A-13").status()).as("alone, by name").isEqualTo(201);
    }

    @Test
    void wheelchairPlacesGoToEverybodyLastOfAllFromTheMomentTheOrganiserSets() {
        int free = buyer.get("/api/performances/" + evening).json().getInt("free");
        for (int left = free - 4; left > 0; left -= Math.min(left, 10)) {
            assertThat(best(buyer, "\"count\":" + Math.min(left, 10)).status()).isEqualTo(201);
        }
        Client.Answer refused = best(buyer, "\"count\":2");
        assertThat(Refused.as(409, refused)).isEqualTo("not-enough-seats");
        assertThat(refused.json().getString("title")).contains("houden we vast");
        release(OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(5));
        assertThat(best(buyer, "\"count\":2").status()).isEqualTo(409);
        release(OffsetDateTime.now(ZoneOffset.UTC).minusMinutes(5));
        JsonObject held = best(buyer, "\"count\":4").json();
        assertThat(held.getString("reason")).contains("rolstoelplaatsen");
        Client.Answer over = best(buyer, "\"count\":1");
        assertThat(Refused.as(409, over)).isEqualTo("not-enough-seats");
        assertThat(over.json().getInt("left")).isZero();
    }

    @Test
    void aPriceIsKeptTo() {
        String dear = "{\"amount\":\"20.00\",\"currency\":\"EUR\"}";
        assertThat(best(buyer, "\"count\":2,\"max_price\":" + dear).status()).isEqualTo(201);
        assertThat(best(buyer, "\"count\":2,\"max_price\":" + dear.replace("20.00", "19.99"))
                        .status())
                .isEqualTo(409);
        assertThat(best(buyer, "\"count\":2,\"max_price\":null").status()).isEqualTo(201);
        Client form = buyer.client();
        String path = "/performances/" + evening + "/holds";
        assertThat(form.form(path, "best", "2", "zone", "max:20.00").status()).isEqualTo(303);
        assertThat(form.form(path, "best", "2", "zone", "max:19.99").status()).isEqualTo(409);
    }

    private void release(OffsetDateTime moment) {
        Client.Answer set =
                organiser.put("/api/performances/" + evening + "/wheelchair-places", "{\"from\":\"" + moment + "\"}");
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private Client.Answer hold(Visitor who, String... seats) {
        return who.post("/api/performances/" + evening + "/holds", Visitor.wish(List.of(seats)));
    }

    private Client.Answer best(Visitor who, String wish) {
        return who.post("/api/performances/" + evening + "/holds", "{\"best\":{" + wish + "}}");
    }
}
