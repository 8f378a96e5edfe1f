package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

/** An evening is sold out, parties wait, and what comes free goes to the first whose whole set it is. */
@ParameterizedClass
@EnumSource(Store.class)
class WaitingContractIT {
    @Parameter
    Store store;

    private Client client;
    private Visitor visitor;
    private Visitor organiser;
    private String evening;
    private String kept;

    /** A hall of its own, of which the house keeps every seat: what is released comes free. */
    @BeforeEach
    void aSoldOutEvening() {
        client = Houses.on(store).client().with("Accept-Language", "en");
        visitor = new Visitor(client);
        organiser = visitor.as("organiser");
        String hall = PlansContractIT.hall(organiser, "Zaal wachtlijst");
        String grid = new String(PlansContractIT.grid("gold"), StandardCharsets.UTF_8);
        organiser.file("/api/plans?hall=" + hall + "&format=grid", grid.getBytes(StandardCharsets.UTF_8));
        evening = SeasonContractIT.onSale(organiser, PlansContractIT.shown(organiser, hall));
        List<String> seats = SeatsContractIT.seatsOf(
                        organiser.get("/api/performances/" + evening + "/plan").json())
                .map(seat -> seat.getString("id"))
                .toList();
        Client.Answer keeping = organiser.post(
                "/api/house-seats",
                Json.createObjectBuilder()
                        .add("performance", evening)
                        .add("seats", Json.createArrayBuilder(seats))
                        .add("reason", "other")
                        .add("owner", "Anybody")
                        .build()
                        .toString());
        assertThat(keeping.status()).as(keeping.text()).isEqualTo(201);
        kept = keeping.json().getString("id");
    }

    @Test
    void theFirstWhoseWholeSetIsFreeIsAskedAndBuys() {
        String four = join("four", 4, true, 1);
        String pair = join("pair", 2, true, 2);
        String any = join("any", 2, false, 3);
        whoCanNotWaitIsToldWhy();

        release("zaal-E-3", "zaal-E-4");
        JsonObject offered = when(pair, "OFFERED");
        assertThat(seats(offered)).containsExactlyInAnyOrder("zaal-E-3", "zaal-E-4");
        assertThat(OffsetDateTime.parse(offered.getJsonObject("offer").getString("expires_at")))
                .isBetween(
                        OffsetDateTime.now().plusHours(11), OffsetDateTime.now().plusHours(13));
        assertThat(look(four).getString("status")).isEqualTo("WAITING");
        assertThat(place(four)).isEqualTo(1);
        assertThat(place(any))
                .as("who thinks about an offer is still before them")
                .isEqualTo(3);
        assertThat(Refused.as(
                        409,
                        visitor.post("/api/performances/" + evening + "/holds", Visitor.wish(List.of("zaal-E-3")))))
                .isEqualTo("seats-taken");

        assertThat(visitor.delete("/api/holds/" + hold(offered)).status())
                .as("no, thank you")
                .isEqualTo(204);
        JsonObject next = when(any, "OFFERED");
        assertThat(seats(next)).as("the same seats, for the next one").isEqualTo(seats(offered));
        assertThat(look(pair).getString("status")).as("asked once more, later").isEqualTo("WAITING");
        JsonObject placed =
                visitor.place(visitor.get("/api/holds/" + hold(next)).json());
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(when(any, "BOUGHT").getString("order")).isEqualTo(placed.getString("number"));

        release("zaal-H-8", "zaal-H-9", "zaal-H-10", "zaal-H-11");
        JsonObject large = when(four, "OFFERED");
        assertThat(seats(large)).hasSize(4);
        assertThat(visitor.delete("/api/waiting/" + four).status()).isEqualTo(204);
        assertThat(look(four).getString("status")).isEqualTo("LEFT");
        assertThat(free()).as("given back, and the pair sits out").isEqualTo(4);
        assertThat(Refused.as(409, visitor.post(path(), party("late", 4, true))))
                .isEqualTo("seats-to-be-had");
        AuditContractIT.audited(organiser);
    }

    private void whoCanNotWaitIsToldWhy() {
        assertThat(Refused.as(409, visitor.post(path(), party("pair", 1, false))))
                .isEqualTo("already-waiting");
        assertThat(Refused.as(422, visitor.post(path(), party("coach", 10, true))))
                .isEqualTo("never-fits");
        Client.Answer nobody = visitor.post(path(), party("nobody", 0, true));
        assertThat(Refused.as(400, nobody)).isEqualTo("bad-input");
        assertThat(nobody.json().getString("field")).isEqualTo("seats");
        assertThat(Refused.as(404, visitor.get("/api/waiting/nobodys-key"))).isEqualTo("not-found");
        assertThat(visitor.post("/api/performances/1/waiting", party("nowhere", 1, true))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void peopleWaitByFormsAndTheOfficeTakesThemOffTheList() {
        String form = "/performances/" + evening + "/waiting";
        assertThat(client.get("/performances/" + evening).text()).contains(form);
        assertThat(client.form(form, "seats", "3", "evening", evening, "name", "")
                        .status())
                .isEqualTo(422);
        Client.Answer joined = client.form(
                form, "seats", "3", "together", "yes", "evening", evening, "name", "Noor", "email", address("noor"));
        assertThat(joined.status()).as(joined.text()).isEqualTo(303);
        String page = URI.create(joined.header("Location")).getPath();
        assertThat(client.get(page).text()).contains("You are the first to be asked.", "3 places, together");
        assertThat(client.form(page, "seats", "2", "evening", evening).status()).isEqualTo(303);
        assertThat(client.get(page).text()).contains("2 places").doesNotContain("2 places, together");

        release("zaal-B-3", "zaal-D-9");
        String key = page.substring(page.lastIndexOf('/') + 1);
        JsonObject offer = when(key, "OFFERED");
        assertThat(client.get(page).text()).contains("/holds/" + hold(offer), "€20.00", "No, thank you");
        assertThat(client.form(page, "seats", "1", "evening", evening).status())
                .as("answer first")
                .isEqualTo(409);
        assertThat(client.form(page + "/refuse").status()).isEqualTo(303);
        assertThat(client.get(page).text()).contains("You didn’t take the last offer");

        Client office = client.as("boxoffice");
        assertThat(client.get("/office/waiting").status()).isEqualTo(303);
        String list = office.get("/office/waiting").text();
        assertThat(list).contains(address("noor"), "waits, asked once");
        String remove = list.substring(
                list.lastIndexOf("/office/waiting/", list.indexOf("/remove", list.indexOf(address("noor")))));
        remove = remove.substring(0, remove.indexOf('"'));
        assertThat(office.form(remove, "why", " ").status()).isEqualTo(422);
        assertThat(office.form(remove, "why", "Asked by telephone").status()).isEqualTo(303);
        assertThat(look(key).getString("status")).isEqualTo("REMOVED");
        assertThat(client.get(page).text()).contains("Asked by telephone");
        assertThat(client.as("organiser").get("/office/mail").text())
                .contains(
                        "On the waiting list for",
                        "There are places for you",
                        "You still wait for",
                        "Off the waiting list");
    }

    private String join(String name, int seats, boolean together, int position) {
        Client.Answer joined = visitor.post(path(), party(name, seats, together));
        assertThat(joined.status()).as(joined.text()).isEqualTo(201);
        assertThat(joined.json().getInt("position")).isEqualTo(position);
        return joined.json().getString("key");
    }

    private String path() {
        return "/api/performances/" + evening + "/waiting";
    }

    private String party(String name, int seats, boolean together) {
        JsonObjectBuilder party = Json.createObjectBuilder()
                .add("name", name)
                .add("email", address(name))
                .add("language", "en")
                .add("seats", seats)
                .add("together", together);
        return party.build().toString();
    }

    private String address(String name) {
        return name + evening + "@parterre.example";
    }

    private void release(String... seats) {
        assertThat(organiser
                        .delete("/api/house-seats/" + kept + "?seat=" + String.join("&seat=", seats))
                        .status())
                .isEqualTo(204);
    }

    private JsonObject look(String key) {
        return visitor.get("/api/waiting/" + key).json();
    }

    private int place(String key) {
        return look(key).getJsonArray("evenings").getJsonObject(0).getInt("position");
    }

    private int free() {
        return visitor.get("/api/performances/" + evening).json().getInt("free");
    }

    private static String hold(JsonObject offered) {
        return offered.getJsonObject("offer").getString("hold");
    }

    private static List<String> seats(JsonObject offered) {
        return offered.getJsonObject("offer").getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream()
                .map(seat -> seat.getString("id"))
                .toList();
    }

    /** Waits until the party stands like that. */
    private JsonObject when(String key, String status) {
        Instant patience = Instant.now().plusSeconds(60);
        while (true) {
            JsonObject party = look(key);
            if (party.getString("status").equals(status)) {
                return party;
            }
            assertThat(Instant.now()).as("still " + party).isBefore(patience);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
