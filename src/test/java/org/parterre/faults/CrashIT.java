package org.parterre.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.house.House;
import org.parterre.house.Store;

/**
 * The program is killed again and again while some hold seats, some pay and some go in, and opens again by itself with all it
 * had promised.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashIT {
    private static final int PEOPLE = 12;
    private static final int EXIT_OF_A_LAUNCHER_WHOSE_SERVER_DIED = 1;
    /** After so many kills another house is opened: what is proven of a small one needs no larger one. */
    private static final int KILLS_OF_A_HOUSE = 25;
    /** A kill now and then hits nobody in the middle of paying, say; then the house is killed some more. */
    private static final int MORE_KILLS = 8;

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whateverWasAnsweredBeforeItWasKilledHoldsAfterwards(Store store) throws Exception {
        for (int left = Rounds.orElse(2); left > 0; left -= KILLS_OF_A_HOUSE) {
            isKilled(Math.min(left, KILLS_OF_A_HOUSE), store);
        }
    }

    private static void isKilled(int times, Store store) throws Exception {
        Map<Crowd.Doing, Integer> cutOff = new EnumMap<>(Crowd.Doing.class);
        List<Crowd> crowds = new ArrayList<>();
        Random chance = Chance.next();
        House house = house(store).open();
        try {
            for (int kill = 0; kill < times || (!everyDoing(cutOff) && kill < times + MORE_KILLS); kill++) {
                Crowd crowd = new Crowd(Evenings.tonight(house));
                crowds.add(crowd);
                crowd.comes(PEOPLE, house);
                crowd.isAtWork();
                TimeUnit.MILLISECONDS.sleep(chance.nextInt(1_500));
                crowd.houseIsBeingKilled();
                kill(house, kill + store.ordinal() * 2);
                crowd.goesHome();
                crowd.cutOff().forEach((doing, number) -> cutOff.merge(doing, number, Integer::sum));
                tell(store, crowd);
                house = house(store).after(house);
                holds(crowd, house);
            }
            assertThat(cutOff).as("cut off in the middle of it").containsOnlyKeys(Crowd.Doing.values());
            for (Crowd earlier : crowds.subList(0, crowds.size() - 1)) {
                holds(earlier, house); // what outlived one kill outlives those after it
            }
        } finally {
            house.close();
        }
    }

    private static House.Wish house(Store store) {
        return House.demo(store).with("sweep.seconds", "1");
    }

    private static boolean everyDoing(Map<Crowd.Doing, Integer> cutOff) {
        return cutOff.size() == Crowd.Doing.values().length;
    }

    private static void holds(Crowd crowd, House house) throws Exception {
        Promises.areKept(crowd, house);
        if (house.isOnPostgres()) {
            HalfDone.isNothing(house.database());
        }
    }

    private static void tell(Store store, Crowd crowd) {
        System.out.printf(
                "%s: %d orders, %d holds and %d scans are to outlive the kill; cut off: %s%n",
                store, crowd.notes.bought.size(), crowd.notes.kept.size(), crowd.notes.admitted.size(), crowd.cutOff());
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
