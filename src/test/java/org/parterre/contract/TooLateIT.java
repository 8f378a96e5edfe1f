package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** A house where everything is over within seconds. */
@Execution(ExecutionMode.CONCURRENT)
class TooLateIT {
    private static final int HOLD_SECONDS = 3;
    private static final int PAYMENT_SECONDS = 4;

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatComesTooLateIsToldSoAndMoneyGoesBackWhenTheSeatsAreGone(Store store) throws InterruptedException {
        House.Wish wish = House.demo(store)
                .with("hold.seconds", String.valueOf(HOLD_SECONDS))
                .with("payment.seconds", String.valueOf(PAYMENT_SECONDS))
                .with("sweep.seconds", "1");
        House house = wish.open();
        try {
            Visitor visitor = new Visitor(house.client());
            expiredHold(visitor, visitor.someEvening());
            paidLate(visitor, visitor.someEvening());
            AuditContractIT.audited(visitor.as("organiser"));
            house = wish.after(house);
            AuditContractIT.audited(new Visitor(house.client()).as("organiser"));
        } finally {
            house.close();
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aHoldThatNobodySweepsIsOverAtItsTime(Store store) throws InterruptedException {
        try (House house = House.demo(store)
                .with("hold.seconds", String.valueOf(HOLD_SECONDS))
                .with("max.seats", "100")
                .with("sweep.seconds", "3600")
                .open()) {
            Visitor visitor = new Visitor(house.client());
            Visitor organiser = visitor.as("organiser");
            String path = "/api/performances/"
                    + SeasonContractIT.onSale(
                            organiser, SeasonContractIT.halls(organiser).get(0));
            JsonObject plan = visitor.get(path + "/plan").json();
            List<String> all = Stream.concat(
                            SeatsContractIT.seatsOf(plan).map(seat -> seat.getString("id")), standing(plan))
                    .toList();
            assertThat(organiser.post(path + "/holds", Visitor.wish(all)).status())
                    .isEqualTo(201);
            TimeUnit.MILLISECONDS.sleep(HOLD_SECONDS * 1000 + 200);
            assertThat(visitor.get(path).json().getInt("free"))
                    .as("nobody swept")
                    .isZero();

            Client.Answer best = visitor.post(path + "/holds", "{\"best\":{\"count\":2}}");
            assertThat(best.status()).as(best.text()).isEqualTo(201);
            List<String> gone = Visitor.seats(best.json());
            List<String> others = SeatsContractIT.seatsOf(plan)
                    .filter(seat -> !seat.getBoolean("wheelchair") && !seat.getBoolean("companion"))
                    .map(seat -> seat.getString("id"))
                    .filter(seat -> !gone.contains(seat))
                    .limit(2)
                    .toList();
            Client.Answer named = visitor.post(path + "/holds", Visitor.wish(others));
            assertThat(named.status()).as(named.text()).isEqualTo(201);
        }
    }

    private static Stream<String> standing(JsonObject plan) {
        return plan.getJsonArray("standing").getValuesAs(JsonValue::asJsonObject).stream()
                .flatMap(area -> area.getJsonArray("places").getValuesAs(JsonString::getString).stream());
    }

    private static void expiredHold(Visitor visitor, String evening) throws InterruptedException {
        JsonObject hold = visitor.hold(evening, 2);
        OffsetDateTime end = OffsetDateTime.parse(hold.getString("expires_at"));
        assertThat(end).isBefore(OffsetDateTime.now().plusSeconds(HOLD_SECONDS + 1));
        TimeUnit.MILLISECONDS.sleep(HOLD_SECONDS * 1000 + 200);
        assertThat(Refused.as(409, visitor.get("/api/holds/" + hold.getString("token"))))
                .isEqualTo("hold-expired");
        assertThat(Refused.as(409, visitor.post("/api/orders", Visitor.order(hold))))
                .isEqualTo("hold-expired");
        String holds = "/api/performances/" + evening + "/holds";
        assertThat(visitor.post(holds, Visitor.wish(Visitor.seats(hold))).status())
                .isEqualTo(201);
        assertThat(visitor.delete("/api/holds/" + hold.getString("token")).status())
                .isEqualTo(204);
        assertThat(visitor.post(holds, Visitor.wish(Visitor.seats(hold))).status())
                .as("who is too late gives nobody else's seats back")
                .isEqualTo(409);
    }

    private static void paidLate(Visitor visitor, String evening) throws InterruptedException {
        JsonObject still = visitor.hold(evening, 1);
        JsonObject lucky = visitor.place(still);
        JsonObject gone = visitor.hold(evening, 1);
        JsonObject unlucky = visitor.place(gone);
        Visitor organiser = visitor.as("organiser");
        JsonObject card = VouchersContractIT.card(organiser, "5.00");
        String once = VouchersContractIT.voucher(organiser, "\"kind\":\"PERCENT\",\"percent\":10,\"uses\":1");
        JsonObject coded = coded(visitor, evening, once + "," + card.getString("code"));
        JsonObject spent = VouchersContractIT.card(organiser, "5.00");
        JsonObject outrun = coded(visitor, evening, spent.getString("code"));
        TimeUnit.MILLISECONDS.sleep(PAYMENT_SECONDS * 1000 + 2500);
        assertThat(visitor.look(lucky).getString("status")).isEqualTo("EXPIRED");
        assertThat(VouchersContractIT.balance(organiser, card)).isEqualTo("5.00");
        JsonObject other = visitor.post("/api/performances/" + evening + "/holds", Visitor.wish(Visitor.seats(gone)))
                .json();

        assertThat(visitor.decide(Visitor.redirect(lucky), "outcome", "paid")).isEqualTo("PAID");
        JsonObject settled = visitor.look(lucky);
        assertThat(settled.getString("status")).isEqualTo("PAID");
        assertThat(settled.getJsonArray("tickets")).hasSize(1);

        assertThat(visitor.decide(Visitor.redirect(unlucky), "outcome", "paid")).isEqualTo("PAID");
        JsonObject refunded = visitor.look(unlucky);
        assertThat(refunded.getString("status")).isEqualTo("REFUNDED");
        assertThat(refunded.getJsonArray("tickets")).isEmpty();
        assertThat(Visitor.seats(other)).isEqualTo(Visitor.seats(gone));

        // what codes were given back is taken anew, as the seats are
        visitor.decide(Visitor.redirect(coded), "outcome", "paid");
        assertThat(visitor.look(coded).getString("status")).isEqualTo("PAID");
        assertThat(VouchersContractIT.balance(organiser, card)).isEqualTo("0.00");
        JsonObject hold = visitor.hold(evening, 1);
        assertThat(visitor.post("/api/orders", VouchersContractIT.order(hold, once))
                        .status())
                .isEqualTo(409);
        assertThat(visitor.post("/api/orders", VouchersContractIT.order(hold, spent.getString("code")))
                        .status())
                .isEqualTo(201);
        visitor.decide(Visitor.redirect(outrun), "outcome", "paid");
        assertThat(visitor.look(outrun).getString("status"))
                .as("somebody else has spent the card")
                .isEqualTo("REFUNDED");
    }

    private static JsonObject coded(Visitor visitor, String evening, String codes) {
        return visitor.post("/api/orders", VouchersContractIT.order(visitor.hold(evening, 1), codes))
                .json();
    }
}
