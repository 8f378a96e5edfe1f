package org.parterre.contract;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.parterre.house.Client;
import org.parterre.house.Houses;
import org.parterre.house.Store;

/** A hundred and sixty buyers at once take the best of the largest hall until nothing is left, over HTTP. */
@ParameterizedClass
@EnumSource(Store.class)
class SoldOutIT {
    private static final int BUYERS = 160;
    private static final int MOST = 4;

    @Parameter
    Store store;

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    /** What a buyer was told. {@code seats} is empty after a refusal. */
    private record Answer(int wanted, List<String> seats, long asked, long answered) {}

    @Test
    void nobodyIsRefusedBeforeTheSeatsRunOut() throws Exception {
        Client client = Houses.on(store).client();
        Visitor organiser = new Visitor(client).as("organiser");
        List<JsonObject> halls = SeasonContractIT.halls(organiser);
        String path = "/api/performances/" + SeasonContractIT.onSale(organiser, halls.get(halls.size() - 1));
        long kept = SeatsContractIT.seatsOf(organiser.get(path + "/plan").json())
                .filter(seat -> seat.getBoolean("wheelchair") || seat.getBoolean("companion"))
                .count();
        int capacity = organiser.get(path).json().getInt("free");
        crowd(client, path);

        List<String> sold =
                answers.stream().flatMap(answer -> answer.seats().stream()).toList();
        assertThat(sold).doesNotHaveDuplicates().hasSize(capacity - (int) kept);
        assertThat(organiser.get(path).json().getInt("free")).isEqualTo((int) kept);
        for (Answer refusal : answers) {
            int later = answers.stream()
                    .filter(other -> refusal.seats().isEmpty() && other.asked() > refusal.answered())
                    .mapToInt(other -> other.seats().size())
                    .sum();
            assertThat(later).as("sold to who came after a refusal").isLessThan(refusal.wanted());
        }
        AuditContractIT.audited(organiser);
    }

    private void crowd(Client client, String path) throws Exception {
        List<Callable<Void>> buyers = new ArrayList<>();
        for (int buyer = 0; buyer < BUYERS; buyer++) {
            Random chance = new Random(buyer);
            buyers.add(() -> buy(client, path, chance));
        }
        ExecutorService threads = Executors.newFixedThreadPool(BUYERS);
        try {
            for (Future<Void> buyer : threads.invokeAll(buyers)) {
                buyer.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private Void buy(Client client, String path, Random chance) {
        for (int most = MOST; most > 0; ) {
            int wanted = 1 + chance.nextInt(most);
            long asked = System.nanoTime();
            Client.Answer answer = client.post(path + "/holds", "{\"best\":{\"count\":" + wanted + "}}");
            long answered = System.nanoTime();
            if (answer.status() == 201) {
                answers.add(new Answer(wanted, Visitor.seats(answer.json()), asked, answered));
            } else {
                assertThat(Refused.as(409, answer)).isEqualTo("not-enough-seats");
                assertThat(answer.json().getInt("left")).isLessThan(wanted);
                answers.add(new Answer(wanted, List.of(), asked, answered));
                most = wanted - 1;
            }
        }
        return null;
    }
}
