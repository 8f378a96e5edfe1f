package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.House;
import org.parterre.house.Store;

/** The program is killed in the middle of an on-sale, again and again, and opens again by itself with all it had promised. */
class CrashIT {
    private static final int PEOPLE = 8;
    private static final int EXIT_OF_A_LAUNCHER_WHOSE_SERVER_DIED = 1;

    @ParameterizedTest
    @EnumSource(Store.class)
    void whateverWasAnsweredBeforeItWasKilledHoldsAfterwards(Store store) throws Exception {
        Crowd crowd = new Crowd();
        House house = house(store).open();
        try {
            int rounds = Rounds.orElse(2);
            for (int round = 0; round < rounds; round++) {
                crowd.comes(PEOPLE, house);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextLong(2_000, 3_500));
                kill(house, round + store.ordinal() * 2);
                crowd.goesHome();
                house = house(store).after(house);
                Promises.areKept(crowd, house);
            }
            assertThat(crowd.bought).as("orders whose money came in").isNotEmpty();
            assertThat(crowd.scanned).as("scans").isNotEmpty();
            assertThat(crowd.kept).as("seats that were only kept").isNotEmpty();
            System.out.printf(
                    "%s: %d orders, %d holds, %d scans outlived %d kills%n",
                    store, crowd.bought.size(), crowd.kept.size(), crowd.scanned.size(), rounds);
        } finally {
            house.close();
        }
    }

    private static House.Wish house(Store store) {
        return House.demo(store).with("sweep.seconds", "1");
    }

    /** Both processes, or one of them: the other has to notice. */
    private static void kill(House house, int way) {
        switch (way % 3) {
            case 0 -> house.kill();
            case 1 -> {
                assertThat(house.killServer()).isEqualTo(EXIT_OF_A_LAUNCHER_WHOSE_SERVER_DIED);
                assertThat(house.said()).contains("Parterre has stopped unexpectedly");
            }
            default -> house.killLauncher();
        }
    }
}
