package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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

@ParameterizedClass
@EnumSource(Store.class)
class SeatsContractIT {
    @Parameter
    Store store;

    private Visitor visitor;
    private String evening;

    @BeforeEach
    void chooseAnEvening() {
        visitor = new Visitor(Houses.on(store).client());
        evening = "/api/performances/" + visitor.someEvening();
    }

    @Test
    void theProgrammeListsTheComingEvenings() {
        List<JsonObject> all = visitor.get("/api/performances").list().getValuesAs(JsonValue::asJsonObject);
        assertThat(all).hasSizeGreaterThanOrEqualTo(12);
        assertThat(all).extracting(one -> one.getString("starts_at")).isSorted();
        assertThat(visitor.get(evening).json().getString("id")).isEqualTo(evening.substring(18));
    }

    @Test
    void aPlanIsKeptForAYearAndNotSentTwice() {
        Client.Answer plan = visitor.get(evening + "/plan");
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(plan.json().getJsonArray("sections")).isNotEmpty();
        Client.Answer again = visitor.with("If-None-Match", plan.header("ETag")).get(evening + "/plan");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(plan.header("ETag"));
    }

    @Test
    void takenSeatsHaveAnETagThatChangesWithThem() {
        Client.Answer before = visitor.get(evening + "/seats");
        Visitor knowing = visitor.with("If-None-Match", before.header("ETag"));
        assertThat(knowing.get(evening + "/seats").status()).isEqualTo(304);
        String seat = Visitor.seats(visitor.hold(evening.substring(18), 1)).get(0);
        Client.Answer after = knowing.get(evening + "/seats");
        assertThat(after.status()).isEqualTo(200);
        assertThat(taken(after.json(), "taken")).contains(seat).doesNotContainNull();
        assertThat(taken(before.json(), "taken")).doesNotContain(seat);
        assertThat(after.json().getJsonNumber("version").longValue())
                .isGreaterThan(before.json().getJsonNumber("version").longValue());
    }

    @Test
    void theBestSeatsAreHeldAndGivenBackAndTheCountFollows() {
        int free = free();
        Client.Answer held =
                visitor.post(evening + "/holds", "{\"best\":{\"count\":3,\"zone\":null,\"accessible\":false}}");
        assertThat(held.status()).isEqualTo(201);
        JsonObject hold = held.json();
        assertThat(held.header("Location")).endsWith("/api/holds/" + hold.getString("token"));
        assertThat(hold.getString("reason")).isNotBlank();
        assertThat(Visitor.seats(hold)).hasSize(3).doesNotHaveDuplicates();
        assertThat(free()).isEqualTo(free - 3);
        String path = "/api/holds/" + hold.getString("token");
        assertThat(visitor.get(path).json().getJsonArray("seats")).isEqualTo(hold.getJsonArray("seats"));
        assertThat(visitor.delete(path).status()).isEqualTo(204);
        assertThat(visitor.delete(path).status()).isEqualTo(204);
        assertThat(free()).isEqualTo(free);
    }

    @Test
    void aWheelchairPlaceIsHeldWithItsCompanionPlace() {
        JsonObject plan = visitor.get(evening + "/plan").json();
        JsonObject hold = visitor.post(evening + "/holds", "{\"best\":{\"count\":2,\"accessible\":true}}")
                .json();
        List<String> seats = Visitor.seats(hold);
        assertThat(seatsOf(plan)
                        .filter(seat -> seats.contains(seat.getString("id")))
                        .anyMatch(seat -> seat.getBoolean("wheelchair")))
                .isTrue();
    }

    @Test
    void seatsAreHeldByNameOnlyOnce() {
        List<String> seats = freedSeats(2);
        Client.Answer held = visitor.post(evening + "/holds", Visitor.wish(seats));
        assertThat(held.status()).isEqualTo(201);
        assertThat(Visitor.seats(held.json())).containsExactlyInAnyOrderElementsOf(seats);
        Client.Answer again = visitor.post(evening + "/holds", Visitor.wish(seats.subList(0, 1)));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().getString("type")).isEqualTo("/problems/seats-taken");
        assertThat(taken(again.json(), "taken")).containsExactly(seats.get(0));
    }

    @Test
    void theSameKeyGivesTheSameHoldAndAnotherWishUnderItIsRefused() {
        List<String> seats = freedSeats(2);
        Visitor keyed = visitor.with("Idempotency-Key", "hold-" + seats + System.nanoTime());
        JsonObject first = keyed.post(evening + "/holds", Visitor.wish(seats)).json();
        Client.Answer second = keyed.post(evening + "/holds", Visitor.wish(seats));
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().getString("token")).isEqualTo(first.getString("token"));
        Client.Answer other = keyed.post(evening + "/holds", Visitor.wish(seats.subList(0, 1)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().getString("type")).isEqualTo("/problems/idempotency-mismatch");
    }

    @Test
    void aLostAnswerIsGivenAgainAndAKeyIsGoodForOneHold() {
        Visitor keyed = visitor.with("Idempotency-Key", "best-" + System.nanoTime());
        String wish = "{\"best\":{\"count\":2}}";
        JsonObject first = keyed.post(evening + "/holds", wish).json();
        assertThat(keyed.post(evening + "/holds", wish).json().getString("token"))
                .isEqualTo(first.getString("token"));
        assertThat(visitor.delete("/api/holds/" + first.getString("token")).status())
                .isEqualTo(204);
        Client.Answer after = keyed.post(evening + "/holds", wish);
        assertThat(after.status()).isEqualTo(409);
        assertThat(after.json().getString("type")).isEqualTo("/problems/hold-expired");
    }

    @Test
    void theSeatsOfAnOrderAreNotGivenBackByTheirHold() {
        JsonObject hold = visitor.hold(evening.substring(18), 2);
        JsonObject placed = visitor.place(hold);
        Client.Answer refused = visitor.delete("/api/holds/" + hold.getString("token"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("type")).isEqualTo("/problems/already-ordered");
        assertThat(taken(visitor.get(evening + "/seats").json(), "taken")).containsAll(Visitor.seats(hold));
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(visitor.look(placed).getJsonArray("tickets")).hasSize(2);
    }

    @Test
    void whoComesBackFindsWhatIsKeptUntilItIsOrdered() {
        String id = evening.substring(18);
        Client anybody = Houses.on(store).client();
        Client.Answer held = anybody.form("/performances/" + id + "/holds", "best", "2", "zone", "");
        assertThat(held.status()).isEqualTo(303);
        String cookie = held.header("Set-Cookie");
        assertThat(cookie).startsWith("hold=").contains("HttpOnly", "Path=/performances/" + id);
        String token = cookie.substring("hold=".length(), cookie.indexOf(';'));
        Client back = anybody.with("Cookie", "hold=" + token);
        assertThat(back.get("/performances/" + id).text()).contains("/holds/" + token);
        assertThat(anybody.with("Cookie", "hold=x").get("/performances/" + id).text())
                .doesNotContain("/holds/x");
        visitor.place(visitor.get("/api/holds/" + token).json());
        assertThat(back.get("/performances/" + id).text()).doesNotContain(token);
    }

    private int free() {
        return visitor.get(evening).json().getInt("free");
    }

    /** Seats that were just given back, so that they are free for sure. */
    private List<String> freedSeats(int count) {
        JsonObject hold = visitor.hold(evening.substring(18), count);
        visitor.delete("/api/holds/" + hold.getString("token"));
        return Visitor.seats(hold);
    }

    static List<String> taken(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    static java.util.stream.Stream<JsonObject> seatsOf(JsonObject plan) {
        return plan.getJsonArray("sections").getValuesAs(JsonValue::asJsonObject).stream()
                .flatMap(one -> one.getJsonArray("rows").getValuesAs(JsonValue::asJsonObject).stream())
                .flatMap(one -> one.getJsonArray("seats").getValuesAs(JsonValue::asJsonObject).stream());
    }
}
