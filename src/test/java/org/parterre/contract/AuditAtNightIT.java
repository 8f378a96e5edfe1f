package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;
import org.parterre.platform.HouseClock;

/** Nobody is in the house, and it looks after itself. */
@Execution(ExecutionMode.CONCURRENT)
class AuditAtNightIT {
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
}
