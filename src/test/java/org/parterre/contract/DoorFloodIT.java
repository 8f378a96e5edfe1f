package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;

/** Somebody tries codes at the door, by a device of the house. The queue before that same door goes on. */
@Execution(ExecutionMode.CONCURRENT)
class DoorFloodIT {
    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whoTriesCodesIsSlowedDownAndTicketsAreNot(Store store) {
        try (House house = House.demo(store).with("limits", "on").open()) {
            Visitor visitor = new Visitor(house.client());
            Visitor door = visitor.as("door");
            String tonight = visitor.tonight();
            String ticket = visitor.tickets(tonight, 1).getJsonObject(0).getString("code");
            int tries = 0;
            Client.Answer slowed = guess(door, tonight, tries);
            while (slowed.status() == 200 && tries < 60) {
                slowed = guess(door, tonight, ++tries);
            }
            assertThat(Refused.as(429, slowed)).isEqualTo("too-many");
            assertThat(tries).isBetween(25, 45);
            assertThat(Integer.parseInt(slowed.header("Retry-After"))).isPositive();
            assertThat(door.post("/api/scans", DoorContractIT.scan("genuine", ticket, tonight, "IN"))
                            .json()
                            .getString("verdict"))
                    .isEqualTo("ADMIT");
            String queued = DoorContractIT.scan("queued", "what a phone read", tonight, "IN")
                    .replace("\"id\"", "\"decided\":\"UNKNOWN\",\"id\"");
            assertThat(door.post("/api/scans", queued).status()).isEqualTo(200);
            assertThat(guess(visitor.as("boxoffice"), tonight, 99).status()).isEqualTo(200);
        }
    }

    private static Client.Answer guess(Visitor door, String tonight, int number) {
        return door.post(
                "/api/scans", DoorContractIT.scan("guess-" + number, "K7Q2M9" + (100 + number), tonight, "IN"));
    }
}
