package org.parterre.payments;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parterre.faults.Rounds;
import org.parterre.house.Client;
import org.parterre.house.House;
import org.parterre.house.Store;
import org.parterre.payments.mollie.MollieStandIn;

/**
 * The program is killed while people pay, are paid back, exchange seats, and while an evening is called off. It opens again, and
 * nothing is lost and nothing done twice.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledUnderWayIT {
    @AutoClose
    private final MollieStandIn mollie = MollieStandIn.open();

    /** Where it all happens, before the house falls and after. */
    static final class Place {
        private final House.Wish wish;
        House house;
        Client organiser;

        Place(House.Wish wish) {
            this.wish = wish;
            this.house = wish.open();
            this.organiser = CoursesIT.organiser(house);
        }

        void isOpenedAgain() {
            house = wish.after(house);
            organiser = CoursesIT.organiser(house);
        }
    }

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void whatWasBegunIsDoneAndDoneOnce(Store store) throws Exception {
        long seed = Rounds.seed();
        System.out.println(store + ": killed under way, -Dproof.seed=" + seed);
        Random chance = new Random(seed);
        Place at = new Place(House.demo(store)
                .with("mollie.key", MollieStandIn.KEY)
                .with("mollie.url", mollie.url())
                .with("base.url", "https://kaarten.goedezaken.example")
                .with("sweep.seconds", "1"));
        try {
            for (int round = Rounds.orElse(1); round > 0; round--) {
                List<UnderWay> all =
                        List.of(new SeatsUnderWay(mollie, at, round), new PaymentsUnderWay(mollie, at, round));
                List<Runnable> deeds =
                        all.stream().flatMap(one -> one.deeds().stream()).toList();
                all.forEach(UnderWay::starts);
                isKilledDuring(at, deeds, chance);
                for (UnderWay one : all) {
                    one.ends(at);
                }
                CoursesIT.audited(at.organiser);
            }
        } finally {
            at.house.close();
        }
    }

    /** In the midst of it, or shortly after. */
    private static void isKilledDuring(Place at, List<Runnable> deeds, Random chance) throws Exception {
        List<CompletableFuture<Void>> going = deeds.stream()
                .map(deed -> CompletableFuture.runAsync(
                        () -> {
                            try {
                                deed.run();
                            } catch (UncheckedIOException cutOff) {
                                return; // the house was killed meanwhile
                            }
                        },
                        one -> new Thread(one).start()))
                .toList();
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(2500));
        at.house.kill();
        for (CompletableFuture<Void> one : going) {
            one.get(30, TimeUnit.SECONDS);
        }
        at.isOpenedAgain();
    }
}
