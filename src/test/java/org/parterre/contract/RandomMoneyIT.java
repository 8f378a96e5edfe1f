package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.contract.BuyersBooks.Bought;
import org.parterre.house.House;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/**
 * Many buy with and without codes and gifts, pay late, twice or not at all, give back, exchange, and answer for an evening that is
 * called off, all at once and also what another just had in hand: afterwards the books balance, no seat is lost and nobody has paid
 * for a seat that isn't theirs. {@code -Dproof.seed} plays one again, {@code -Dproof.deeds=300} goes on for longer, in a house of its
 * own in which who is slow to pay is too late, and with another evening for the one that is called off.
 */
@ParameterizedClass
@EnumSource(Store.class)
class RandomMoneyIT {
    private static final long SEED = Long.getLong("proof.seed", System.nanoTime());
    private static final int PEOPLE = 6;
    private static final int DEEDS = Integer.getInteger("proof.deeds", 20);
    private static final boolean LONG = System.getProperty("proof.deeds") != null;
    private static final int PATIENCE = 60;

    @Parameter
    Store store;

    private final BuyersBooks books = new BuyersBooks();
    private final List<String> codes = Collections.synchronizedList(new ArrayList<>());
    private House house;
    private Visitor visitor;
    private Visitor organiser;
    private String charges = "";
    private String before = "";
    private List<String> evenings = List.of();
    private long reservedBefore;
    private String off = "";

    @BeforeEach
    void open() {
        house = !LONG
                ? Houses.on(store)
                : House.demo(store)
                        .with("payment.seconds", "5")
                        .with("sweep.seconds", "1")
                        .open();
        visitor = new Visitor(house.client());
        organiser = visitor.as("organiser");
        charges = "/api/productions/"
                + organiser.get("/api/productions").list().getJsonObject(0).getString("id") + "/charges";
        before = organiser.get(charges).text();
        organiser.put(charges, "{\"service_charge\":{\"amount\":\"1.25\",\"currency\":\"EUR\"},\"donations\":true}");
    }

    @AfterEach
    void close() {
        organiser.put(charges, before);
        if (LONG) {
            house.close();
        }
    }

    @Test
    void theBooksBalanceWhateverBuyersDo() throws Exception {
        System.out.println(store + ": random money, -Dproof.seed=" + SEED);
        reservedBefore = reservedByOthers(LedgerFile.of(organiser));
        off = evening("27.50");
        evenings = List.of(off, evening("31.00"), evening("19.95"), evening("24.45"), evening("33.33"));
        begins(evenings.get(2), 30);
        begins(evenings.get(3), 10);
        makeCodes();
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        List<Callable<Integer>> all = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            Spender spender = new Spender(visitor, books, evenings, codes, SEED + person);
            boolean first = person == 0;
            all.add(() -> lives(spender, first));
        }
        int done = 0;
        for (Future<Integer> life : people.invokeAll(all)) {
            done += life.get();
        }
        people.shutdown();
        assertThat(done).isGreaterThan(PEOPLE * DEEDS / 4);
        until(this::unanswered);
        until(this::wrong);
        nobodyPaidForASeatThatIsNotTheirs();
    }

    /** @return how many deeds were done and not refused */
    private int lives(Spender spender, boolean organises) {
        int done = 0;
        for (int i = 0; i < DEEDS; i++) {
            if (organises && i == DEEDS / 2) {
                callOff();
            }
            done += spender.acts() ? 1 : 0;
        }
        return done;
    }

    private void makeCodes() {
        codes.add(VouchersContractIT.voucher(
                organiser, "\"kind\":\"PERCENT\",\"percent\":15,\"per_buyer\":3,\"uses\":99"));
        codes.add(VouchersContractIT.voucher(
                organiser, "\"kind\":\"AMOUNT\",\"amount\":{\"amount\":\"7.01\",\"currency\":\"EUR\"},\"uses\":99"));
        codes.add(VouchersContractIT.voucher(organiser, "\"kind\":\"FREE_SEAT\",\"uses\":9"));
        codes.add(VouchersContractIT.voucher(organiser, "\"kind\":\"PERCENT\",\"percent\":50,\"uses\":1"));
        for (String amount : List.of("20.00", "100.00", "1000.00")) {
            codes.add(VouchersContractIT.card(organiser, amount).getString("code"));
        }
    }

    private void callOff() {
        assertThat(organiser
                        .post(
                                "/api/performances/" + off + "/displacement",
                                "{" + (LONG ? "\"to\":\"" + evenings.get(1) + "\"," : "")
                                        + "\"answer_until\":\""
                                        + OffsetDateTime.now().plusDays(10)
                                        + "\",\"otherwise\":\"REFUND\"}")
                        .status())
                .isEqualTo(201);
    }

    /** Whoever has not answered yet has the money back. */
    private List<String> unanswered() {
        List<String> left = new ArrayList<>();
        for (Bought bought : books.orders()) {
            if (bought.evening().equals(off) && isAlive(bought)) {
                left.add(bought.number());
                visitor.put(bought.path("answer"), "{\"answer\":\"REFUND\"}");
            }
        }
        return left;
    }

    private boolean isAlive(Bought bought) {
        JsonObject seen = visitor.look(bought.placed());
        return seen.getString("status").equals("PAID")
                && !BuyersBooks.lines(seen, "LIVE").isEmpty();
    }

    /**
     * Each family has paid for its seats and what was kept, had back, has on cards or given away the rest; each gift card has
     * something on it or nothing, and all of them have what the books say.
     */
    private List<String> wrong() throws Exception {
        books.find(visitor, evenings.get(1));
        LedgerFile ledger = LedgerFile.of(organiser);
        Map<String, Long> worth = books.worth(visitor);
        List<String> wrong = new ArrayList<>(broken());
        for (String family : worth.keySet()) {
            List<String> numbers = books.orders().stream()
                    .filter(one -> one.family().equals(family))
                    .map(Bought::number)
                    .toList();
            same(wrong, family + " paid", books.paid(family), sum(ledger, numbers, "payment gateway:sandbox"));
            same(wrong, family + " waits for", 0, sum(ledger, numbers, "refunds"));
            long back = sum(ledger, numbers, "refund buyers")
                    + sum(ledger, numbers, "gift-issued buyers")
                    + sum(ledger, numbers, "gift-spent buyers")
                    + sum(ledger, numbers, "gift-returned buyers")
                    + sum(ledger, numbers, "gift buyers");
            long charges = sum(ledger, numbers, "service-back buyers"); // of the evening that was called off
            same(wrong, family + " has", worth.get(family) + books.kept(family) + charges, books.paid(family) - back);
            same(wrong, family + " is owed", 0, sum(ledger, numbers, "buyers"));
        }
        for (Bought bought : books.orders()) {
            if (!bought.evening().equals(off)) {
                same(
                        wrong,
                        bought.number() + " has a charge back",
                        0,
                        ledger.of(bought.number(), "service-back buyers"));
            }
        }
        long others = reservedByOthers(ledger);
        if (others < 0 || others > reservedBefore) {
            wrong.add("the books have " + others + " more on gift cards than there is, at first it was "
                    + reservedBefore);
        }
        return wrong;
    }

    /** What is on no card and not spent either: other tests have orders in this house, which wait for the rest of their money. */
    private long reservedByOthers(LedgerFile ledger) throws Exception {
        long onCards = books.reserved(visitor);
        for (JsonValue one : organiser.get("/api/gift-cards").list()) {
            onCards += BuyersBooks.cents(one.asJsonObject(), "balance"); // never less than nothing, says the database
        }
        return -ledger.balance("gift-cards") - onCards;
    }

    private List<String> broken() {
        return organiser
                .get("/api/audit/self")
                .json()
                .getJsonArray("rules")
                .getValuesAs(JsonValue::asJsonObject)
                .stream()
                .filter(rule -> !rule.getBoolean("ok"))
                .map(JsonObject::toString)
                .toList();
    }

    private static void same(List<String> wrong, String what, long ought, long is) {
        if (ought != is) {
            wrong.add(what + " " + is + ", not " + ought);
        }
    }

    private static long sum(LedgerFile ledger, List<String> numbers, String account) {
        return numbers.stream().mapToLong(number -> ledger.of(number, account)).sum();
    }

    /** Each living line of a paid order has the one valid ticket for its seat, which nobody else has and the map shows as taken. */
    private void nobodyPaidForASeatThatIsNotTheirs() {
        Set<String> codes = new HashSet<>();
        Set<String> living = new HashSet<>();
        for (Bought bought : books.orders()) {
            JsonObject seen = visitor.look(bought.placed());
            List<String> valid = new ArrayList<>();
            for (JsonValue one : seen.getJsonArray("tickets")) {
                JsonObject ticket = one.asJsonObject();
                if (ticket.getString("status").equals("VALID")) {
                    valid.add(ticket.getString("seat"));
                    assertThat(codes.add(ticket.getString("code"))).isTrue();
                }
            }
            List<String> live = !"PAID".equals(seen.getString("status"))
                    ? List.of()
                    : BuyersBooks.lines(seen, "LIVE").stream()
                            .map(line -> line.getString("seat"))
                            .toList();
            assertThat(valid).containsExactlyInAnyOrderElementsOf(live);
            live.forEach(seat -> assertThat(living.add(bought.evening() + " " + seat))
                    .as("a seat that two have")
                    .isTrue());
        }
        Set<String> taken = new HashSet<>();
        for (String evening : evenings) {
            visitor.get("/api/performances/" + evening + "/seats").json().getJsonArray("taken").stream()
                    .map(seat -> evening + " " + ((JsonString) seat).getString())
                    .forEach(taken::add);
        }
        assertThat(taken).as("sold, and held for a while").containsAll(living);
    }

    private String evening(String price) {
        String id = organiser
                .post("/api/performances", SeasonContractIT.evening(organiser, price))
                .json()
                .getString("id");
        organiser.put("/api/performances/" + id + "/status", "{\"status\":\"PUBLISHED\"}");
        return id;
    }

    /** So soon that less than all is given back, and later still it stands on a gift card. */
    private void begins(String evening, int hours) {
        OffsetDateTime start = OffsetDateTime.now().plusHours(hours).truncatedTo(ChronoUnit.MINUTES);
        assertThat(organiser
                        .put(
                                "/api/performances/" + evening + "/times",
                                "{\"starts_at\":\"" + start + "\",\"doors_at\":\"" + start.minusHours(1) + "\"}")
                        .status())
                .isEqualTo(200);
    }

    /** @param left what is still to be done */
    private static void until(Callable<List<String>> left) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        List<String> now = left.call();
        while (!now.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(500);
            now = left.call();
        }
        assertThat(now).isEmpty();
    }
}
