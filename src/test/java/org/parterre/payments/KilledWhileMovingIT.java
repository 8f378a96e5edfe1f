package org.parterre.payments;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
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
import org.parterre.payments.mollie.MollieStandIn.Ill;
import org.parterre.payments.mollie.PaymentThere;

/**
 * The program is killed while an evening is called off and its buyers are told, while what buyers of another one answered is carried
 * out and their money goes back, and while others exchange seats for dearer and for cheaper ones. It opens again, and each of them
 * ends as if nothing had been: nobody is told or paid twice, and nobody loses a seat.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledWhileMovingIT {
    private static final List<String> ANSWERS = List.of("KEEP", "REFUND", "VOUCHER", "GIVE");

    @AutoClose
    private final MollieStandIn mollie = MollieStandIn.open();

    /** Somebody with seats of the evening that is called off, and what they paid for them. */
    private record Displaced(String answer, Story story, PaymentThere there) {
        void hasOnlyWhatWasAnswered() {
            assertThat(there.wentBack())
                    .as(answer)
                    .isEqualTo(answer.equals("REFUND") ? List.of(there.amount()) : List.of());
        }

        void hasWhatWasAnswered() throws Exception {
            assertThat(story.lines(answer.equals("KEEP") ? "EXCHANGED" : "CANCELLED"))
                    .as(answer)
                    .hasSize(2);
            assertThat(story.letters("Gaat niet door")).as("told once").isEqualTo(1);
            if (answer.equals("REFUND")) {
                story.isSentBackAs(there, 1, "refunded");
            }
        }
    }

    private Random chance = new Random();

    /** Where it all happens, before the house falls and after. */
    private static final class Place {
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
        System.out.println(store + ": killed while moving, -Dproof.seed=" + seed);
        chance = new Random(seed);
        House.Wish wish = House.demo(store)
                .with("mollie.key", MollieStandIn.KEY)
                .with("mollie.url", mollie.url())
                .with("base.url", "https://kaarten.goedezaken.example")
                .with("sweep.seconds", "1");
        Place at = new Place(wish);
        try {
            for (int round = Rounds.orElse(1); round > 0; round--) {
                isKilled(at, round);
                CoursesIT.audited(at.organiser);
            }
        } finally {
            at.house.close();
        }
    }

    private void isKilled(Place at, int round) throws Exception {
        String evening = CoursesIT.evening(at.house.client());
        String off = copy(at.organiser, evening, 50);
        String alsoOff = copy(at.organiser, evening, 52);
        String other = copy(at.organiser, evening, 51);
        List<Displaced> displaced = ANSWERS.stream()
                .map(answer -> {
                    Story story = new Story(at.house, mollie, answer + "-" + round, off, at.organiser);
                    return new Displaced(answer, story, buys(story));
                })
                .toList();
        Story begins = new Story(at.house, mollie, "begins-" + round, evening, at.organiser);
        Story untold = new Story(at.house, mollie, "untold-" + round, evening, at.organiser);
        Story rung = new Story(at.house, mollie, "rung-" + round, evening, at.organiser);
        Story cheaper = new Story(at.house, mollie, "cheaper-" + round, evening, at.organiser);
        Story hears = new Story(at.house, mollie, "hears-" + round, alsoOff, at.organiser);
        Story listens = new Story(at.house, mollie, "listens-" + round, alsoOff, at.organiser);
        Stream.of(begins, untold, rung, hears, listens).forEach(this::buys);
        PaymentThere dear = buys(cheaper);

        assertThat(at.organiser.post(path(off), wish(other)).status()).isEqualTo(201);
        begins.until("everybody is told", () -> told(at.organiser, off) == ANSWERS.size());

        Story begun = begins.exchanges(other, 3);
        Story untoldOf = untold.exchanges(other, 3);
        untoldOf.goes().becomes("paid");
        Story rungOf = rung.exchanges(other, 3);
        PaymentThere there = rungOf.goes();
        there.becomes("paid");
        mollie.isIll("refund", cheaper.number(), Ill.SLOW);
        for (Displaced one : displaced) {
            mollie.isIll("refund", one.story().number(), Ill.SLOW);
            one.story().answers(one.answer());
        }
        isKilledDuring(
                at,
                () -> at.organiser.post(path(alsoOff), wish(other)),
                () -> cheaper.exchanges(other, 1),
                () -> rungOf.rings(there));

        Stream.of(begins, begun, untold, untoldOf, rung, rungOf, cheaper, hears, listens)
                .forEach(story -> story.goesOnAt(at.house, at.organiser));
        displaced.forEach(one -> one.story().goesOnAt(at.house, at.organiser));
        begins.until("nothing is left of the evening", () -> open(at.organiser, off) == 0);
        for (Displaced one : displaced) {
            one.hasWhatWasAnswered();
        }
        for (Story paidThere : List.of(untoldOf, rungOf)) {
            paidThere.until("tickets for the other evening", () -> paidThere.letters("kaartjes") == 2);
            assertThat(paidThere.lines("LIVE")).hasSize(3);
        }
        assertThat(untold.lines("EXCHANGED")).hasSize(2);
        assertThat(rung.lines("EXCHANGED")).hasSize(2);
        assertThat(begins.lines("LIVE")).as("nothing is lost before it is paid").hasSize(2);
        PaymentThere atLast = begun.goes();
        atLast.becomes("paid");
        begun.rings(atLast).is("PAID");
        assertThat(begins.lines("EXCHANGED")).hasSize(2);
        if (!cheaper.lines("LIVE").isEmpty()) { // the house fell before it was done
            cheaper.exchanges(other, 1);
        }
        cheaper.isSentBackAs(dear, 1, "refunded");
        if (at.organiser.get(path(alsoOff)).status() == 404) { // the house fell before it heard of it
            assertThat(at.organiser.post(path(alsoOff), wish(other)).status()).isEqualTo(201);
        }
        hears.until("everybody is told", () -> told(at.organiser, alsoOff) == 2);
        for (Story one : List.of(hears, listens)) {
            assertThat(one.letters("Gaat niet door")).isEqualTo(1);
            assertThat(one.lines("LIVE")).hasSize(2);
        }
        displaced.forEach(Displaced::hasOnlyWhatWasAnswered);
        assertThat(dear.wentBack()).hasSize(1);
    }

    private PaymentThere buys(Story story) {
        PaymentThere there = story.orders("ideal").goes();
        there.becomes("paid");
        story.rings(there);
        assertThat(story.status()).isEqualTo("PAID");
        return there;
    }

    /** In the midst of it, or shortly after. */
    private void isKilledDuring(Place at, Runnable... deeds) throws Exception {
        List<CompletableFuture<Void>> going = Stream.of(deeds)
                .map(deed -> CompletableFuture.runAsync(() -> {
                    try {
                        deed.run();
                    } catch (UncheckedIOException cutOff) {
                        return; // the house was killed meanwhile
                    }
                }))
                .toList();
        TimeUnit.MILLISECONDS.sleep(chance.nextInt(2500));
        at.house.kill();
        for (CompletableFuture<Void> one : going) {
            one.get(30, TimeUnit.SECONDS);
        }
        at.isOpenedAgain();
    }

    private static String copy(Client organiser, String evening, int days) {
        String start = OffsetDateTime.now()
                .plusDays(days)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        String id = organiser
                .post("/api/performances/" + evening + "/copies", "{\"starts_at\":\"" + start + "\"}")
                .json()
                .getString("id");
        assertThat(organiser
                        .put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}")
                        .status())
                .isEqualTo(200);
        return id;
    }

    private static String path(String evening) {
        return "/api/performances/" + evening + "/displacement";
    }

    private static String wish(String other) {
        return "{\"to\":\"" + other + "\",\"answer_until\":\""
                + OffsetDateTime.now().plusDays(10) + "\",\"otherwise\":\"REFUND\"}";
    }

    private static int told(Client organiser, String evening) {
        return organiser.get(path(evening)).json().getJsonArray("told").getValuesAs(JsonValue::asJsonObject).stream()
                .mapToInt(one -> one.getInt("orders"))
                .sum();
    }

    private static int open(Client organiser, String evening) {
        JsonObject progress = organiser.get(path(evening)).json();
        return progress.getJsonObject("open").getInt("seats");
    }
}
