package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** The plan of a hall changes while an evening on it is being sold: nobody loses a seat, nobody is sold one that is not there. */
@ParameterizedClass
@EnumSource(Store.class)
class RefitContractIT {
    private static final Pattern LINK = Pattern.compile("/office/mail/\\d+");

    @Parameter
    Store store;

    private Visitor visitor;
    private Visitor organiser;

    @BeforeEach
    void signIn() {
        visitor = new Visitor(Houses.on(store).client()).with("Accept-Language", "en");
        organiser = visitor.as("organiser");
    }

    @Test
    void anEveningMovesToANewPlanAndWhoHasASeatKeepsIt() {
        String hall = PlansContractIT.hall(organiser, "Zaal herzien");
        String first = document(bring(hall, new String(PlansContractIT.grid("gold"), StandardCharsets.UTF_8)));
        String evening = SeasonContractIT.onSale(organiser, PlansContractIT.shown(organiser, hall));
        String path = "/api/performances/" + evening;
        JsonObject sold = buys(path, "zaal-C-5", "zaal-C-6");
        JsonObject held = hold(path, "zaal-D-5", "zaal-D-6");
        JsonObject before = visitor.get(path + "/seats").json();

        // row C is called Cercle, and its places now cost what the wheelchair places do; J 12 is gone, J 14 is new
        String edited = first.replace("\"label\":\"C\"", "\"label\":\"Cercle\"")
                .replaceAll("(\"id\":\"zaal-J-)12(\"[^}]*\"number\":\")12\"", "$114$214\"");
        assertThat(edited).contains("Cercle", "zaal-J-14").doesNotContain("zaal-J-12");
        String second = bring(hall, edited);
        Client.Answer seen = organiser.put(path + "/plan?preview=true", wanted(second));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(strings(seen.json(), "added")).containsExactly("zaal-J-14");
        assertThat(strings(seen.json(), "removed")).containsExactly("zaal-J-12");
        assertThat(strings(seen.json(), "renamed")).hasSize(13).contains("zaal-C-5");
        assertThat(strings(seen.json(), "sold")).containsExactly("zaal-C-5", "zaal-C-6");
        assertThat(visitor.get(path + "/seats").json()).isEqualTo(before);

        Client.Answer moved = organiser.put(path + "/plan", wanted(second));
        assertThat(moved.json()).isEqualTo(seen.json());
        JsonObject after = visitor.get(path + "/seats").json();
        assertThat(after.getString("plan")).isEqualTo(second);
        assertThat(after.getJsonNumber("version").longValue())
                .isGreaterThan(before.getJsonNumber("version").longValue());
        assertThat(strings(after, "taken")).containsExactlyInAnyOrder("zaal-C-5", "zaal-C-6", "zaal-D-5", "zaal-D-6");
        assertThat(visitor.get(path + "/plan?version=" + second).text()).contains("zaal-J-14");
        assertThat(visitor.get(path + "/plan?version=" + before.getString("plan"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.look(sold).toString()).contains("row Cercle · seat 5");
        assertThat(letters(sold)).contains("rij Cercle · stoel 5", "rij C · stoel 5");
        assertThat(visitor.get("/api/performances/" + evening).json().getInt("capacity"))
                .isEqualTo(130);

        assertThat(Visitor.seats(hold(path, "zaal-J-14", "zaal-J-13"))).contains("zaal-J-14");
        assertThat(visitor.post(path + "/holds", Visitor.wish(List.of("zaal-J-12")))
                        .status())
                .isEqualTo(422);
        JsonObject placed = visitor.place(held);
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(visitor.look(placed).getString("status")).isEqualTo("PAID");
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    @Test
    void aPlanThatWouldLoseASeatSomebodyHasIsRefused() {
        String hall = PlansContractIT.hall(organiser, "Zaal geweigerd");
        String first = document(bring(hall, new String(PlansContractIT.grid("gold"), StandardCharsets.UTF_8)));
        String evening = SeasonContractIT.onSale(organiser, PlansContractIT.shown(organiser, hall));
        String path = "/api/performances/" + evening;
        String without = bring(hall, first.replaceAll("(\"id\":\"zaal-J-)12\"", "$114\""));

        JsonObject held = hold(path, "zaal-J-12", "zaal-J-13");
        Client.Answer bought = organiser.put(path + "/plan", wanted(without));
        assertThat(Refused.as(409, bought)).isEqualTo("seats-in-use");
        assertThat(bought.json().getString("how")).isEqualTo("held");
        assertThat(bought.json().getString("title")).contains("row J · seat 12", "Nothing was changed.");
        JsonObject placed = visitor.place(held);
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(organiser.put(path + "/plan", wanted(without)).json().getString("how"))
                .isEqualTo("sold");
        Client office = Houses.on(store).client().as("organiser");
        assertThat(office.form("/office/plans/" + without + "/evenings", "evening", evening)
                        .status())
                .isEqualTo(409);

        // dearer while somebody is buying: not now; with no price for it: never
        String dearer = bring(
                hall,
                first.replaceAll("(\"id\":\"zaal-A-2\"[^}]*\"zone\":\")gold\"", "$1wheels\"")
                        .replaceAll("(\"id\":\"zaal-A-3\"[^}]*\"zone\":\")gold\"", "$1silver\"")
                        .replace(
                                "{\"id\":\"gold\"",
                                "{\"id\":\"silver\",\"name\":{\"nl\":\"Zilver\",\"en\":\"Silver\"}},{\"id\":\"gold\""));
        JsonObject choosing = hold(path, "zaal-A-2", "zaal-A-3");
        assertThat(organiser.put(path + "/plan", wanted(dearer)).json().getString("how"))
                .isEqualTo("held");
        visitor.delete("/api/holds/" + choosing.getString("token"));
        assertThat(Refused.as(422, organiser.put(path + "/plan", wanted(dearer))))
                .isEqualTo("missing-price");
        Client.Answer priced =
                organiser.put(path + "/plan", "{\"plan\":\"" + dearer + "\",\"like\":{\"silver\":\"gold\"}}");
        assertThat(priced.status()).as(priced.text()).isEqualTo(200);
        assertThat(strings(priced.json(), "rezoned")).containsExactly("zaal-A-2", "zaal-A-3");
        assertThat(visitor.get(path + "/seats").text()).contains("\"silver\"", "\"20.00\"");

        String elsewhere =
                SeasonContractIT.halls(organiser).get(0).getJsonObject("plan").getString("id");
        assertThat(organiser.put(path + "/plan", wanted(elsewhere)).status()).isEqualTo(409);
        assertThat(organiser.put(path + "/plan", "{}").json().getString("field"))
                .isEqualTo("plan");
        assertThat(organiser.put(path + "/plan", wanted("1")).status()).isEqualTo(404);
        assertThat(visitor.put(path + "/plan", wanted(dearer)).status()).isEqualTo(401);
        assertThat(organiser.get("/api/audit/self").json().getBoolean("clean")).isTrue();
    }

    private String bring(String hall, String document) {
        Client.Answer came = organiser.file("/api/plans?hall=" + hall, document.getBytes(StandardCharsets.UTF_8));
        assertThat(came.status()).as(came.text()).isEqualTo(201);
        return came.json().getString("id");
    }

    private String document(String plan) {
        return organiser.get("/api/plans/" + plan).text();
    }

    private JsonObject hold(String path, String... seats) {
        Client.Answer held = visitor.post(path + "/holds", Visitor.wish(List.of(seats)));
        assertThat(held.status()).as(held.text()).isEqualTo(201);
        return held.json();
    }

    private JsonObject buys(String path, String... seats) {
        JsonObject placed = visitor.place(hold(path, seats));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        return placed;
    }

    private String letters(JsonObject order) {
        Client office = Houses.on(store).client().as("organiser");
        return LINK.matcher(office.get("/office/mail").text())
                .results()
                .limit(8)
                .map(link -> office.get(link.group() + "/body").text())
                .filter(letter -> letter.contains(order.getString("number")))
                .collect(Collectors.joining());
    }

    private static String wanted(String plan) {
        return "{\"plan\":\"" + plan + "\"}";
    }

    private static List<String> strings(JsonObject of, String name) {
        return of.getJsonArray(name).getValuesAs(JsonValue.class).stream()
                .map(value -> ((JsonString) value).getString())
                .toList();
    }
}
