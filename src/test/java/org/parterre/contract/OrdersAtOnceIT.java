package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/**
 * Many who order and pay in the same moment share transactions of the house. Each gets an own answer all the same, whatever
 * the others in it are told.
 */
@ParameterizedClass
@EnumSource(Store.class)
class OrdersAtOnceIT {
    private static final int BUYERS = 24;

    @Parameter
    Store store;

    private Visitor visitor;
    private List<JsonObject> holds;

    @BeforeEach
    void everybodyHoldsTwoSeats() {
        visitor = new Visitor(Houses.on(store).client());
        String evening = visitor.someEvening();
        holds = IntStream.range(0, BUYERS)
                .mapToObj(buyer -> visitor.hold(evening, 2))
                .toList();
    }

    @Test
    void eachOrdersOnceAlsoWhereSomeAskTwice() throws Exception {
        List<Client.Answer> answers = atOnce(holds.stream()
                .flatMap(hold -> Stream.of(hold, hold))
                .map(hold -> (Callable<Client.Answer>) () -> visitor.post("/api/orders", Visitor.order(hold)))
                .toList());
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            List<Client.Answer> both = answers.subList(2 * buyer, 2 * buyer + 2);
            assertThat(both).extracting(Client.Answer::status).containsExactlyInAnyOrder(201, 409);
            Client.Answer second = both.get(both.get(0).status() == 409 ? 0 : 1);
            assertThat(Refused.as(409, second)).isEqualTo("already-ordered");
        }
        AuditContractIT.audited(visitor.as("organiser"));
    }

    @Test
    void aKeyThatIsSentTwiceGivesOneOrderInTheMidstOfOthers() throws Exception {
        List<Client.Answer> answers = atOnce(IntStream.range(0, 2 * BUYERS)
                .mapToObj(each -> (Callable<Client.Answer>) () -> {
                    JsonObject hold = holds.get(each / 2);
                    return visitor.with("Idempotency-Key", "at-once-" + hold.getString("token"))
                            .post("/api/orders", Visitor.order(hold));
                })
                .toList());
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            Client.Answer one = answers.get(2 * buyer);
            assertThat(one.status()).as(one.text()).isEqualTo(201);
            assertThat(answers.get(2 * buyer + 1).json()).isEqualTo(one.json());
        }
    }

    @Test
    void eachIsPaidOnceHoweverOftenTheBankRings() throws Exception {
        List<JsonObject> placed = holds.stream().map(visitor::place).toList();
        List<Callable<String>> bank = new ArrayList<>();
        for (JsonObject order : placed) {
            String redirect = Visitor.redirect(order);
            bank.add(() -> visitor.decide(redirect, "outcome", "paid"));
            bank.add(() -> visitor.decide(redirect, "outcome", "twice"));
        }
        assertThat(atOnce(bank)).containsOnly("PAID");
        List<String> seats = new ArrayList<>();
        for (JsonObject order : placed) {
            JsonObject seen = visitor.look(order);
            assertThat(seen.getString("status")).isEqualTo("PAID");
            assertThat(seen.getJsonArray("tickets")).hasSize(2);
            seen.getJsonArray("tickets")
                    .forEach(ticket -> seats.add(ticket.asJsonObject().getString("seat")));
        }
        assertThat(seats).hasSize(2 * BUYERS).doesNotHaveDuplicates();
        AuditContractIT.audited(visitor.as("organiser"));
    }

    private static <T> List<T> atOnce(List<Callable<T>> wishes) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(wishes.size());
        CyclicBarrier start = new CyclicBarrier(wishes.size());
        try {
            List<Future<T>> answers = new ArrayList<>();
            for (Callable<T> wish : wishes) {
                answers.add(people.submit(() -> {
                    start.await();
                    return wish.call();
                }));
            }
            List<T> all = new ArrayList<>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            people.shutdownNow();
        }
    }
}
