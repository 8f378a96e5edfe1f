package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
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
import org.parterre.payments.mollie.MollieStandIn.Ill;
import org.parterre.payments.mollie.PaymentThere;

/**
 * The program is killed while Mollie makes a payment, while it pays one back, and after a buyer paid there of whom nobody has told
 * yet. It opens again, and each of them ends as if nothing had been.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWhilePayingIT {
    @AutoClose
    private final MollieStandIn mollie = MollieStandIn.open();

    static Stream<Store> stores() {
        return Rounds.stores(Store.DERBY);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void nothingIsLostAndNothingDoneTwice(Store store) throws Exception {
        long seed = Rounds.seed();
        System.out.println(store + ": killed while paying, -Dproof.seed=" + seed);
        Random chance = new Random(seed);
        House.Wish wish = House.demo(store)
                .with("mollie.key", MollieStandIn.KEY)
                .with("mollie.url", mollie.url())
                .with("base.url", "https://kaarten.goedezaken.example")
                .with("sweep.seconds", "1");
        House house = wish.open();
        try {
            for (int round = Rounds.orElse(1); round > 0; round--) {
                String evening = CoursesIT.evening(house.client());
                Client organiser = CoursesIT.organiser(house);
                Story begins = new Story(house, mollie, "begins-" + round, evening, organiser).orders("ideal");
                Story paid = new Story(house, mollie, "paid-" + round, evening, organiser).orders("ideal");
                PaymentThere untold = paid.goes();
                Story twice = new Story(house, mollie, "twice-" + round, evening, organiser).orders("ideal");
                PaymentThere first = twice.goes();
                PaymentThere second = twice.goes(twice.paysAgain("ideal"));

                mollie.isIll("create", begins.number(), Ill.SLOW);
                mollie.isIll("refund", twice.number(), Ill.SLOW);
                second.becomes("paid");
                twice.rings(second).is("PAID");
                first.becomes("paid");
                twice.rings(first);
                CompletableFuture<Void> going = CompletableFuture.runAsync(() -> follows(begins));
                untold.becomes("paid");
                TimeUnit.MILLISECONDS.sleep(500 + chance.nextInt(2000));
                house.kill();
                going.get(30, TimeUnit.SECONDS);

                house = wish.after(house);
                Client again = CoursesIT.organiser(house);
                paid.goesOnAt(house, again).isWrittenTo("kaartjes");
                PaymentThere begun = begins.goesOnAt(house, again).goes();
                begun.becomes("paid");
                begins.rings(begun).is("PAID");
                twice.goesOnAt(house, again).getsBack(first, 1, "refunded").is("PAID");
                assertThat(first.wentBack()).containsExactly(first.amount());
                assertThat(second.wentBack()).isEmpty();
                CoursesIT.audited(again);
            }
        } finally {
            house.close();
        }
    }

    private static void follows(Story story) {
        try {
            story.isTurnedAway();
        } catch (UncheckedIOException | AssertionError cutOff) {
            return; // the house was killed meanwhile
        }
    }
}
