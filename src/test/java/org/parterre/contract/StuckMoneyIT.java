package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** Money that is to go back and that nobody finds covered is never forgotten: the office sees it until it is put right. */
class StuckMoneyIT {
    private static final String ALARM = "the house can do nothing with it";

    private final House house =
            Houses.on(Store.POSTGRESQL); // books are changed by hand only where they are on a server
    private final Visitor visitor = new Visitor(house.client());
    private final Visitor organiser = visitor.as("organiser");
    private final Client office = organiser.client().with("Accept-Language", "en");

    @Test
    void aRefundThatIsNotCoveredAlarmsTheOfficeAndIsPaidWhenItIs() throws Exception {
        JsonObject placed = visitor.place(visitor.hold(visitor.someEvening(), 1));
        String number = placed.getString("number");
        String second = visitor.client()
                .form("/orders/" + number + "/payments?key=" + placed.getString("key"), "method", "sandbox")
                .header("Location")
                .replaceAll("^http://[^/]+", "");
        visitor.decide(Visitor.redirect(placed), "outcome", "paid");
        assertThat(visitor.look(placed).getString("status")).isEqualTo("PAID");
        assertThat(office.get("/office").text()).doesNotContain(ALARM);

        String payment = second.substring(second.lastIndexOf('/') + 1);
        house.byHand("INSERT INTO refund (id, payment_id, cents, reason, made_at, status, attempts, looks, again)"
                + " VALUES (-1,'" + payment + "',1,'returned',0,'DONE',0,0,0)");
        try {
            visitor.decide(second, "outcome", "paid");
            house.byHand("UPDATE payment SET unheard_since=unheard_since-120000 WHERE id='" + payment + "'");
            assertThat(office.get("/office").text()).contains("1 payment is in and", ALARM);
            assertThat(office.get("/office/refunds").text())
                    .contains("Came in, and nothing was done with it", "Order " + number);
        } finally {
            house.byHand("DELETE FROM refund WHERE id=-1");
        }
        until(() -> !office.get("/office").text().contains(ALARM));
        assertThat(organiser.client().get("/office/mail").text()).contains(number);
        AuditContractIT.audited(organiser);
    }

    private static void until(Callable<Boolean> itIsSo) throws Exception {
        for (int looks = 0; looks < 120 && !itIsSo.call(); looks++) {
            TimeUnit.MILLISECONDS.sleep(250);
        }
        assertThat(itIsSo.call()).isTrue();
    }
}
