package org.parterre.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.parterre.platform.persistence.Together.Outcome;

/** Wishes are words, and one of them meets a row that somebody keeps locked. */
@Timeout(30)
class LanesTest {
    private static final String LOCKED = "locked";
    private static final Set<Thread.State> STANDING = EnumSet.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final List<List<String>> rounds = new CopyOnWriteArrayList<>();
    private final CountDownLatch isStuck = new CountDownLatch(1);
    private final CountDownLatch unlocked = new CountDownLatch(1);
    private final List<Thread> people = new CopyOnWriteArrayList<>();

    @AfterEach
    void unlock() {
        unlocked.countDown();
    }

    @Test
    void allEveningsShareARoundWhileNoneIsStuck() throws Exception {
        Lanes<String, String> lanes = new Lanes<>(List::of, this::round, Duration.ofHours(1));
        CompletableFuture<String> first = come(lanes, 1, LOCKED);
        isStuck.await();
        List<CompletableFuture<String>> others = List.of(come(lanes, 2, "b"), come(lanes, 3, "c"), come(lanes, 4, "d"));
        while (!people.stream().map(Thread::getState).allMatch(STANDING::contains)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        unlocked.countDown();
        for (CompletableFuture<String> one : others) {
            one.get();
        }
        first.get();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(1)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void aRoundThatIsStuckHoldsUpNoOtherEvening() throws Exception {
        Lanes<String, String> lanes = new Lanes<>(List::of, this::round, Duration.ZERO);
        CompletableFuture<String> stuck = come(lanes, 1, LOCKED);
        isStuck.await();
        assertThat(lanes.join(2, "b")).isEqualTo("B");
        assertThat(stuck).isNotDone();
        unlocked.countDown();
        assertThat(stuck.get()).isEqualTo("LOCKED");
        assertThat(lanes.join(2, "c")).isEqualTo("C");
    }

    @Test
    void allOfOneEveningStayInOneLane() throws Exception {
        Lanes<String, String> lanes = new Lanes<>(List::of, this::round, Duration.ZERO);
        CompletableFuture<String> stuck = come(lanes, 1, LOCKED);
        isStuck.await();
        CompletableFuture<String> behind = come(lanes, 1, "b");
        while (!people.stream().map(Thread::getState).allMatch(STANDING::contains)) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        assertThat(behind).isNotDone();
        unlocked.countDown();
        assertThat(behind.get()).isEqualTo("B");
        assertThat(stuck.get()).isEqualTo("LOCKED");
        assertThat(rounds).containsExactly(List.of(LOCKED), List.of("b"));
    }

    private CompletableFuture<String> come(Lanes<String, String> lanes, long performance, String wish) {
        return CompletableFuture.supplyAsync(() -> lanes.join(performance, wish), task -> {
            Thread one = new Thread(task);
            people.add(one);
            one.start();
        });
    }

    private List<Outcome<String>> round(List<String> wishes) {
        rounds.add(wishes);
        if (wishes.contains(LOCKED)) {
            isStuck.countDown();
            try {
                unlocked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return wishes.stream()
                .map(wish -> Outcome.of(wish.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
