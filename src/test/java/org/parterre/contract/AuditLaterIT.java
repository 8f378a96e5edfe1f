package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;
import org.parterre.platform.HouseClock;

/** What the self-audit says in the night, and on the day after. */
@Execution(ExecutionMode.CONCURRENT)
class AuditLaterIT {
    private static final int PAYMENT_SECONDS = 4;
    private static final Duration NIGHT = Duration.ofMinutes(2);

    /**
     * It is twenty seconds to four in its night; on a busy machine it opens after four, and does it then. On one database: what
     * it asks of both is in {@code NightWatchIT}.
     */
    @Test
    void theHouseAuditsItselfAtNightWithoutBeingAsked() throws InterruptedException {
        ZonedDateTime four = ZonedDateTime.now(HouseClock.OFFICE).with(LocalTime.of(4, 0));
        try (House house = House.demo(Store.DERBY)
                .with("demo.now", four.minusSeconds(20).toOffsetDateTime().toString())
                .with("audit.seconds", "1")
                .open()) {
            Client organiser = house.client().as("organiser").with("Accept-Language", "en");
            Instant end = Instant.now().plus(NIGHT);
            String page = organiser.get("/office/audit").text();
            while (!page.matches("(?s).*Checked by the house itself, [^<]* at 04:0\\d\\..*")) {
                assertThat(Instant.now()).as(page).isBefore(end);
                TimeUnit.MILLISECONDS.sleep(500);
                page = organiser.get("/office/audit").text();
            }
            assertThat(page).contains("All is well");
        }
    }

    /** Its hours are seconds: see {@link TooLateIT}. */
    @ParameterizedTest
    @EnumSource(Store.class)
    void aHouseThatPaidBackAndIsOpenedAgainIsStillClean(Store store) throws InterruptedException {
        House.Wish wish = House.demo(store)
                .with("hold.seconds", "3")
                .with("payment.seconds", String.valueOf(PAYMENT_SECONDS))
                .with("sweep.seconds", "1");
        House house = wish.open();
        try {
            Visitor buyer = new Visitor(house.client());
            String evening = buyer.someEvening();
            JsonObject gone = buyer.hold(evening, 1);
            JsonObject unlucky = buyer.place(gone);
            TimeUnit.MILLISECONDS.sleep(PAYMENT_SECONDS * 1000L + 2500);
            buyer.post("/api/performances/" + evening + "/holds", Visitor.wish(Visitor.seats(gone)));
            buyer.decide(Visitor.redirect(unlucky), "outcome", "paid");
            assertThat(buyer.look(unlucky).getString("status")).isEqualTo("REFUNDED");
            AuditContractIT.audited(buyer.as("organiser"));
            house = wish.after(house);
            AuditContractIT.audited(new Visitor(house.client()).as("organiser"));
        } finally {
            house.close();
        }
    }
}
